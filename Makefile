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
LIBS_CFLAGS := $(shell $(PKG_CONFIG) --cflags libxml-2.0 libutf8proc)
LIBS := $(shell $(PKG_CONFIG) --libs libxml-2.0 libutf8proc) -lm
LUA_CFLAGS = $(shell $(PKG_CONFIG) --cflags $(LUA_PKG)) -DNUTGRAF_LUA_VERSION_NUM=$(LUA_NUM)
SHARED := -shared
ifeq ($(shell uname -s),Darwin)
SHARED := -bundle -undefined dynamic_lookup
endif

SOURCES := $(wildcard csrc/core/*.c) $(wildcard csrc/lua/*.c)
OBJECTS := $(SOURCES:csrc/%.c=$(OUT)/%.o)
MODULE := $(OUT)/nutgraf/core.so

Q := @
ifeq ($(V),1)
Q :=
endif

.DEFAULT_GOAL := build
.PHONY: build bench conformance clean help

build: $(MODULE) $(BUILD)/nutgraf ## build the module and a runnable $(BUILD)/nutgraf (default)

$(OUT)/lua/%.o: csrc/lua/%.c
	@mkdir -p $(@D)
	@echo "  CC     $<"
	$(Q)$(CC) $(ALL_CFLAGS) $(LIBS_CFLAGS) $(LUA_CFLAGS) -MMD -MP -c -o $@ $<

$(OUT)/core/%.o: csrc/core/%.c
	@mkdir -p $(@D)
	@echo "  CC     $<"
	$(Q)$(CC) $(ALL_CFLAGS) $(LIBS_CFLAGS) -MMD -MP -c -o $@ $<

$(MODULE): $(OBJECTS)
	@mkdir -p $(@D)
	@echo "  LINK   $@"
	$(Q)$(CC) $(SHARED) $(CFLAGS) $(EXTRA_CFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/nutgraf: Makefile
	@mkdir -p $(@D)
	$(Q)printf '%s\n' '#!/bin/sh' \
	  'root=$$(cd "$$(dirname "$$0")/.." && pwd)' \
	  'build=$$(cd "$$(dirname "$$0")" && pwd)' \
	  'LUA_PATH="$$root/lua/?.lua;$$root/lua/?/init.lua;$${LUA_PATH:-;}" \' \
	  'LUA_CPATH="$$build/$(LUA)/?.so;$${LUA_CPATH:-;}" \' \
	  'exec $(LUA_BIN) "$$root/lua/nutgraf/main.lua" "$$@"' > $@
	$(Q)chmod +x $@

-include $(OBJECTS:.o=.d)

# Where the public test data is; targets that need it say so and stop where it is absent.
DATA ?= ../shared/data
ROUNDS ?= 3
LIMIT ?=

conformance: build ## html5lib tree tests: identical trees, then identical texts
	@NUTGRAF_DATA=$(DATA) LUA_PATH='lua/?.lua;lua/?/init.lua;;' LUA_CPATH='$(OUT)/?.so;;' \
	  $(LUA_BIN) spec/conformance/run.lua

# Programs in C over the core: spec/bench/NAME.c
CORE_OBJECTS := $(patsubst csrc/%.c,$(OUT)/%.o,$(wildcard csrc/core/*.c))
$(BUILD)/bench/%: spec/bench/%.c $(CORE_OBJECTS)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -D_GNU_SOURCE $(LIBS_CFLAGS) -o $@ $< $(CORE_OBJECTS) $(LIBS) -lz

bench: $(BUILD)/bench/parse ## parsing speed against libxml2 over the pages of $(DATA)/wcxb
	@$(BUILD)/bench/parse $(DATA)/wcxb/html $(ROUNDS) $(LIMIT)

clean: ## remove everything that was built
	rm -rf $(BUILD)

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18
