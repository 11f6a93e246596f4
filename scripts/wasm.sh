#!/usr/bin/env bash
# Builds pkg/wasm: one web-target build that serves browsers, bundlers and Node alike.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=$(scripts/wasm-tools.sh)
export PATH="$tools$PATH"

# Names of functions hold source paths, and the order of functions hangs on them. Shortened, the same commit gives the
# same bytes on every machine.
separator=$'\x1f'
export CARGO_ENCODED_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo${separator}--remap-path-prefix=$PWD=rasoat"
# SHA-256 with its rounds in a loop and not written out 64 times: only receipts wait for it.
CARGO_ENCODED_RUSTFLAGS+="${separator}--cfg=sha2_backend_soft=\"compact\""

# Where the linker put every text and table. Cargo links anew only what changed, so one that is gone has to be asked for.
map=target/rasoat.map
mkdir -p target
[ -e "$map" ] || touch pkg/crate/src/lib.rs
CARGO_ENCODED_RUSTFLAGS+="${separator}-Clink-arg=-Map=$map"

# Every visitor pays for each byte: of the levels measured, s is an eighth smaller than 3 after
# compression and takes half as long again, z is a fifth smaller and takes three times as long; z that
# inlines more (-inline-threshold=25) is a twentieth smaller than s and takes three tenths longer.
export CARGO_PROFILE_RELEASE_OPT_LEVEL=${CARGO_PROFILE_RELEASE_OPT_LEVEL:-s}

# --no-pack: pkg/package.json is ours. --no-gitignore: wasm-pack's own makes npm leave the wasm out.
wasm-pack build pkg/crate --mode no-install --release --target web \
  --no-pack --no-gitignore --out-dir ../wasm --out-name rasoat
node scripts/shrink.mjs pkg/wasm/rasoat_bg.wasm "$map"
