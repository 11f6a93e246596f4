import { LoadError } from "./errors.js";

/** @typedef {string | URL | BufferSource | WebAssembly.Module} WasmSource where the core comes from: an address, its bytes, or compiled */

/**
 * @param {WasmSource} source
 * @returns {Promise<WebAssembly.Module>}
 * @throws {LoadError}
 */
export async function compile(source) {
  if (typeof WebAssembly !== "object") {
    throw new LoadError("Trình duyệt này không chạy được WebAssembly. (This browser has no WebAssembly.)");
  }
  if (source instanceof WebAssembly.Module) return source;
  const isAddress = typeof source === "string" || source instanceof URL;
  const from = isAddress ? String(source) : "wasm";
  try {
    return isAddress ? await compileResponse(await download(source)) : await WebAssembly.compile(source);
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError(advice(error, from), error);
  }
}

/** @param {string | URL} address */
async function download(address) {
  const response = await request(address).catch((error) => {
    throw new LoadError(`Không tải được ${address}. (It could not be fetched; is the address right and the network there?)`, error);
  });
  if (!response.ok) {
    throw new LoadError(
      `Không tải được ${address}: máy chủ trả lời ${response.status}. (The server answered ${response.status}; is the file there, and is .wasm a type it serves?)`,
    );
  }
  return response;
}

/**
 * @param {string | URL} address
 * @returns {Promise<Response>}
 */
async function request(address) {
  // Node's fetch knows no file: addresses. Asked of the process, so that nothing of Node is imported into a page.
  const node = String(address).startsWith("file:") ? /** @type {any} */ (globalThis).process?.getBuiltinModule : undefined;
  if (!node) return fetch(address);
  const bytes = await node("node:fs/promises").readFile(new URL(address));
  return new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
}

/** @param {Response} response */
async function compileResponse(response) {
  const type = response.headers.get("Content-Type") ?? "";
  if (/^application\/wasm\b/i.test(type)) return WebAssembly.compileStreaming(response);
  // Servers older than the format call it something else; the bytes are the same.
  const bytes = await response.arrayBuffer();
  const change = `máy chủ gửi ${response.url} với kiểu “${type}”; hãy đặt kiểu application/wasm cho đuôi .wasm. (The server sends it as “${type}”; map .wasm to application/wasm.)`;
  // A page in the place of the file: an address that is wrong, or one that every request is answered with.
  if (new Uint8Array(bytes)[0] !== 0) throw new LoadError(`Đây không phải tệp .wasm: ${change}`);
  console.warn(`rasoat: ${change}`);
  return WebAssembly.compile(bytes);
}

/**
 * @param {unknown} error
 * @param {string} from
 */
function advice(error, from) {
  const reason = error instanceof Error ? error.message : String(error);
  if (/content security policy|unsafe-eval/i.test(reason)) {
    return `Chính sách bảo mật (CSP) của trang chặn WebAssembly: thêm 'wasm-unsafe-eval' vào script-src. (The page's Content-Security-Policy needs 'wasm-unsafe-eval' in script-src.) ${reason}`;
  }
  return `Không dịch được ${from}: đây không phải tệp .wasm của rasoat, hoặc tệp bị cắt. (Not rasoat's .wasm file, or a damaged one.) ${reason}`;
}
