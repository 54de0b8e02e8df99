/* Memory that runs out: the n-th allocation fails, for n = 1, 2, … until all goes well. Through the
 * core, and through the bindings, where a failing allocation raises across them. Nothing may crash,
 * and what was allocated must be freed: the allocator counts.
 */
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../csrc/core/content/classify.h"
#include "../../csrc/core/html/parse.h"
#include "../../csrc/core/page/composition.h"
#include "../../csrc/core/page/groups.h"
#include "../../csrc/core/rank/rank.h"
#include "../../csrc/core/text/sentences.h"
#include "../../csrc/core/query/selector.h"
#include "../../csrc/core/text/unicode.h"

int luaopen_nutgraf_core(lua_State *L);

#define MAX_TRIES 200000

typedef struct budget {
    size_t left;  /* allocations until one fails; SIZE_MAX: none */
    size_t bytes; /* held */
} budget;

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
    budget *b = context;
    if (block == NULL) old_size = 0; /* Lua passes a kind there */
    if (new_size == 0) {
        b->bytes -= old_size;
        free(block);
        return NULL;
    }
    if (new_size > old_size) { /* shrinking never fails, as Lua expects */
        if (b->left == 0) return NULL;
        if (b->left != SIZE_MAX) b->left--;
    }
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
        nutgraf_status status = use_core((nutgraf_allocator){resize, &b});
        if (b.bytes != 0 || (status != NUTGRAF_OK && status != NUTGRAF_NO_MEMORY)) {
            printf("core: allocation %zu failed: status %d, %zu bytes left\n", n, (int)status, b.bytes);
            return 0;
        }
        if (status == NUTGRAF_OK) return n + 1;
    }
    return 0;
}

static const char script[] =
    "local core, page = ...\n"
    "local document, message, code = core.parse(page)\n"
    "if not document then error(code, 0) end\n"
    "local nodes = document:select('li.c, p')\n"
    "for _, node in ipairs(nodes) do node:text() node:attr('class') node:attributes() node:closest('ul') end\n"
    "local blocks = assert(core.segment(document))\n"
    "assert(blocks:classify()) blocks:list() blocks:groups(2)\n"
    "local parts = assert(core.compose(document)) parts:select('content', blocks) parts:select({ 1 }, blocks, 1)\n"
    "assert(core.compose(document, true)):select('everything')\n"
    "core.normalize('e\\204\\129  x') core.sentences('One. Two.') core.moments('12 May 2026 10:00')\n"
    "core.breaks('One. Two.', 'word') core.truncate('One. Two.', { words = 1 }) core.language('One. Two.')\n"
    "core.fingerprint('One. Two.') core.novelty({ 'One here.' }, { 'Two.' })\n"
    "core.summarize({ 'One sentence here.', 'Another one here.' }, { method = 'textrank', starts = { 2 } })\n"
    "core.normalize('e\\204\\129  x', { spaces = true, report = true })\n"
    "core.summarize({ 'One sentence here.', 'Another sentence here.' }, { count = 1 })\n"
    "local xml, why = core.xml('<a b=\"c\">d &nbsp; & <e/></a>') if not xml then error(why, 0) end\n"
    "core.dump('Title\\n- item\\nA line.')\n"
    "local item = document:first('li.c') item:inside_alike(item) document:root():alike(item)\n"
    "document:dated() document:encoding() document:warnings() document:memory()\n"
    "local deadline, most = core.begin_budget(60000, 1e9) core.exceeded() core.end_budget(deadline, most)\n"
    "local words = core.phrases({ 'by', 'written by' }) words:find('a by b') words:opening('by me')\n"
    "core.casefold(('\195\132'):rep(600)) core.key('It\\'s!') core.fold_line('By :') core.trim(' a ') core.runs('a b')\n"
    "local rows = assert(core.segment(document)) document:remove('li') document:removals()\n"
    "if pcall(rows.classify, rows) then error('blocks older than a removal') end\n"
    "assert(assert(core.segment(document)):classify())\n"
    "document:close()\n";

static int run_script(lua_State *L) {
    luaL_openlibs(L);
    luaL_requiref(L, "nutgraf.core", luaopen_nutgraf_core, 0); /* [core] */
    if (luaL_loadbuffer(L, script, sizeof script - 1, "script") != LUA_OK) return lua_error(L);
    lua_insert(L, 1);
    lua_pushlstring(L, page, sizeof page - 1);
    lua_call(L, 2, 0);
    return 0;
}

static size_t try_lua(void) {
    for (size_t n = 0; n < MAX_TRIES; n++) {
        budget b = {.left = SIZE_MAX};
        lua_State *L = lua_newstate(resize, &b);
        if (L == NULL) return 0;
        b.left = n;
        lua_pushcfunction(L, run_script);
        int status = lua_pcall(L, 0, 0, 0);
        const char *message = status == LUA_OK ? "" : lua_tostring(L, -1);
        bool expected = status == LUA_OK || status == LUA_ERRMEM ||
                        (message != NULL && (strstr(message, "memory") != NULL));
        if (!expected) printf("lua: allocation %zu failed: %s\n", n, message == NULL ? "?" : message);
        b.left = SIZE_MAX;
        lua_close(L);
        if (b.bytes != 0) printf("lua: allocation %zu failed: %zu bytes are left\n", n, b.bytes);
        if (!expected || b.bytes != 0) return 0;
        if (status == LUA_OK) return n + 1;
    }
    return 0;
}

int main(void) {
    size_t core = try_core(), lua = try_lua();
    printf("core: %zu allocations, lua: %zu\n", core, lua);
    printf("%d successes / %d failures / 0 errors / 0 pending : memory that runs out\n", (core > 0) + (lua > 0),
           (core == 0) + (lua == 0));
    return core > 0 && lua > 0 ? 0 : 1;
}
