# Every command sets up what it needs, once. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

NODE_PACKAGES := tests/node_modules/.package-lock.json
CONSUMERS := tests/consumers/node_modules/.package-lock.json
BENCH_PACKAGES := benches/node_modules/.package-lock.json
ESBUILD := tests/node_modules/.bin/esbuild
TSC := tests/node_modules/.bin/tsc
WASM := pkg/wasm/rasoat_bg.wasm
TYPES := pkg/types/index.d.ts
CLASSIC := pkg/dist/rasoat.iife.js
LICENCES := pkg/LICENSE-APACHE pkg/LICENSE-MIT
VENDOR := www/rasoat/vendor
SITE := www/rasoat/wasm/rasoat_bg.wasm
MODULES := pkg/tsconfig.json pkg/package.json $(shell find pkg/src -type f)

.PHONY: help demo test consumers bench size build package lint mutants

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s%s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(SITE) ## build the site and serve it on 127.0.0.1; PORT=8080 chooses the port
	@node tests/serve.mjs

test: $(SITE) $(TYPES) ## native tests, the same cases over the built wasm, the page in Chromium, and the servers of examples/
	if cargo nextest --version >/dev/null 2>&1; then cargo nextest run --features cli --no-fail-fast; else cargo test --features cli --all-targets; fi
	cargo test --doc --features cli
	cargo build -p rasoat -p rasoat-axum --features rasoat/cli
	node --test --test-reporter=spec tests/wasm/*.test.mjs
	CHROMIUM="$$(scripts/chromium.sh)" node --test --test-reporter=spec tests/browser/*.test.mjs tests/servers/*.test.mjs
	@echo "left out: examples/pyspark/run.sh, which fetches Spark (over 400 MB); run it by itself"

consumers: package $(CONSUMERS) ## the packed package in what others build with: bundlers, Node, form libraries, old pages
	rm -f tests/consumers/*.tgz
	cd pkg && npm pack --silent --ignore-scripts --pack-destination ../tests/consumers
	cd tests/consumers && npm install --silent --no-save --ignore-scripts ./rasoat-*.tgz
	CHROMIUM="$$(scripts/chromium.sh)" node --test --test-reporter=spec tests/consumers/*.test.mjs

bench: $(WASM) $(BENCH_PACKAGES) $(NODE_PACKAGES) ## measure against other libraries: natively, in Node and in Chromium; QUICK=1 takes a look
	CHROMIUM="$$(scripts/chromium.sh)" node benches/run.mjs $(if $(QUICK),--quick)

size: $(WASM) $(NODE_PACKAGES) ## the bytes of what a page embeds: raw, gzip and brotli, beside their ceilings
	@node scripts/size.mjs

build: package ## a ready pkg/ and the release command in target/release/rasoat
	cargo build --release --features cli

package: $(WASM) $(TYPES) $(CLASSIC) $(LICENCES) ## a ready pkg/, as npm packs it

lint: $(WASM) $(NODE_PACKAGES) ## formatting, clippy with warnings as errors, types of the JavaScript
	cargo fmt --all --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --workspace --all-targets --features rasoat/cli -- -D warnings
	cargo clippy --lib --target wasm32-unknown-unknown -- -D warnings
	$(TSC) -p pkg/tsconfig.json --noEmit

# SHARD=changed, which CI runs, tries the lines that changed since BASE (a commit) and stops after ten minutes.
SHARD ?= 0/1
mutants: ## mutation testing by cargo-mutants; SHARD=k/n takes every n-th mutant from the k-th on
	node scripts/mutants.mjs $(SHARD)

# npm writes this file last, so it stands for a whole installation.
$(NODE_PACKAGES): tests/package-lock.json
	cd tests && npm ci
	@touch $@

$(CONSUMERS): tests/consumers/package-lock.json
	cd tests/consumers && npm ci --ignore-scripts
	@touch $@

$(BENCH_PACKAGES): benches/package-lock.json
	cd benches && npm ci
	@touch $@

$(WASM): Cargo.toml Cargo.lock $(wildcard build.rs) scripts/wasm.sh scripts/wasm-tools.sh scripts/shrink.mjs $(shell find src pkg/crate -type f) | $(NODE_PACKAGES)
	scripts/wasm.sh
	@touch $@

$(CLASSIC): $(MODULES) $(WASM) scripts/bundle.mjs | $(NODE_PACKAGES)
	node scripts/bundle.mjs

# npm packs only what lies in the package's own folder.
$(LICENCES): pkg/%: %
	cp $< $@

$(TYPES): $(MODULES) $(WASM) | $(NODE_PACKAGES)
	$(TSC) -p pkg/tsconfig.json
	@touch $@

# A copy, so that www/ is a whole site for any host that serves files. The forms come with their examples.
# The libraries are those that the pages under www/ways/ show rasoat with.
$(SITE): $(WASM) $(CLASSIC) $(MODULES) pkg/catalogue.json $(wildcard src/profiles/*.json) www/ways/bundled.js | $(NODE_PACKAGES)
	@rm -rf www/rasoat && mkdir -p $(VENDOR)
	cp -R pkg/src pkg/wasm pkg/dist pkg/catalogue.json src/profiles www/rasoat/
	cp tests/node_modules/jquery/dist/jquery.min.js tests/node_modules/jquery-validation/dist/jquery.validate.min.js $(VENDOR)/
	# From inside the package, whose own name then means itself, as it does where it is installed.
	cd pkg && ../$(ESBUILD) --bundle --format=esm --minify --outfile=../www/rasoat/ways/bundled.js <../www/ways/bundled.js
	@touch $@
