/* Memory that runs out: the n-th allocation fails, for n = 1, 2, … until all goes well, with all that follow or alone.
 * Through the core, and through each of the bindings' entries (spec/trust/entries.lua), where a failing allocation raises
 * across them; of Lua's allocator, which the core's memory is taken from, and of libxml2's. Nothing may crash, the state
 * must be of use afterwards, and what was allocated must be freed: the allocators count. Only where libxml2 evaluates an
 * XPath its own allocations all go well: 2.9 does not survive there.
 */
#include <lauxlib.h>
#include <lualib.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>

#include "../../csrc/core/content/classify.h"
#include "../../csrc/core/html/parse.h"
#include "../../csrc/core/page/composition.h"
#include "../../csrc/core/page/groups.h"
#include "../../csrc/core/rank/rank.h"
#include "../../csrc/core/text/sentences.h"
#include "../../csrc/core/query/selector.h"
#include "../../csrc/core/text/unicode.h"

#if LUA_VERSION_NUM > 501
#define lua_objlen lua_rawlen
#endif

int luaopen_nutgraf_core(lua_State *L);

#define MAX_TRIES 200000
#define MAX_ENTRIES 64

typedef struct budget {
    size_t left;  /* allocations until one fails; SIZE_MAX: none */
    bool alone;   /* those after it do not fail */
    size_t bytes; /* held */
} budget;

static bool is_refused(budget *b) {
    if (b->left == SIZE_MAX) return false;
    if (b->left > 0) {
        b->left--;
        return false;
    }
    if (b->alone) b->left = SIZE_MAX;
    return true;
}

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
    budget *b = context;
    if (block == NULL) old_size = 0; /* Lua passes a kind there */
    if (new_size == 0) {
        b->bytes -= old_size;
        free(block);
        return NULL;
    }
    if (new_size > old_size && is_refused(b)) return NULL; /* shrinking never fails, as Lua expects */
    void *moved = realloc(block, new_size);
    if (moved != NULL) b->bytes += new_size - old_size;
    return moved;
}

static const char page[] =
    "<!DOCTYPE html><html lang=en><head><title>T &amp; x</title><script>if(a<b)</script></head><body class='a b'>"
    "<h1 id=h>Title</h1><table><tr><td>a<td>b</table><b><p>mis</b>nested<ul><li class=c>one<li class='c d'>two</ul>"
    "<article class=p><p>Some words of a post, long enough to count as prose for all who read it here.</article>"
    "<article class=p><p>Some more words of a post, long enough to count as prose for all who read it.</article>";

static nutgraf_status use_core(nutgraf_allocator allocator) {
    nutgraf_document document;
    nutgraf_blocks blocks;
    nutgraf_composition composition;
    nutgraf_groups groups;
    nutgraf_arena arena;
    nutgraf_document_init(&document, allocator);
    nutgraf_blocks_init(&blocks, allocator);
    nutgraf_composition_init(&composition, allocator);
    nutgraf_groups_init(&groups, allocator);
    nutgraf_arena_init(&arena, allocator);
    nutgraf_selector *selector;
    nutgraf_matcher matcher;
    nutgraf_error error = {0};
    nutgraf_judgement judgement;
    nutgraf_spans sentences = {0};
    nutgraf_slice text = NUTGRAF_SLICE("One sentence, e\xcc\x81. And  another one. \xff"), normal;
    nutgraf_normalize_options options = {.form = NUTGRAF_FORM_NFC, .spaces = true};
    nutgraf_status status = nutgraf_document_parse(&document, page, sizeof page - 1, NULL, &error);
    if (status == NUTGRAF_OK) status = nutgraf_blocks_from_document(&blocks, &document, 0);
    if (status == NUTGRAF_OK) status = nutgraf_blocks_classify(&blocks, &document, NUTGRAF_PRESET_BALANCED, &judgement);
    if (status == NUTGRAF_OK) status = nutgraf_compose(&composition, &document, false);
    if (status == NUTGRAF_OK) status = nutgraf_groups_find(&groups, &document, &blocks, 2);
    if (status == NUTGRAF_OK)
        status = nutgraf_selector_compile(&arena, NUTGRAF_SLICE("li.c:not(:has(b)) , [id=h]"), &selector, &error);
    if (status == NUTGRAF_OK) status = nutgraf_matcher_init(&matcher, &arena, selector, &document, 0);
    if (status == NUTGRAF_OK && nutgraf_matcher_next(&matcher, 0, 1) == NUTGRAF_NO_NODE) abort();
    if (status == NUTGRAF_OK) status = nutgraf_sentences_split(&arena, text, &sentences);
    if (status == NUTGRAF_OK) status = nutgraf_text_normalize(&arena, text, &options, NULL, 0, NULL, &normal);
    nutgraf_arena_free(&arena);
    nutgraf_composition_free(&composition);
    nutgraf_groups_free(&groups);
    nutgraf_blocks_free(&blocks);
    nutgraf_document_free(&document);
    return status;
}

/* Returns how many tries it took, or 0 for a failure. */
static size_t try_core(void) {
    for (size_t n = 0; n < MAX_TRIES; n++) {
        budget b = {.left = n};
        nutgraf_status status = use_core((nutgraf_allocator){resize, &b, NULL});
        if (b.bytes != 0 || (status != NUTGRAF_OK && status != NUTGRAF_NO_MEMORY)) {
            printf("core: allocation %zu failed: status %d, %zu bytes left\n", n, (int)status, b.bytes);
            return 0;
        }
        if (status == NUTGRAF_OK) return n + 1;
    }
    return 0;
}

/* libxml2's memory has no context; its size stands before each block. */
static budget xml = {.left = SIZE_MAX};

#define HEAD sizeof(max_align_t)

static void xml_free(void *block) {
    if (block == NULL) return;
    size_t *head = (size_t *)((char *)block - HEAD);
    xml.bytes -= *head;
    free(head);
}

static void *xml_realloc(void *block, size_t size) {
    if (is_refused(&xml)) return NULL;
    size_t *head = block == NULL ? NULL : (size_t *)((char *)block - HEAD);
    size_t before = head == NULL ? 0 : *head;
    head = realloc(head, size + HEAD);
    if (head == NULL) return NULL;
    xml.bytes += size - before;
    *head = size;
    return (char *)head + HEAD;
}

static void *xml_malloc(size_t size) {
    return xml_realloc(NULL, size);
}

static char *xml_strdup(const char *text) {
    size_t size = strlen(text) + 1;
    char *copy = xml_malloc(size);
    return copy == NULL ? NULL : memcpy(copy, text, size);
}

/* libxml2 would print that memory is out. */
static void say_nothing(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

/* Leaves [entries, core]; raises where something is wrong with the files. */
static int open_entries(lua_State *L) {
    luaL_openlibs(L);
    /* Lua 5.4 makes the class of its large buffers when the first is asked for, and keeps one that is half made. */
    if (luaL_dostring(L, "return ('x'):rep(100000)") != 0) return lua_error(L);
    lua_settop(L, 0);
    if (luaL_loadfile(L, "spec/trust/entries.lua") != 0) return lua_error(L);
    lua_call(L, 0, 1);
    lua_pushcfunction(L, luaopen_nutgraf_core);
    lua_call(L, 0, 1);
    return 2;
}

/* Calls entry `index` of the list at 1 with the core at 2; the status of lua_pcall, with a message on the stack. */
static int call_entry(lua_State *L, int index) {
    lua_settop(L, 2);
    lua_rawgeti(L, 1, index);
    lua_rawgeti(L, -1, 2);
    lua_pushvalue(L, 2); /* [entries, core, entry, function, core] */
    return lua_pcall(L, 1, 0, 0);
}

static bool is_of_memory(lua_State *L, int status) {
    const char *message = lua_tostring(L, -1);
    return status == LUA_ERRMEM || (message != NULL && strstr(message, "memory") != NULL);
}

/* One try: allocation n of `b` fails. Returns 0 where it did and all was well, 1 where none failed, -1 for a fault. */
static int try_entry(int index, size_t n, bool of_xml, bool alone) {
    budget own = {.left = SIZE_MAX}, *failing = of_xml ? &xml : &own;
    size_t xml_before = xml.bytes;
    lua_State *L = lua_newstate(resize, &own);
    if (L == NULL) return -1;
    lua_pushcfunction(L, open_entries);
    if (lua_pcall(L, 0, 2, 0) != 0) {
        printf("%s\n", lua_tostring(L, -1));
        return -1;
    }
    failing->left = n;
    failing->alone = alone;
    int status = call_entry(L, index);
    bool failed = alone ? failing->left == SIZE_MAX : failing->left == 0;
    failing->left = SIZE_MAX;
    bool good = status == 0 || is_of_memory(L, status);
    if (good && failed) good = call_entry(L, index) == 0;
    if (!good) printf("%s\n", lua_tostring(L, -1));
    lua_close(L);
    xmlResetLastError(); /* which the thread keeps */
    bool leaks = own.bytes != 0 || xml.bytes != xml_before;
    if (leaks) printf("%zu bytes and %zu of libxml2 are left\n", own.bytes, xml.bytes - xml_before);
    return !good || leaks ? -1 : failed ? 0 : 1;
}

/* How many allocations an entry makes; 0 after a fault. */
static size_t sweep(int index, bool of_xml, bool alone) {
    for (size_t n = 0; n < MAX_TRIES; n++) {
        int outcome = try_entry(index, n, of_xml, alone);
        if (outcome > 0) return n + 1;
        if (outcome == 0) continue;
        printf("entry %d: allocation %zu of %s failed%s\n", index, n, of_xml ? "libxml2" : "Lua", alone ? " alone" : "");
        break;
    }
    return 0;
}

/* Does libxml2 evaluate an XPath for this entry? */
static bool is_of_xpath(lua_State *L, int index) {
    lua_rawgeti(L, 1, index);
    lua_getfield(L, -1, "xpath");
    bool is = lua_toboolean(L, -1);
    lua_pop(L, 2);
    return is;
}

/* How many entries there are, and which evaluate XPaths. */
static int count_entries(bool *of_xpath) {
    lua_State *L = luaL_newstate();
    lua_pushcfunction(L, open_entries);
    int count = lua_pcall(L, 0, 2, 0) == 0 ? (int)lua_objlen(L, 1) : 0;
    if (count == 0 || count >= MAX_ENTRIES) printf("%s\n", lua_tostring(L, -1));
    for (int index = 1; index <= count && index < MAX_ENTRIES; index++) of_xpath[index] = is_of_xpath(L, index);
    lua_close(L);
    return count < MAX_ENTRIES ? count : 0;
}

int main(void) {
    xmlMemSetup(xml_free, xml_malloc, xml_realloc, xml_strdup);
    xmlSetGenericErrorFunc(NULL, say_nothing);
    size_t core = try_core(), allocations = 0;
    bool of_xpath[MAX_ENTRIES];
    int good = core > 0, bad = core == 0, entries = count_entries(of_xpath);
    for (int index = 1; index <= entries; index++)
        for (int way = 0; way < 4; way++) {
            if ((way & 1) && of_xpath[index]) continue;
            size_t count = sweep(index, way & 1, way & 2);
            allocations += count;
            if (count > 0) good++;
            else bad++;
        }
    printf("core: %zu allocations, entries: %d, of %zu\n", core, entries, allocations);
    printf("%d successes / %d failures / 0 errors / 0 pending : memory that runs out\n", good, bad + (entries == 0));
    return bad == 0 && entries > 0 ? 0 : 1;
}
