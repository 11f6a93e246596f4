#!/usr/bin/env bash
# Installs what turns the crate into WebAssembly, where it is missing, and prints the
# folders to put in front of PATH. Everything else it says goes to standard error.
set -euo pipefail
cd "$(dirname "$0")/.."

wasm_pack=0.15.1
# The generator and the library must be of the very same version, so the lock file decides.
wasm_bindgen=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
tools=${XDG_CACHE_HOME:-$HOME/.cache}/rasoat/tools

say() { echo "rasoat: $*" >&2; }

# The compiler's own folder is asked, not rustup, so a distribution's Rust with the target will do.
if [ ! -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]; then
  say "adding the Rust target wasm32-unknown-unknown"
  rustup target add wasm32-unknown-unknown >&2 || {
    say "The Rust target wasm32-unknown-unknown could not be added."
    say "Run 'rustup target add wasm32-unknown-unknown' by hand, or install your distribution's package of it."
    exit 1
  }
fi

# need COMMAND CRATE VERSION [INSTALL FLAGS]: a crate's command, kept per version so that an update never meets an old one
need() {
  local command=$1 crate=$2 version=$3 root=$tools/$2-$3
  shift 3
  if [ "$("$command" --version 2>/dev/null)" = "$command $version" ]; then return; fi
  if [ ! -x "$root/bin/$command" ]; then
    say "installing $crate $version into $root (about a minute, once)"
    # Unoptimised they install in half the time, run a second longer and write the same bytes.
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 cargo install --quiet --root "$root" --version "=$version" "$@" "$crate" >&2 || {
      say "$crate $version could not be installed. Install it so that '$command' is on PATH, then try again."
      exit 1
    }
  fi
  printf '%s:' "$root/bin"
}

need wasm-pack wasm-pack "$wasm_pack" --locked
# Without --locked: the lock file this crate ships names a version that cannot be had any more.
need wasm-bindgen wasm-bindgen-cli "$wasm_bindgen"
