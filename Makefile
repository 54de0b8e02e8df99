# nutgraf: build, test and look. `make help` lists the targets.
#
# LUA picks the Lua to build for: 5.4 (default), 5.1, 5.2, 5.3, 5.5 or luajit.
# BUILD is where built files go; V=1 shows the commands.

LUA ?= 5.4
BUILD ?= build
CC ?= cc
PKG_CONFIG ?= pkg-config

ifeq ($(LUA),luajit)
LUA_BIN ?= luajit
LUA_PKGS := luajit
LUA_NUM := 501
LUA_API := 5.1
else
LUA_BIN ?= lua$(LUA)
LUA_PKGS := lua$(LUA) lua-$(LUA) lua
LUA_NUM := $(subst 5.,50,$(LUA))
LUA_API := $(LUA)
endif
LUA_PKG := $(firstword $(foreach p,$(LUA_PKGS),$(shell $(PKG_CONFIG) --exists $(p) && echo $(p))))

OUT := $(BUILD)/$(LUA)
WARNINGS := -Wall -Wextra -Wshadow -Wwrite-strings -Wstrict-prototypes -Wmissing-prototypes -Wconversion -Werror
CFLAGS ?= -O2 -g
ALL_CFLAGS = -std=c11 $(WARNINGS) -fPIC $(CFLAGS) $(EXTRA_CFLAGS)
LIBS_CFLAGS := $(shell $(PKG_CONFIG) --cflags libxml-2.0 libutf8proc 2>/dev/null)
LIBS := $(shell $(PKG_CONFIG) --libs libxml-2.0 libutf8proc 2>/dev/null) -lm
LUA_CFLAGS = $(shell $(PKG_CONFIG) --cflags $(LUA_PKG)) -DNUTGRAF_LUA_VERSION_NUM=$(LUA_NUM)
SHARED := -shared
ifeq ($(shell uname -s),Darwin)
SHARED := -bundle -undefined dynamic_lookup
endif

CORE_SOURCES := $(wildcard csrc/core/*/*.c)
CORE_HEADERS := $(wildcard csrc/core/*/*.h)
LUA_SOURCES := $(wildcard csrc/lua/*.c)
# The objects of a module below a folder: those of the core are the same for each Lua.
objects_in = $(CORE_SOURCES:csrc/%.c=$(1)/%.o) $(LUA_SOURCES:csrc/%.c=$(1)/$(2)/%.o)
OBJECTS := $(call objects_in,$(BUILD),$(LUA))
MODULE := $(OUT)/nutgraf/core.so

Q := @
ifeq ($(V),1)
Q :=
endif

.DEFAULT_GOAL := build
.PHONY: build module bench conformance clean help

build: module $(BUILD)/nutgraf ## build the module and a runnable $(BUILD)/nutgraf (default)

module: $(MODULE)

# Says by name what is missing, before a compiler names the header of something else. Asked of the headers' packages
# one by one: pkg-config gives nothing at all where one of several is missing.
.PHONY: requirements
requirements:
	@command -v $(PKG_CONFIG) >/dev/null || { echo "nutgraf needs pkg-config (or PKG_CONFIG=another)" >&2; exit 1; }
	@for library in libxml-2.0:libxml2 libutf8proc:utf8proc $(or $(LUA_PKG),$(firstword $(LUA_PKGS))):"Lua $(LUA)"; do \
	  $(PKG_CONFIG) --exists "$${library%%:*}" || { \
	    echo "nutgraf needs $${library#*:} with its headers: pkg-config knows no $${library%%:*} (make setup installs it)" >&2; \
	    missing=1; }; \
	done; [ -z "$$missing" ]

$(OBJECTS): | requirements

$(OUT)/lua/%.o: csrc/lua/%.c
	@mkdir -p $(@D)
	@echo "  CC     $<"
	$(Q)$(CC) $(ALL_CFLAGS) $(LIBS_CFLAGS) $(LUA_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/core/%.o: csrc/core/%.c
	@mkdir -p $(@D)
	@echo "  CC     $<"
	$(Q)$(CC) $(ALL_CFLAGS) $(LIBS_CFLAGS) -MMD -MP -c -o $@ $<

$(MODULE): $(OBJECTS)
	@mkdir -p $(@D)
	@echo "  LINK   $@"
	$(Q)$(CC) $(SHARED) $(CFLAGS) $(EXTRA_CFLAGS) -o $@ $^ $(LIBS)

# Remade each time, so that it runs the Lua that was built for last.
.PHONY: $(BUILD)/nutgraf
$(BUILD)/nutgraf:
	@mkdir -p $(@D)
	$(Q)printf '%s\n' '#!/bin/sh' \
	  'root=$$(cd "$$(dirname "$$0")/.." && pwd)' \
	  'build=$$(cd "$$(dirname "$$0")" && pwd)' \
	  'LUA_PATH="$$root/lua/?.lua;$$root/lua/?/init.lua;$${LUA_PATH:-;}" \' \
	  'LUA_CPATH="$$build/$(LUA)/?.so;$${LUA_CPATH:-;}" \' \
	  'exec $(LUA_BIN) "$$root/lua/nutgraf/command/main.lua" "$$@"' > $@
	$(Q)chmod +x $@

-include $(OBJECTS:.o=.d)

.PHONY: env
env: ## print what a shell needs to use what was built, for its eval
	@echo 'export PATH="$(abspath $(BUILD)):$$PATH"'
	@echo 'export LUA_PATH="$(CURDIR)/lua/?.lua;$(CURDIR)/lua/?/init.lua;;"'
	@echo 'export LUA_CPATH="$(abspath $(OUT))/?.so;;"'

# ---- running ----

.PHONY: demo demo-nginx setup
setup: ## install what building and running needs, where it is missing
	@.ci/install demo

demo: ## install, build, take a live blog apart: page and dump
	@.ci/install demo
	@$(MAKE) -s build
	@echo '==== examples/liveblog/page.html: a live blog as a page'; echo
	@$(BUILD)/nutgraf examples/liveblog/page.html
	@echo; echo '==== examples/liveblog/dump.txt: the same, stripped of its markup'; echo
	@$(BUILD)/nutgraf examples/liveblog/dump.txt

demo-nginx: ## install, build, start a reader in nginx on the loopback (PORT=8080)
	@.ci/install nginx
	@$(MAKE) -s LUA=luajit module
	@.ci/demo-nginx

# ---- testing ----

BUSTED = $(shell command -v busted)
SHARED_DATA ?= ../shared
LUA_ENV = NUTGRAF_SHARED="$(abspath $(SHARED_DATA))" NUTGRAF_DATA="$(abspath $(DATA))" LUA_PATH="$(CURDIR)/lua/?.lua;$(CURDIR)/lua/?/init.lua;$(CURDIR)/?.lua;;" \
  LUA_CPATH="$(abspath $(OUT))/?.so;;" NUTGRAF_COMMAND="$(LUA_BIN) $(CURDIR)/lua/nutgraf/command/main.lua"

.PHONY: test-browser test check test-hosts check-hosts check-layers check-symbols lint asan valgrind
test: ## install what the tests need and run them all
	@.ci/install test
	@.ci/test

.PHONY: check-all
check-all: ## everything that make test runs, and what takes longer: all hostile shapes, fuzzing (SMOKE=60), collectors, a browser
	@ALL=1 .ci/test

test-browser: module ## load what is written of the attack pages in headless Chromium: no script runs, nothing but pictures is fetched
	@.ci/install browser
	@$(LUA_ENV) $(LUA_BIN) spec/trust/browser_pages.lua > $(BUILD)/attack_pages.json
	@python3 spec/trust/browser.py $(BUILD)/attack_pages.json

check: module ## run the specs on one Lua (LUA=5.4)
	@# nutgraf is loaded once, not for each of 150 files
	@$(LUA_ENV) $(LUA_BIN) $(BUSTED) --no-auto-insulate --helper=spec.between_files --output=plainTerminal

# NUTGRAF_NVIM: a Neovim to test other than the one that is installed. Some shells export a HOST of their own.
HOST :=
test-hosts: ## install what the hosts need and run their specs
	@.ci/install test
	@$(MAKE) -s check-hosts

check-hosts: ## run the specs in real hosts (HOST=rock, neovim, openresty, luajit, search, spark, guide: one of them)
	@$(MAKE) -s LUA=5.4 module && $(MAKE) -s LUA=luajit module
	@$(LUA_ENV) $(LUA_BIN) $(BUSTED) --output=plainTerminal '--pattern=$(HOST).*_host' spec/hosts

check-layers: ## see that every library is included in its own rooms only
	@.ci/layers

check-symbols: module ## see that the module exports nothing but luaopen_
	@extra=$$(nm -D --defined-only $(MODULE) | grep -v ' luaopen_' | grep -vE ' (_init|_fini|__bss_start|_edata|_end)$$'); \
	  [ -z "$$extra" ] || { echo "exported besides luaopen_*:"; echo "$$extra"; exit 1; }

.PHONY: rockspec check-rockspec rocks dist-luajit
dist-luajit: ## make a folder for LuaJIT programs without LuaRocks
	@$(MAKE) -s LUA=luajit module
	@.ci/dist-luajit

rocks: ## pack the release as a source rock
	@.ci/rocks

rockspec: ## write the rockspec anew from the sources that there are
	@lua5.4 .ci/rockspec

check-rockspec: ## see that the rockspec lists the sources that there are
	@lua5.4 .ci/rockspec --check

.PHONY: fixture fixtures debug
fixture: build ## make a page of spec/pages (FILE=page.html WHY='what it tests')
	@$(LUA_ENV) $(LUA_BIN) .ci/fixture add

fixtures: build ## write what comes of every page of spec/pages anew
	@$(LUA_ENV) $(LUA_BIN) .ci/fixture write

debug: build ## what each stage saw and decided (SLUG=name or FILE=page.html)
	@$(LUA_ENV) $(LUA_BIN) .ci/fixture debug

.PHONY: docs docs-check
DOCS = LUA_PATH="lua/?.lua;lua/?/init.lua;;" LUA_CPATH="$(OUT)/?.so;;" $(LUA_BIN)
docs: build ## write the reference, lua/nutgraf/docs, from the docstrings, and draw README's picture
	@$(DOCS) .ci/docs && $(DOCS) .ci/picture

docs-check: build ## see that every public name is documented, and reference and picture are up to date
	@$(DOCS) .ci/docs --check && $(DOCS) .ci/picture --check

.PHONY: test-newest
test-newest: ## run the specs on the newest libraries, in a chroot of sid
	@.ci/test-newest

lint: ## run luacheck; find patterns of Lua that take more than linear time
	@luacheck -q lua spec examples .ci/*.lua .ci/docs .ci/fixture .ci/patterns .ci/picture .ci/rockspec
	@lua5.4 .ci/patterns

SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -O1
.PHONY: asan-module
asan-module:
	@$(MAKE) -s BUILD=$(BUILD)/asan EXTRA_CFLAGS="$(SANITIZE)" module

asan: asan-module ## run the specs with a module under ASan and UBSan (LUA=5.4)
	@LD_PRELOAD="$$($(CC) -print-file-name=libasan.so) $$($(CC) -print-file-name=libubsan.so)" \
	  ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 LSAN_OPTIONS=print_suppressions=0 \
	  NUTGRAF_SHARED= NUTGRAF_SLOW= NUTGRAF_SIXTH=4 $(LUA_ENV_ASAN) $(LUA_BIN) $(BUSTED) --no-auto-insulate --helper=spec.between_files --output=plainTerminal
LUA_ENV_ASAN = LUA_PATH="$(CURDIR)/lua/?.lua;$(CURDIR)/lua/?/init.lua;$(CURDIR)/?.lua;;" \
  LUA_CPATH="$(abspath $(BUILD)/asan/$(LUA))/?.so;;" NUTGRAF_COMMAND="$(LUA_BIN) $(CURDIR)/lua/nutgraf/command/main.lua"

valgrind: ## run the specs of the examples on 5.4 under valgrind
	@$(MAKE) -s LUA=5.4 $(BUILD)/5.4/nutgraf/core.so
	@LUA_PATH="$(CURDIR)/lua/?.lua;$(CURDIR)/lua/?/init.lua;$(CURDIR)/?.lua;;" LUA_CPATH="$(abspath $(BUILD)/5.4)/?.so;;" \
	  valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite \
	  lua5.4 $(BUSTED) --output=plainTerminal spec/examples_spec.lua

.PHONY: oom
oom: $(OUT)/oom ## let every allocation fail in turn, in the core and bindings, of Lua and of libxml2 (LUA=5.4)
	@ASAN_OPTIONS=detect_leaks=1 $<

.PHONY: gc
gc: module ## a collector that never rests, under valgrind where VALGRIND=1 (LUA=5.4)
	@$(LUA_ENV) $(if $(VALGRIND),valgrind -q --error-exitcode=9) $(LUA_BIN) spec/trust/collecting.lua $(if $(VALGRIND),50000)

# Programs that are linked with what the module under ASan and UBSan is made of.
ASAN_OBJECTS := $(call objects_in,$(BUILD)/asan,$(LUA))
$(ASAN_OBJECTS): asan-module ;

$(OUT)/oom: spec/c/oom.c $(ASAN_OBJECTS)
	@mkdir -p $(@D)
	$(Q)$(CC) -fsanitize=address,undefined $(FUZZ_FLAGS) -o $@ $^ $(LIBS) $(LUA_CFLAGS) $(shell $(PKG_CONFIG) --libs $(LUA_PKG))

.PHONY: closing
STATES ?= 1000
closing: $(OUT)/closing ## close states while they work, under ASan and UBSan (LUA=5.4 STATES=1000)
	@ASAN_OPTIONS=detect_leaks=1 $< $(STATES) 50

$(OUT)/closing: spec/c/closing.c $(ASAN_OBJECTS)
	@mkdir -p $(@D)
	$(Q)$(CC) -fsanitize=address,undefined $(FUZZ_FLAGS) -o $@ $^ $(LIBS) $(LUA_CFLAGS) $(shell $(PKG_CONFIG) --libs $(LUA_PKG))

# Two threads with a state each: of 5.4 under ThreadSanitizer, where the compiler has it (Lua itself comes without), and
# of the module of LUA, opened and closed meanwhile.
.PHONY: threads
TSAN := $(shell echo 'int main(void) { return 0; }' | $(CC) -fsanitize=thread -x c -o /dev/null - 2>/dev/null && echo -fsanitize=thread)
TSAN_OBJECTS := $(call objects_in,$(BUILD)/tsan,5.4)
THREAD_PAGES ?= examples/liveblog/page.html examples/liveblog/dump.txt $(wildcard spec/pages/*/source.html)
.PHONY: tsan-objects
tsan-objects:
	@$(MAKE) -s LUA=5.4 BUILD=$(BUILD)/tsan EXTRA_CFLAGS="$(TSAN) -O1" module

$(TSAN_OBJECTS): tsan-objects ;

$(BUILD)/threads: spec/c/threads.c $(TSAN_OBJECTS)
	@mkdir -p $(@D)
	$(Q)$(CC) $(TSAN) $(WARNINGS) $(FUZZ_FLAGS) -pthread -o $@ $^ $(LIBS) $(FUZZ_LUA)

$(OUT)/unloading: spec/c/unloading.c $(MODULE)
	@mkdir -p $(@D)
	$(Q)$(CC) $(WARNINGS) -std=c11 -D_GNU_SOURCE -g -pthread -o $@ $< $(LUA_CFLAGS) $(shell $(PKG_CONFIG) --libs $(LUA_PKG)) -ldl

threads: $(BUILD)/threads ## threads with a state each that extract at once, and modules that are unloaded meanwhile
	@$(MAKE) -s LUA=5.4 $(BUILD)/5.4/unloading && $(MAKE) -s LUA=luajit $(BUILD)/luajit/unloading
	@TSAN_OPTIONS="halt_on_error=0 exitcode=66" $< lua 1 $(THREAD_PAGES)
	@$(BUILD)/5.4/unloading $(BUILD)/5.4/nutgraf/core.so 200 && $(BUILD)/luajit/unloading $(BUILD)/luajit/nutgraf/core.so 200

.PHONY: soak
COUNT ?= 100000
soak: ## memory over many documents, closed and not, on 5.4 and LuaJIT (COUNT=100000)
	@for lua in 5.4 luajit; do \
	  $(MAKE) -s LUA=$$lua module && \
	  LUA_PATH='lua/?.lua;lua/?/init.lua;;' LUA_CPATH="$(BUILD)/$$lua/?.so;;" $$(command -v $$lua || echo lua$$lua) \
	    spec/bench/soak.lua $(COUNT) || exit 1; done

# ---- fuzzing ----

# Targets are the files of spec/fuzz, and the doors of spec/fuzz/doors.lua: all of these are the program lua, which looks at
# the name that it is called by, and whose state holds memory from one input to the next. libFuzzer needs clang and its
# runtime; the replay of the committed seeds does not.
FUZZ_DOORS := extract jsonld state dates feed rules texts markdown
FUZZ_TARGETS := decode parse selector xpath text normalize summarize $(FUZZ_DOORS)
TARGET ?= parse
SECONDS ?= 600
FUZZ_LUA = $(shell $(PKG_CONFIG) --cflags --libs lua5.4)
FUZZ_CMARK = $(shell $(PKG_CONFIG) --cflags --libs libcmark-gfm)
FUZZ_FLAGS = -std=c11 -D_GNU_SOURCE -g -O1 -fno-omit-frame-pointer -fno-sanitize-recover=undefined $(LIBS_CFLAGS)

.PHONY: fuzz fuzz-replay fuzz-objects linear bench conformance
fuzz: $(BUILD)/fuzz/$(TARGET) ## fuzz one target (TARGET=parse SECONDS=600)
	@mkdir -p $(BUILD)/corpus/$(TARGET)
	@$< -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -print_funcs=0 $(if $(filter $(TARGET),$(FUZZ_DOORS)),-detect_leaks=0) \
	  $(wildcard spec/fuzz/dictionary/$(TARGET).dict:%=-dict=%) $(BUILD)/corpus/$(TARGET) spec/fuzz/corpus/$(TARGET)

FUZZ_OBJECTS := $(call objects_in,$(BUILD)/fuzz,5.4)
fuzz-objects:
	@$(MAKE) -s LUA=5.4 CC=clang BUILD=$(BUILD)/fuzz EXTRA_CFLAGS="-fsanitize=fuzzer-no-link,address,undefined -O1" module

$(FUZZ_OBJECTS): fuzz-objects ;

$(BUILD)/fuzz/%: spec/fuzz/%.c spec/fuzz/fuzz.h $(FUZZ_OBJECTS)
	@mkdir -p $(@D)
	$(Q)clang -fsanitize=fuzzer,address,undefined $(FUZZ_FLAGS) -o $@ $(filter-out %.h,$^) $(LIBS) $(FUZZ_LUA) $(FUZZ_CMARK)

$(BUILD)/replay/%: spec/fuzz/%.c spec/fuzz/replay.c spec/fuzz/fuzz.h $(ASAN_OBJECTS)
	@mkdir -p $(@D)
	$(Q)$(CC) -fsanitize=address,undefined $(FUZZ_FLAGS) -o $@ $(filter-out %.h,$^) $(LIBS) $(FUZZ_LUA) $(FUZZ_CMARK)

$(FUZZ_DOORS:%=$(BUILD)/fuzz/%): $(BUILD)/fuzz/lua
	@ln -sf lua $@
$(FUZZ_DOORS:%=$(BUILD)/replay/%): $(BUILD)/replay/lua
	@ln -sf lua $@

.PHONY: fuzz-targets
fuzz-targets:
	@echo $(FUZZ_TARGETS)

fuzz-replay: ## run every fuzz target over its committed seeds
	@$(MAKE) -s LUA=5.4 $(FUZZ_TARGETS:%=$(BUILD)/replay/%)
	@for target in $(FUZZ_TARGETS); do \
	  ASAN_OPTIONS=detect_leaks=0 $(BUILD)/replay/$$target spec/fuzz/corpus/$$target/* || exit 1; done

# ---- measuring ----

# Where the public test data is; targets that need it say so and stop where it is absent.
DATA ?= ../shared/data
ROUNDS ?= 3
LIMIT ?=

conformance: build ## html5lib tree tests: identical trees, then identical texts
	@NUTGRAF_DATA=$(DATA) LUA_PATH='lua/?.lua;lua/?/init.lua;;' LUA_CPATH='$(OUT)/?.so;;' \
	  $(LUA_BIN) spec/conformance/run.lua

# Programs in C over the core: spec/bench/NAME.c
CORE_OBJECTS := $(CORE_SOURCES:csrc/%.c=$(BUILD)/%.o)
$(BUILD)/bench/%: spec/bench/%.c $(CORE_OBJECTS)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -D_GNU_SOURCE $(LIBS_CFLAGS) -o $@ $< $(CORE_OBJECTS) $(LIBS) -lz

linear: module ## how the time grows when hostile inputs double (LISTS=1: in short, without the shapes of one string)
	@$(if $(LISTS),MILLISECONDS=20) LUA_CPATH='$(OUT)/?.so;;' $(LUA_BIN) spec/bench/linear.lua
	@LUA_PATH='lua/?.lua;lua/?/init.lua;?.lua;;' LUA_CPATH='$(OUT)/?.so;;' $(LUA_BIN) spec/bench/linear_extract.lua

# STEP: every so many of the pages of $(DATA)/wcxb; peers are installed below $(BUILD)/bench.
STEP ?= 5
.PHONY: bench-parse bench-text bench-summaries bench-f1 instructions
bench: $(BUILD)/bench/tree ## whole records beside what others do to the same pages (ROUNDS=3 STEP=5 SVG=file)
	@$(MAKE) -s LUA=5.4 build
	@$(MAKE) -s LUA=luajit module
	@python3 spec/bench/compare.py --data $(DATA) --build $(BUILD) --rounds $(ROUNDS) --step $(STEP) $(if $(SVG),--svg $(SVG))

bench-f1: $(BUILD)/bench/tree ## the word F1 of others on all pages, for make bench
	@python3 spec/bench/compare.py --data $(DATA) --build $(BUILD) --f1

bench-parse: $(BUILD)/bench/parse ## parsing speed against libxml2 over the pages of $(DATA)/wcxb
	@$(BUILD)/bench/parse $(DATA)/wcxb/html $(ROUNDS) $(LIMIT)

instructions: module ## instructions of whole records of ten pages against the committed figure (WRITE=1 writes it)
	@LUA_PATH='lua/?.lua;lua/?/init.lua;;' LUA_CPATH='$(OUT)/?.so;;' \
	  $(LUA_BIN) spec/bench/instructions.lua $(if $(WRITE),write)

bench-text: $(BUILD)/bench/text ## normalising, splitting and summarising speed
	@$(BUILD)/bench/text $(ROUNDS)

# PYTHON: one that has sumy (PyPI).
bench-summaries: build ## summaries beside sumy: time and memory (PYTHON=python3 with sumy)
	@LUA_PATH='lua/?.lua;lua/?/init.lua;;' LUA_CPATH='$(OUT)/?.so;;' $(or $(PYTHON),python3) \
	  spec/bench/summaries.py $(LUA_BIN)

.PHONY: quality quality-fifth weights
quality: build ## what is right on the public data sets, beside the best peers
	@python3 spec/quality/quality.py --shared $(SHARED_DATA) --nutgraf $(BUILD)/nutgraf

quality-fifth: build ## the same on every fifth page, as CI does
	@python3 spec/quality/quality.py --shared $(SHARED_DATA) --nutgraf $(BUILD)/nutgraf --fifth

PYTHON_WEIGHTS = $(BUILD)/python/bin/python
$(PYTHON_WEIGHTS): csrc/training/requirements.txt
	@python3 -m venv $(BUILD)/python && $(BUILD)/python/bin/pip install -q -r $< && touch $@

weights: build $(PYTHON_WEIGHTS) ## remake tables and weights (ONLY="titles dates" INTO=build/weights), see csrc/training
	@$(PYTHON_WEIGHTS) csrc/training/make.py --shared $(SHARED_DATA) --nutgraf $(BUILD)/nutgraf \
	  $(if $(LOCALES),--locales $(LOCALES)) $(if $(INTO),--into $(INTO)) -- $(ONLY)

.PHONY: words lexicon-gaps
words: ## make the core's tables of words anew from lua/nutgraf/lexicon/words
	@$(LUA_BIN) csrc/training/words.lua

lexicon-gaps: build ## which roles of the lexicon lack which languages
	@$(LUA_ENV) NUTGRAF_LEXICON_GAPS=1 $(LUA_BIN) $(BUSTED) --output=TAP spec/lexicon/coverage_spec.lua | grep -v '^ok\|^1\.\.\|^#'

clean: ## remove everything that was built
	rm -rf $(BUILD)

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18
