#!/usr/bin/env bash
# Installs what turns the crate into WebAssembly, where it is missing, and prints the
# folders to put in front of PATH. Everything else it says goes to standard error.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/need.sh

wasm_pack=0.15.1
# The generator and the library must be of the very same version, so the lock file decides.
wasm_bindgen=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)

# The compiler's own folder is asked, not rustup, so a distribution's Rust with the target will do.
if [ ! -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]; then
  say "adding the Rust target wasm32-unknown-unknown"
  rustup target add wasm32-unknown-unknown >&2 || {
    say "The Rust target wasm32-unknown-unknown could not be added."
    say "Run 'rustup target add wasm32-unknown-unknown' by hand, or install your distribution's package of it."
    exit 1
  }
fi

need wasm-pack wasm-pack "$wasm_pack" --locked
# Without --locked: the lock file this crate ships names a version that cannot be had any more.
need wasm-bindgen wasm-bindgen-cli "$wasm_bindgen"
