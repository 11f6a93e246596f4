#!/usr/bin/env bash
# How fast the command checks an archive: megabytes and rows a second, on one core, the best of three runs.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --features cli
command=${CARGO_TARGET_DIR:-target}/release/rasoat
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sheets=$folder/archive.ndjson
node scripts/sheets.mjs "${SHEETS:-4000}" >"$sheets"

# One process checks one line after the other, so what it takes is what one core takes.
# Stream 3 keeps what the command says of broken input apart from the time.
best=
exec 3>&2
for _ in 1 2 3; do
  taken=$({ TIMEFORMAT=%U; time "$command" check "$sheets" --form plan-02 --as-of 2025-12-15 --format json >/dev/null 2>&3 || [ $? -eq 1 ]; } 2>&1)
  best=$(printf '%s\n' "$taken" ${best:+"$best"} | sort -g | head -1)
done
node -p 'const [bytes, sheets, seconds] = process.argv.slice(1).map(Number), rows = 25 * sheets;
  `${(bytes / seconds / 1e6).toFixed(1)} MB/s, ${Math.round(rows / seconds)} rows/s per core (${rows} rows, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s of processor time)`' \
  "$(wc -c <"$sheets")" "$(wc -l <"$sheets")" "$best"
