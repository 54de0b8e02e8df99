/* Functions on strings: normalising, measuring, cutting into sentences and words, and
 * choosing the sentences that say most.
 *
 * What they need for their work lives in an arena that a userdata on the stack owns, so that an
 * error raised by Lua leaks nothing. */
#include <string.h>

#include "../core/text/language.h"
#include "../core/rank/rank.h"
#include "../core/html/references.h"
#include "../core/text/breaks.h"
#include "../core/text/sentences.h"
#include "../core/text/unicode.h"
#include "binding.h"

static nutgraf_slice check_text(lua_State *L, int index) {
    nutgraf_slice text;
    text.data = luaL_checklstring(L, index, &text.size);
    return text;
}

/* Pushes the result, or the string at `index` again when it is that. */
static void push_result(lua_State *L, int index, nutgraf_slice text, nutgraf_slice result) {
    if (result.data == text.data && result.size == text.size) lua_pushvalue(L, index);
    else lua_pushlstring(L, result.data, result.size);
}

static nutgraf_form check_form(lua_State *L, const char *name) {
    static const char *const names[] = {"none", "NFC", "NFD", "NFKC", "NFKD"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0) return (nutgraf_form)i;
    luaL_error(L, "option 'form': 'NFC', 'NFD', 'NFKC', 'NFKD' or 'none' expected, got '%s'", name);
    return NUTGRAF_FORM_NONE;
}

static void read_normalize_options(lua_State *L, int index, nutgraf_normalize_options *options) {
    const char *form = "NFC", *quotes = "keep";
    if (!lua_isnoneornil(L, index)) luaL_checktype(L, index, LUA_TTABLE);
    nutgraf_lua_option_string(L, index, "form", &form);
    nutgraf_lua_option_string(L, index, "quotes", &quotes);
    options->form = check_form(L, form);
    options->straight_quotes = strcmp(quotes, "straight") == 0;
    if (!options->straight_quotes && strcmp(quotes, "keep") != 0)
        luaL_error(L, "option 'quotes': 'straight' or 'keep' expected, got '%s'", quotes);
    nutgraf_lua_option_bool(L, index, "spaces", &options->spaces);
    nutgraf_lua_option_bool(L, index, "controls", &options->controls);
    nutgraf_lua_option_bool(L, index, "zero_width", &options->zero_width);
    nutgraf_lua_option_bool(L, index, "bidi", &options->bidi);
    nutgraf_lua_option_bool(L, index, "soft_hyphens", &options->soft_hyphens);
    nutgraf_lua_option_bool(L, index, "dashes", &options->dashes);
    nutgraf_lua_option_bool(L, index, "ellipsis", &options->ellipsis);
    nutgraf_lua_option_bool(L, index, "ligatures", &options->ligatures);
    nutgraf_lua_option_bool(L, index, "width", &options->width);
}

/* The list of byte offsets at index 3, which must rise and lie in the text; in arena memory. */
static size_t *read_positions(lua_State *L, nutgraf_arena *arena, size_t size, size_t *count) {
    *count = lua_rawlen(L, 3);
    size_t *positions = nutgraf_arena_alloc(arena, *count * sizeof *positions);
    size_t previous = 0;
    for (size_t i = 0; positions != NULL && i < *count; i++) {
        lua_rawgeti(L, 3, (int)(i + 1));
        lua_Number number = lua_tonumber(L, -1);
        lua_pop(L, 1);
        if (!(number >= (lua_Number)previous) || number > (lua_Number)size)
            luaL_argerror(L, 3, "rising offsets from 0 to the text's size expected");
        positions[i] = previous = (size_t)number;
    }
    return positions;
}

static void push_edits(lua_State *L, nutgraf_slice text, const nutgraf_edits *edits) {
    lua_createtable(L, edits->count < 1000000 ? (int)edits->count : 0, 0); /* [edits] */
    for (size_t i = 0; i < edits->count; i++) {
        const nutgraf_edit *edit = &edits->items[i];
        lua_createtable(L, 0, 5); /* [edits, edit] */
        lua_pushstring(L, edit->rule);
        lua_setfield(L, -2, "rule");
        nutgraf_lua_set_integer(L, "start", (lua_Integer)(edit->start + 1));
        nutgraf_lua_set_integer(L, "stop", (lua_Integer)edit->stop);
        lua_pushlstring(L, text.data + edit->start, edit->stop - edit->start);
        lua_setfield(L, -2, "before");
        lua_pushlstring(L, edit->after.data, edit->after.size);
        lua_setfield(L, -2, "after");
        lua_rawseti(L, -2, (int)(i + 1));
    }
}

/* core.normalize(text, options?, offsets?) -> text, offsets or nil, edits or nil | nil, message, code
 * options: form ("NFC", the default, "NFD", "NFKC", "NFKD", "none"), quotes ("straight", "keep"), and
 * spaces, controls, zero_width, bidi, soft_hyphens, dashes, ellipsis, ligatures, width (booleans, default
 * false); report (boolean): give the edits, {rule=, start=, stop=, before=, after=}, start and stop bytes
 * of the text as it was. offsets: rising list of numbers of bytes before a place in the text; the same
 * for the result. */
static int l_normalize(lua_State *L) {
    nutgraf_slice text = check_text(L, 1), result;
    nutgraf_normalize_options options = {0};
    nutgraf_edits edits = {0};
    bool report = false;
    read_normalize_options(L, 2, &options);
    nutgraf_lua_option_bool(L, 2, "report", &report);
    bool mapped = !lua_isnoneornil(L, 3);
    if (mapped) luaL_checktype(L, 3, LUA_TTABLE);
    lua_settop(L, 3);
    nutgraf_arena *arena = nutgraf_lua_push_scratch(L); /* [text, options, offsets, scratch] */
    size_t *positions = NULL, count = 0;
    if (mapped) positions = read_positions(L, arena, text.size, &count);
    if (mapped && positions == NULL) return nutgraf_lua_fail(L, NUTGRAF_NO_MEMORY, NULL);
    nutgraf_status status =
        nutgraf_text_normalize(arena, text, &options, positions, count, report ? &edits : NULL, &result);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    push_result(L, 1, text, result); /* [..., result] */
    if (mapped) {
        lua_createtable(L, (int)count, 0); /* [..., result, offsets] */
        for (size_t i = 0; i < count; i++) {
            lua_pushinteger(L, (lua_Integer)positions[i]);
            lua_rawseti(L, -2, (int)(i + 1));
        }
    } else if (report) {
        lua_pushnil(L);
    }
    if (report) push_edits(L, text, &edits); /* [..., result, offsets, edits] */
    nutgraf_arena_free(arena);
    return report ? 3 : mapped ? 2 : 1;
}

/* references(text) -> string: the text with the character references in it resolved, those that end in a semicolon
 * and mean a character. For text that was escaped once too often; the parser resolves those of a page.
 * Source: HTML standard, section 13.2.5.72. */
static int l_references(lua_State *L) {
    nutgraf_slice text = check_text(L, 1);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    size_t from = 0;
    for (size_t p = 0; p < text.size;) {
        const char *mark = memchr(text.data + p, '&', text.size - p);
        if (mark == NULL) break;
        char out[8];
        size_t at = (size_t)(mark - text.data), out_size = 0;
        size_t used = nutgraf_references_resolve(mark, text.size - at, true, out, &out_size);
        p = at + (used > 0 ? used : 1);
        bool none = out_size == 3 && memcmp(out, "\xEF\xBF\xBD", 3) == 0; /* of no character, as &#0; */
        if (used == 0 || mark[used - 1] != ';' || none) continue;
        luaL_addlstring(&buffer, text.data + from, at - from);
        luaL_addlstring(&buffer, out, out_size);
        from = p;
    }
    luaL_addlstring(&buffer, text.data + from, text.size - from);
    luaL_pushresult(&buffer);
    return 1;
}

/* core.measure(text) -> {words=, letters=, cells=, characters=} */
static int l_measure(lua_State *L) {
    nutgraf_measure measure = nutgraf_text_measure(check_text(L, 1));
    lua_createtable(L, 0, 4); /* [measure] */
    nutgraf_lua_set_integer(L, "words", (lua_Integer)measure.words);
    nutgraf_lua_set_integer(L, "letters", (lua_Integer)measure.letters);
    nutgraf_lua_set_integer(L, "cells", (lua_Integer)measure.cells);
    nutgraf_lua_set_integer(L, "characters", (lua_Integer)measure.code_points);
    return 1;
}

/* core.language(text) -> BCP 47 code, confidence (0 to 1) | nil when there are no letters to tell by */
static int l_language(lua_State *L) {
    nutgraf_language language = nutgraf_text_language(check_text(L, 1));
    if (language.code[0] == '\0') {
        lua_pushnil(L);
        return 1;
    }
    lua_pushstring(L, language.code);
    lua_pushnumber(L, (lua_Number)language.confidence);
    return 2;
}

typedef nutgraf_status splitter(nutgraf_arena *arena, nutgraf_slice text, nutgraf_spans *spans);

/* `split` cuts the text; NULL: the default rules for `kind`. */
static int push_spans(lua_State *L, splitter *split, nutgraf_break_kind kind) {
    nutgraf_slice text = check_text(L, 1);
    nutgraf_spans spans = {0};
    lua_settop(L, 1);
    nutgraf_arena *arena = nutgraf_lua_push_scratch(L); /* [text, scratch] */
    nutgraf_status status = split != NULL ? split(arena, text, &spans)
                                          : nutgraf_breaks_segments(arena, text, kind, &spans);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    lua_createtable(L, spans.count < 1000000 ? (int)spans.count : 0, 0); /* [text, scratch, list] */
    for (size_t i = 0; i < spans.count; i++) {
        lua_createtable(L, 0, 2); /* [text, scratch, list, span] */
        nutgraf_lua_set_integer(L, "start", (lua_Integer)(spans.items[i].start + 1));
        nutgraf_lua_set_integer(L, "stop", (lua_Integer)spans.items[i].end);
        lua_rawseti(L, -2, (int)(i + 1));
    }
    nutgraf_arena_free(arena);
    return 1;
}

/* core.sentences(text) -> list of {start=, stop=} | nil, message, code
 * Byte spans, 1-based and inclusive as in string.sub, without the white space around. */
static int l_sentences(lua_State *L) {
    return push_spans(L, nutgraf_sentences_split, NUTGRAF_BREAK_SENTENCE);
}

/* core.words(text) -> list of {start=, stop=} | nil, message, code */
static int l_words(lua_State *L) {
    return push_spans(L, nutgraf_breaks_words, NUTGRAF_BREAK_WORD);
}

/* core.breaks(text, kind) -> list of {start=, stop=} | nil, message, code
 * kind: "grapheme", "word" or "sentence": all segments between the default boundaries of UAX #29. */
static int l_breaks(lua_State *L) {
    static const char *const kinds[] = {"grapheme", "word", "sentence", NULL};
    check_text(L, 1);
    return push_spans(L, NULL, (nutgraf_break_kind)luaL_checkoption(L, 2, NULL, kinds));
}

/* core.unicode_versions() -> version of the classes of words and sentences, version of the linked utf8proc */
static int l_unicode_versions(lua_State *L) {
    lua_pushstring(L, nutgraf_breaks_version());
    lua_pushstring(L, nutgraf_unicode_version());
    return 2;
}

/* core.truncate(text, {graphemes=, words=, bytes=}) -> text
 * The longest beginning within all limits given, cut between grapheme clusters; with `words` after a word. */
static int l_truncate(lua_State *L) {
    nutgraf_slice text = check_text(L, 1);
    nutgraf_breaks_limits cut = {SIZE_MAX, SIZE_MAX, SIZE_MAX};
    luaL_checktype(L, 2, LUA_TTABLE);
    nutgraf_lua_option_size(L, 2, "graphemes", &cut.graphemes);
    nutgraf_lua_option_size(L, 2, "words", &cut.words);
    nutgraf_lua_option_size(L, 2, "bytes", &cut.bytes);
    push_result(L, 1, text, (nutgraf_slice){text.data, nutgraf_breaks_cut(text, &cut)});
    return 1;
}

static nutgraf_rank_method check_method(lua_State *L, const char *name) {
    static const char *const names[NUTGRAF_RANK_METHODS] = {"directed", "lexrank", "lead",    "digest",
                                                            "textrank", "overlap", "timeline"};
    for (size_t i = 0; i < NUTGRAF_RANK_METHODS; i++)
        if (strcmp(name, names[i]) == 0) return (nutgraf_rank_method)i;
    luaL_error(L, "option 'method': 'directed', 'lexrank', 'textrank', 'lead', 'overlap', 'digest' or 'timeline' "
                  "expected, got '%s'", name);
    return NUTGRAF_RANK_LEAD;
}

/* The strings of the list at `index`; they stay valid as long as the list holds them. */
static nutgraf_slice *read_units(lua_State *L, int index, nutgraf_arena *arena, size_t count) {
    nutgraf_slice *units = nutgraf_arena_alloc(arena, count * sizeof *units);
    for (size_t i = 0; units != NULL && i < count; i++) {
        lua_rawgeti(L, index, (int)(i + 1));
        if (lua_type(L, -1) != LUA_TSTRING) luaL_argerror(L, index, "a list of strings expected");
        units[i].data = lua_tolstring(L, -1, &units[i].size);
        lua_pop(L, 1);
    }
    return units;
}

/* The option `starts` of the table at index 2 as the position of each unit in its article; NULL without
 * it. False: memory is out. */
static bool read_positions_in_articles(lua_State *L, nutgraf_arena *arena, size_t count, const uint32_t **result) {
    if (lua_isnoneornil(L, 2)) return true;
    lua_getfield(L, 2, "starts"); /* [..., starts] */
    if (lua_isnil(L, -1)) {
        lua_pop(L, 1);
        return true;
    }
    if (lua_type(L, -1) != LUA_TTABLE) luaL_error(L, "option 'starts': list expected, got %s", luaL_typename(L, -1));
    size_t starts = lua_rawlen(L, -1), next = 0;
    uint32_t *positions = nutgraf_arena_alloc(arena, count * sizeof *positions), position = 0;
    for (size_t i = 0; positions != NULL && i < count; i++, position++) {
        while (next < starts) {
            lua_rawgeti(L, -1, (int)(next + 1)); /* [..., starts, start] */
            lua_Number start = lua_tonumber(L, -1);
            lua_pop(L, 1);
            if (start > (lua_Number)(i + 1)) break;
            if (start == (lua_Number)(i + 1)) position = 0;
            next++;
        }
        positions[i] = position;
    }
    lua_pop(L, 1);
    *result = positions;
    return positions != NULL;
}

/* core.summarize(units, options?) -> list of indexes in rising order | nil, message, code
 * units: list of strings; options: method ("directed", the default, "lexrank", "textrank", "lead", "overlap",
 * "digest", "timeline"; see rank.h), count (default 3 when no budget is given), words, characters, tokens,
 * title, redundancy (0 to 1), starts (rising list of the indexes at which a further article starts). */
static int l_summarize(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TTABLE);
    lua_settop(L, 2);
    const char *method = "directed", *title = NULL;
    nutgraf_rank_options options = {.redundancy = -1};
    nutgraf_lua_option_string(L, 2, "method", &method);
    nutgraf_lua_option_string(L, 2, "title", &title);
    options.method = check_method(L, method);
    if (title != NULL) options.title = (nutgraf_slice){title, strlen(title)};
    nutgraf_lua_option_size(L, 2, "count", &options.count);
    nutgraf_lua_option_size(L, 2, "words", &options.words);
    nutgraf_lua_option_size(L, 2, "characters", &options.characters);
    nutgraf_lua_option_size(L, 2, "tokens", &options.tokens);
    nutgraf_lua_option_number(L, 2, "redundancy", &options.redundancy);
    if (options.redundancy > 1 || options.redundancy != options.redundancy)
        luaL_error(L, "option 'redundancy': a number from 0 to 1 expected");
    if (options.count == 0 && options.words == 0 && options.characters == 0 && options.tokens == 0)
        options.count = 3;
    nutgraf_arena *arena = nutgraf_lua_push_scratch(L); /* [units, options, scratch] */
    size_t count = lua_rawlen(L, 1), chosen_count = 0;
    uint32_t *chosen = NULL;
    nutgraf_slice *units = read_units(L, 1, arena, count);
    if (units == NULL || !read_positions_in_articles(L, arena, count, &options.positions))
        return nutgraf_lua_fail(L, NUTGRAF_NO_MEMORY, NULL);
    nutgraf_status status = nutgraf_rank_choose(arena, units, count, &options, &chosen, &chosen_count);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    lua_createtable(L, (int)chosen_count, 0); /* [units, options, scratch, list] */
    for (size_t i = 0; i < chosen_count; i++) {
        lua_pushinteger(L, (lua_Integer)chosen[i] + 1);
        lua_rawseti(L, -2, (int)(i + 1));
    }
    nutgraf_arena_free(arena);
    return 1;
}

/* core.novelty(units, known) -> list of numbers, 0 to 1: how much of each unit the known texts do not say
 * | nil, message, code. Both are lists of strings. */
static int l_novelty(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_settop(L, 2);
    nutgraf_arena *arena = nutgraf_lua_push_scratch(L); /* [units, known, scratch] */
    size_t count = lua_rawlen(L, 1), known_count = lua_rawlen(L, 2);
    nutgraf_slice *units = read_units(L, 1, arena, count), *known = read_units(L, 2, arena, known_count);
    double *novelty = nutgraf_arena_alloc(arena, count * sizeof *novelty);
    if (units == NULL || known == NULL || novelty == NULL) return nutgraf_lua_fail(L, NUTGRAF_NO_MEMORY, NULL);
    nutgraf_status status = nutgraf_rank_novelty(arena, units, count, known, known_count, novelty);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    lua_createtable(L, (int)count, 0); /* [units, known, scratch, list] */
    for (size_t i = 0; i < count; i++) {
        lua_pushnumber(L, (lua_Number)novelty[i]);
        lua_rawseti(L, -2, (int)(i + 1));
    }
    nutgraf_arena_free(arena);
    return 1;
}

static const luaL_Reg functions[] = {
    {"normalize", l_normalize}, {"measure", l_measure}, {"sentences", l_sentences},
    {"words", l_words},         {"summarize", l_summarize}, {"language", l_language},
    {"breaks", l_breaks},       {"truncate", l_truncate},   {"novelty", l_novelty},
    {"unicode_versions", l_unicode_versions}, {"references", l_references}, {NULL, NULL},
};

void nutgraf_lua_register_text(lua_State *L) {
    nutgraf_setfuncs(L, functions);
}
