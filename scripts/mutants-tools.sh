#!/usr/bin/env bash
# Installs cargo-mutants where it is missing and prints the folder to put in front of PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/need.sh

need cargo-mutants cargo-mutants 27.1.0 --locked
