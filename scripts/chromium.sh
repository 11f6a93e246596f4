#!/usr/bin/env bash
# Prints the path of a Chromium for the page tests, installing one where that is possible.
# CHROMIUM=/path/to/chromium names one and stops the search.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { echo "rasoat: $*" >&2; }

if [ -n "${CHROMIUM:-}" ]; then
  if [ ! -x "$CHROMIUM" ]; then
    say "CHROMIUM is '$CHROMIUM', which is not a program. Give the path of a Chromium or Chrome."
    exit 1
  fi
  echo "$CHROMIUM"
  exit
fi

playwright_own() { (cd tests && node -p 'require("playwright-core").chromium.executablePath()'); }

find_chromium() {
  local candidate
  for candidate in chromium chromium-browser google-chrome-stable google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "$(playwright_own)"; do
    # Ubuntu's chromium-browser may be a placeholder that only says how to get the real one.
    if command -v "$candidate" >/dev/null && "$candidate" --version >/dev/null 2>&1; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_from_debian() {
  command -v apt-get >/dev/null || return 1
  say "installing Debian's chromium"
  # Lists that could not all be renewed may still know the package.
  as_root apt-get update -qq >&2 || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >&2
}

install_from_playwright() {
  say "fetching Playwright's own Chromium"
  tests/node_modules/.bin/playwright-core install chromium >&2
}

find_chromium && exit
install_from_debian && find_chromium && exit
install_from_playwright && find_chromium && exit

say "The page tests need Chromium or Chrome; none was found and none could be installed."
say "Install one (Debian: apt-get install chromium), or run: CHROMIUM=/path/to/chromium make test"
exit 1
