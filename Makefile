# Every command sets up what it needs, once. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

NODE_PACKAGES := tests/node_modules/.package-lock.json
TSC := tests/node_modules/.bin/tsc
WASM := pkg/wasm/rasoat_bg.wasm
TYPES := pkg/types/index.d.ts
SITE := www/rasoat/wasm/rasoat_bg.wasm
MODULES := pkg/tsconfig.json pkg/package.json $(shell find pkg/src -type f)

.PHONY: help demo test build lint

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s%s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(SITE) ## build the site and serve it on 127.0.0.1; PORT=8080 chooses the port
	@node tests/serve.mjs

test: $(SITE) $(TYPES) ## native tests, the same cases over the built wasm, and the page in Chromium
	if cargo nextest --version >/dev/null 2>&1; then cargo nextest run --features cli --no-fail-fast; else cargo test --features cli --all-targets; fi
	cargo test --doc --features cli
	cargo build --features cli
	node --test --test-reporter=spec tests/wasm/*.test.mjs
	CHROMIUM="$$(scripts/chromium.sh)" node --test --test-reporter=spec tests/browser/*.test.mjs

build: $(WASM) $(TYPES) ## a ready pkg/ and the release command in target/release/rasoat
	cargo build --release --features cli

lint: $(WASM) $(NODE_PACKAGES) ## formatting, clippy with warnings as errors, types of the JavaScript
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --all-targets --features cli -- -D warnings
	cargo clippy --lib --target wasm32-unknown-unknown -- -D warnings
	$(TSC) -p pkg/tsconfig.json --noEmit

# npm writes this file last, so it stands for a whole installation.
$(NODE_PACKAGES): tests/package-lock.json
	cd tests && npm ci
	@touch $@

$(WASM): Cargo.toml Cargo.lock $(wildcard build.rs) scripts/wasm.sh scripts/wasm-tools.sh $(shell find src -type f) | $(NODE_PACKAGES)
	scripts/wasm.sh
	@touch $@


$(TYPES): $(MODULES) $(WASM) | $(NODE_PACKAGES)
	$(TSC) -p pkg/tsconfig.json
	@touch $@

# A copy, so that www/ is a whole site for any host that serves files. The forms come with their examples.
$(SITE): $(WASM) $(MODULES) pkg/catalogue.json $(wildcard src/profiles/*.json)
	@rm -rf www/rasoat && mkdir -p www/rasoat
	cp -R pkg/src pkg/wasm pkg/catalogue.json src/profiles www/rasoat/
	@touch $@
