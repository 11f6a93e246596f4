// shrink.mjs FILE.wasm LINKER.map: makes a fresh build ready to be shipped, in place.
//
// A panic ends in a trap either way, and nobody sees its message: the core has no console. So what only composes that
// message goes: the functions trap at once, and with them go the formatting of numbers, the tables of what is printable,
// and 16 bytes of place for every index and every slice.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

// The tools of the repository are installed in one place.
const tools = createRequire(new URL("../tests/package.json", import.meta.url));
const { default: binaryen } = await import(pathToFileURL(tools.resolve("binaryen")));

// The features rustc itself puts to use for wasm32, by name: more would shut out browsers without anyone noticing.
const FEATURES = "bulk-memory bulk-memory-opt multivalue mutable-globals nontrapping-float-to-int reference-types sign-ext";
// Functions called once are left where they are: put into their callers the whole weighs a fourteenth more once it is compressed, and runs no faster.
const OPTIONS = ["-O3", "--one-caller-inline-max-function-size=0", "--flexible-inline-max-function-size=0"];

// What panics, by the names Rust gives it: the entries into core's and std's machinery, which never return.
const PANICS = [
  /^core(\[\w+\])?::panicking::(panic|assert_failed|const_panic)/,
  /^core(\[\w+\])?::(option|result)::(expect|unwrap)_failed/,
  /^core(\[\w+\])?::(str::slice_error_fail|slice::(index::slice_|copy_from_slice_impl::len_mismatch_fail))/,
  /^core(\[\w+\])?::(cell::panic_|slice::sort::shared::smallsort::panic_)/,
  /^alloc(\[\w+\])?::(raw_vec::(handle_error|capacity_overflow)|alloc::handle_alloc_error)/,
  /^alloc(\[\w+\])?::(vec::Vec<.*>::|string::String::|collections::.*::)?\w+::assert_failed/,
  /^std(\[\w+\])?::(thread::local::panic_|panicking::(panic_with_hook|rust_panic|begin_panic|panic_handler))/,
  /^__rustc(\[\w+\])?::(rust_panic|rust_begin_unwind|__rust_alloc_error_handler)/,
  // What is printed with {:?}: only those messages do it, and `make lint` sees to it that nothing else does.
  / as core(\[\w+\])?::fmt::Debug>::fmt/,
];

/** @param {Uint8Array} wasm @returns {{ shorter: Uint8Array, before: Set<number> }} what is left, and the addresses in what came */
function withoutMessages(wasm) {
  const module = binaryen.readBinary(wasm);
  const before = addresses(module);
  let found = 0;
  for (let i = 0; i < module.getNumFunctions(); i++) {
    const made = module.getFunctionByIndex(i);
    if (PANICS.some((name) => name.test(binaryen.getFunctionInfo(made).name))) {
      binaryen.Function.setBody(made, module.unreachable());
      found++;
    }
  }
  if (found < 10) throw new Error(`only ${found} functions that panic: are the names stripped, or called otherwise now?`);
  const shorter = module.emitBinary();
  module.dispose();
  return { shorter, before };
}

/** The numbers in the code that may be addresses. @returns {Set<number>} */
const addresses = (module) => new Set(Array.from(module.emitText().matchAll(/(?:i32\.const |offset=)(\d{6,})/g), ([, number]) => Number(number)));

/**
 * Clears the texts and tables that only the messages of panics spoke of: what code or data named before, and neither names
 * now. The linker's map tells where each begins and ends.
 *
 * @param {Uint8Array} wasm changed in place
 * @param {string} map
 * @param {Set<number>} before
 */
function clearUnnamed(wasm, map, before) {
  const view = new DataView(wasm.buffer, wasm.byteOffset, wasm.byteLength);
  const all = segments(wasm);
  const bottom = Math.min(...all.map(({ address }) => address));
  // Address, place in the file, size, name; a section stands before its symbols and has a colon and a bracket.
  const lines = map.matchAll(/^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +(?!.*:\(|\.rodata$|\.data$|\.bss$)\S+$/gm);
  const symbols = Array.from(lines, ([, start, size]) => ({ start: parseInt(start, 16), size: parseInt(size, 16) }))
    .filter(({ start, size }) => start >= bottom && size > 0)
    .sort((a, b) => a.start - b.start);
  if (symbols.length < 1000) throw new Error(`only ${symbols.length} symbols in the linker's map: is it written otherwise now?`);
  const parts = ({ start, size }) =>
    all
      .map(({ address, at, size: length }) => ({ from: Math.max(start, address), to: Math.min(start + size, address + length), at: at - address }))
      .filter(({ from, to }) => from < to);
  const numbersIn = (symbol) =>
    parts(symbol).flatMap(({ from, to, at }) => {
      const numbers = [];
      for (let place = from + (-from & 3); place + 4 <= to; place += 4) numbers.push(view.getUint32(at + place, true));
      return numbers;
    });
  /** The symbols that these numbers name, and those that their data name. One past the end may still mean the symbol. */
  const named = (numbers) => {
    const [found, left] = [new Set(), [...numbers]];
    while (left.length > 0) {
      const number = left.pop();
      for (const symbol of symbols) {
        if (symbol.start > number) break;
        if (number <= symbol.start + symbol.size && !found.has(symbol)) {
          found.add(symbol);
          left.push(...numbersIn(symbol));
        }
      }
    }
    return found;
  };
  const module = binaryen.readBinary(wasm);
  const now = named(addresses(module));
  module.dispose();
  for (const symbol of named(before)) {
    if (!now.has(symbol)) parts(symbol).forEach(({ from, to, at }) => wasm.fill(0, at + from, at + to));
  }
}

/**
 * Clears the places of panics: a file's path, its length, line and column, which nothing reads any more.
 *
 * @param {Uint8Array} wasm changed in place
 */
function clearPlaces(wasm) {
  const view = new DataView(wasm.buffer, wasm.byteOffset, wasm.byteLength);
  const all = segments(wasm);
  const paths = new Map();
  /** Where in the file `length` bytes at an address are. */
  const find = (address, length) => {
    const holder = all.find((segment) => segment.address <= address && address + length <= segment.address + segment.size);
    return holder && holder.at + address - holder.address;
  };
  for (const { address, at, size } of all) {
    for (let place = at + (-address & 3); place + 16 <= at + size; place += 4) {
      const [start, length, line, column] = [0, 4, 8, 12].map((offset) => view.getUint32(place + offset, true));
      if (length < 4 || length > 200 || line === 0 || line > 1e5 || column === 0 || column > 1e3) continue;
      const path = find(start, length);
      if (path === undefined || !String.fromCharCode(...wasm.subarray(path, path + length)).endsWith(".rs")) continue;
      paths.set(path, length);
      wasm.fill(0, place, place + 16);
    }
  }
  for (const [path, length] of paths) wasm.fill(0, path, path + length);
}

/** The active data segments: their addresses in memory and where their bytes stand in the file. @param {Uint8Array} wasm */
function segments(wasm) {
  let at = 8;
  const number = () => {
    let [result, shift, byte] = [0, 0, 0];
    do {
      byte = wasm[at++];
      result |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return result >>> 0;
  };
  while (at < wasm.length) {
    const section = wasm[at++];
    const end = number() + at;
    if (section === 11) {
      const found = [];
      for (let left = number(); left > 0; left--) {
        if (wasm[at++] !== 0 || wasm[at++] !== 0x41) throw new Error("a data segment that is not at a fixed place");
        const address = number();
        if (wasm[at++] !== 0x0b) throw new Error("a data segment that is not at a fixed place");
        const size = number();
        found.push({ address, at, size });
        at += size;
      }
      return found;
    }
    at = end;
  }
  throw new Error("no data section");
}

const [file, map] = process.argv.slice(2);
const between = `${file}.snipped`;
const { shorter, before } = withoutMessages(readFileSync(file));
writeFileSync(between, shorter);
const features = FEATURES.split(" ").map((name) => `--enable-${name}`);
const tool = fileURLToPath(new URL("../tests/node_modules/.bin/wasm-opt", import.meta.url));
execFileSync(tool, [...OPTIONS, ...features, "--strip-debug", "--strip-producers", between, "-o", file], { stdio: "inherit" });
rmSync(between);
const wasm = new Uint8Array(readFileSync(file));
clearUnnamed(wasm, readFileSync(map, "utf8"), before);
clearPlaces(wasm);
writeFileSync(file, wasm);
