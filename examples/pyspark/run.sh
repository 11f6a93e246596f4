#!/usr/bin/env bash
# Runs the example in Spark's local mode and compares its reports with those of one process on one machine.
# It fetches Spark (over 400 MB) from PyPI and needs Java 17, so `make test` leaves it out.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=${WORK:-target/pyspark}
mkdir -p "$work"

[ -x "$work/venv/bin/spark-submit" ] || { python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q "pyspark==4.3.0"; }
cargo build --release --features cli
command=$PWD/${CARGO_TARGET_DIR:-target}/release/rasoat

node scripts/sheets.mjs "${SHEETS:-2000}" >"$work/sheets.ndjson"
options=(--form plan-02 --as-of 2025-12-15)
"$command" check "$work/sheets.ndjson" "${options[@]}" --format json >"$work/alone.ndjson" || [ $? -eq 1 ]

rm -rf "$work/reports"
PYSPARK_PYTHON=$work/venv/bin/python "$work/venv/bin/spark-submit" --master "local[${CORES:-2}]" --conf spark.ui.enabled=false \
  examples/pyspark/recheck.py "$work/sheets.ndjson" "$work/reports" "$command" plan-02 2025-12-15 2>"$work/spark.log" ||
  { tail -20 "$work/spark.log"; exit 1; }

# Partitions are numbered in the order of the file.
cat "$work"/reports/part-* | cmp - "$work/alone.ndjson"
echo "$(ls "$work"/reports/part-* | wc -l) partitions, $(wc -l <"$work/alone.ndjson") reports: the same as on one machine"
