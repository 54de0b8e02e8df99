/* nutgraf.composition: a page as parts with their spans, and what of it a record takes. */
#include "../core/page/composition.h"

#include <string.h>

#include "../core/base/slice.h"
#include "binding.h"

#define COMPOSITION_TYPE "nutgraf.composition"

typedef struct composition_box {
    nutgraf_composition composition;  /* owned */
    const nutgraf_document *document; /* borrowed; the uservalue keeps it alive */
    size_t removals;                  /* of the document when it was composed */
} composition_box;

static const char *const part_words[NUTGRAF_PART_TYPE_COUNT] = {
#define PART_WORD(identifier, word) word,
    NUTGRAF_PART_TABLE_OF_TYPES(PART_WORD)
#undef PART_WORD
};

static const char *const span_words[NUTGRAF_SPAN_TYPE_COUNT] = {
#define SPAN_WORD(identifier, word) word,
    NUTGRAF_SPAN_TABLE(SPAN_WORD)
#undef SPAN_WORD
};

static const char *const callout_words[NUTGRAF_CALLOUT_COUNT] = {NULL,        "note",    "tip",
                                                                 "important", "warning", "caution"};
static const char *const media_words[] = {"image", "video", "audio"};

static composition_box *check_composition(lua_State *L) {
    composition_box *box = luaL_checkudata(L, 1, COMPOSITION_TYPE);
    nutgraf_getuservalue(L, 1); /* [holder] */
    lua_rawgeti(L, -1, 1);      /* [holder, document] */
    nutgraf_lua_check_document(L, lua_gettop(L));
    lua_pop(L, 2);
    return box;
}

/* core.compose(document, literal?) -> composition | nil, message, code
 * The whole page as parts, in document order; what of it a record takes is chosen by composition:select. literal:
 * as it stands, for who converts it; see nutgraf_compose. */
static int l_compose(lua_State *L) {
    const nutgraf_document *document = nutgraf_lua_check_document(L, 1);
    bool literal = lua_toboolean(L, 2);
    composition_box *box = lua_newuserdata(L, sizeof *box); /* [composition] */
    nutgraf_composition_init(&box->composition, nutgraf_lua_allocator(L));
    box->document = document;
    box->removals = document->removals;
    luaL_getmetatable(L, COMPOSITION_TYPE);
    lua_setmetatable(L, -2);
    lua_createtable(L, 1, 0); /* [composition, holder] */
    lua_pushvalue(L, 1);
    lua_rawseti(L, -2, 1);
    nutgraf_setuservalue(L, -2); /* [composition] */
    nutgraf_status status = nutgraf_compose(&box->composition, document, literal);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    nutgraf_lua_weigh(L, box->composition.arena.bytes);
    return 1;
}

static int l_composition_gc(lua_State *L) {
    if (nutgraf_lua_is_closing(L)) return 0;
    composition_box *box = luaL_checkudata(L, 1, COMPOSITION_TYPE);
    nutgraf_composition_free(&box->composition);
    return 0;
}

/* composition:close(): frees it at once, for who needs neither it nor its document any more. A finalizer that runs
 * while another function works on it leaves it to the collector. */
static int l_composition_close(lua_State *L) {
    composition_box *box = luaL_checkudata(L, 1, COMPOSITION_TYPE);
    if (nutgraf_lua_is_inside(L)) return 0;
    nutgraf_lua_unweigh(L, box->composition.arena.bytes);
    return l_composition_gc(L);
}

/* ---- fields ---- */

static void set_number(lua_State *L, const char *name, lua_Integer value) {
    lua_pushinteger(L, value);
    lua_setfield(L, -2, name);
}

static void set_string(lua_State *L, const char *name, const char *data, size_t size) {
    lua_pushlstring(L, data, size);
    lua_setfield(L, -2, name);
}

static void set_slice(lua_State *L, const char *name, nutgraf_slice slice) {
    if (slice.size > 0) set_string(L, name, slice.data, slice.size);
}

static void set_true(lua_State *L, const char *name, bool value) {
    if (!value) return;
    lua_pushboolean(L, true);
    lua_setfield(L, -2, name);
}

static void set_attribute(lua_State *L, const char *field, const nutgraf_document *document, uint32_t node,
                          nutgraf_atom name) {
    nutgraf_slice value;
    if (nutgraf_node_attribute(document, node, name, &value)) set_slice(L, field, value);
}

#define ID_WITHIN 8 /* nodes of an element's subtree in which its id may stand: <li><p><a id=…>. Chosen by hand */

/* The id of an element, else the first inside it. */
static void set_id(lua_State *L, const nutgraf_document *document, uint32_t node, bool made_up) {
    for (uint32_t i = node; i < document->nodes[node].end && i < node + ID_WITHIN; i++)
        if (document->nodes[i].type == NUTGRAF_NODE_ELEMENT && document->nodes[i].id != 0) {
            nutgraf_slice id = nutgraf_document_atom_text(document, document->nodes[i].id);
            set_string(L, "id", id.data, id.size);
            return;
        }
    if (!made_up) return;
    lua_pushfstring(L, "note-%d", (int)node);
    lua_setfield(L, -2, "id");
}

/* The text of a small element, as it stands. */
static void set_reading(lua_State *L, const nutgraf_document *document, uint32_t node) {
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (uint32_t i = node + 1; i < document->nodes[node].end; i++)
        if (document->nodes[i].type == NUTGRAF_NODE_TEXT) {
            nutgraf_slice text = nutgraf_node_slice(document, i);
            luaL_addlstring(&buffer, text.data, text.size);
        }
    luaL_pushresult(&buffer);
    lua_setfield(L, -2, "reading");
}

/* ---- spans ---- */

static void push_link(lua_State *L, const nutgraf_document *document, const nutgraf_part_span *span) {
    lua_createtable(L, 0, 4); /* [link] */
    set_number(L, "start", (lua_Integer)span->start + 1);
    set_number(L, "stop", span->stop);
    set_attribute(L, "url", document, span->node, NUTGRAF_NAME_HREF);
    set_attribute(L, "title", document, span->node, NUTGRAF_NAME_TITLE);
}

static void push_mark(lua_State *L, const nutgraf_document *document, const nutgraf_part_span *span, const char *text) {
    lua_createtable(L, 0, 5); /* [mark] */
    set_number(L, "start", (lua_Integer)span->start + 1);
    set_number(L, "stop", span->stop);
    lua_pushstring(L, span_words[span->type]);
    lua_setfield(L, -2, "type");
    switch ((nutgraf_span_type)span->type) {
    case NUTGRAF_SPAN_MATH:
        if (span->tex) set_slice(L, "tex", span->value);
        break;
    case NUTGRAF_SPAN_IMAGE:
        set_slice(L, "src", span->value);
        if (memcmp(text + span->start, "\xef\xbf\xbc", 3) != 0 || span->stop - span->start != 3)
            set_string(L, "alt", text + span->start, span->stop - span->start);
        set_attribute(L, "title", document, span->node, NUTGRAF_NAME_TITLE);
        break;
    case NUTGRAF_SPAN_FOOTNOTE: set_id(L, document, span->node, true); break;
    case NUTGRAF_SPAN_RUBY: set_reading(L, document, span->node); break;
    default: break;
    }
}

/* Sets `links` and `marks` of the table on top, where there are any. */
static void set_spans(lua_State *L, const composition_box *box, uint32_t first, uint32_t count, const char *text) {
    int links = 0, marks = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (box->composition.spans[first + i].type == NUTGRAF_SPAN_LINK) links++;
        else marks++;
    }
    if (links > 0) {
        lua_createtable(L, links, 0); /* [links] */
        int length = 0;
        for (uint32_t i = 0; i < count; i++) {
            const nutgraf_part_span *span = &box->composition.spans[first + i];
            if (span->type != NUTGRAF_SPAN_LINK) continue;
            push_link(L, box->document, span);
            lua_rawseti(L, -2, ++length);
        }
        lua_setfield(L, -2, "links");
    }
    if (marks > 0) {
        lua_createtable(L, marks, 0); /* [marks] */
        int length = 0;
        for (uint32_t i = 0; i < count; i++) {
            const nutgraf_part_span *span = &box->composition.spans[first + i];
            if (span->type == NUTGRAF_SPAN_LINK) continue;
            push_mark(L, box->document, span, text);
            lua_rawseti(L, -2, ++length);
        }
        lua_setfield(L, -2, "marks");
    }
}

/* ---- tables ---- */

static const char *cell_text(const composition_box *box, const nutgraf_table_cell *cell) {
    return box->composition.text + cell->text;
}

/* Pushes a list of lists, each place "" until a cell is put into it. */
static void push_grid(lua_State *L, const nutgraf_part *part) {
    lua_createtable(L, (int)part->rows, 0); /* [grid] */
    for (uint32_t row = 0; row < part->rows; row++) {
        lua_createtable(L, (int)part->columns, 0); /* [grid, row] */
        for (uint32_t column = 0; column < part->columns; column++) {
            lua_pushliteral(L, "");
            lua_rawseti(L, -2, (int)column + 1);
        }
        lua_rawseti(L, -2, (int)row + 1);
    }
}

static void set_cells(lua_State *L, const composition_box *box, const nutgraf_part *part) {
    push_grid(L, part); /* [cells] */
    for (uint32_t row = 0; row < part->rows; row++) {
        lua_rawgeti(L, -1, (int)row + 1);
        for (uint32_t column = 0; column < part->columns; column++) {
            lua_createtable(L, 0, 1);
            lua_pushliteral(L, "");
            lua_setfield(L, -2, "text");
            lua_rawseti(L, -2, (int)column + 1);
        }
        lua_pop(L, 1);
    }
    for (uint32_t i = 0; i < part->cell_count; i++) {
        const nutgraf_table_cell *cell = &box->composition.cells[part->cell + i];
        if (cell->row == NUTGRAF_CAPTION_ROW) continue;
        lua_rawgeti(L, -1, (int)cell->row + 1);
        lua_rawgeti(L, -1, (int)cell->column + 1);
        set_string(L, "text", cell_text(box, cell), cell->text_size);
        set_spans(L, box, cell->span, cell->span_count, cell_text(box, cell));
        lua_pop(L, 2);
    }
    lua_setfield(L, -2, "cells");
}

static void set_cell_spans(lua_State *L, const composition_box *box, const nutgraf_part *part) {
    int length = 0;
    for (uint32_t i = 0; i < part->cell_count; i++) {
        const nutgraf_table_cell *cell = &box->composition.cells[part->cell + i];
        if (cell->row == NUTGRAF_CAPTION_ROW || (cell->rows == 1 && cell->columns == 1)) continue;
        if (length == 0) lua_newtable(L); /* [spans] */
        lua_createtable(L, 0, 4);
        set_number(L, "row", (lua_Integer)cell->row + 1);
        set_number(L, "column", (lua_Integer)cell->column + 1);
        set_number(L, "rows", cell->rows);
        set_number(L, "columns", cell->columns);
        lua_rawseti(L, -2, ++length);
    }
    if (length > 0) lua_setfield(L, -2, "spans");
}

/* "left", "center" or "right" where a cell says so; NULL where not. */
static const char *alignment_of(const nutgraf_document *document, uint32_t node) {
    static const char *const words[] = {"left", "center", "right"};
    nutgraf_slice value = {"", 0};
    size_t at = 0;
    if (nutgraf_node_attribute(document, node, NUTGRAF_NAME_STYLE, &value)) {
        at = nutgraf_slice_find(value, 0, "text-align:");
        if (at < value.size) at += strlen("text-align:");
        while (at < value.size && value.data[at] == ' ') at++;
    }
    if (at == value.size) {
        at = 0;
        if (!nutgraf_node_attribute(document, node, NUTGRAF_NAME_ALIGN, &value)) return NULL;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (nutgraf_slice_has_caseless_at(value, at, words[i])) return words[i];
    return NULL;
}

/* How columns are aligned, as the cells of the header rows and of the row after them say; "" for those that do not. */
static void set_alignment(lua_State *L, const composition_box *box, const nutgraf_part *part) {
    bool any = false;
    for (uint32_t i = 0; i < part->cell_count; i++) {
        const nutgraf_table_cell *cell = &box->composition.cells[part->cell + i];
        if (cell->row > part->header || cell->row >= part->rows) continue; /* the caption has the highest row */
        const char *word = alignment_of(box->document, cell->node);
        if (word == NULL) continue;
        if (!any) {
            lua_createtable(L, (int)part->columns, 0); /* [align] */
            for (uint32_t column = 1; column <= part->columns; column++) {
                lua_pushliteral(L, "");
                lua_rawseti(L, -2, (int)column);
            }
        }
        any = true;
        lua_pushstring(L, word);
        lua_rawseti(L, -2, (int)cell->column + 1);
    }
    if (any) lua_setfield(L, -2, "align");
}

static void set_table(lua_State *L, const composition_box *box, const nutgraf_part *part) {
    bool spanned = false;
    push_grid(L, part); /* [rows] */
    for (uint32_t i = 0; i < part->cell_count; i++) {
        const nutgraf_table_cell *cell = &box->composition.cells[part->cell + i];
        if (cell->row == NUTGRAF_CAPTION_ROW) {
            if (cell->text_size == 0) continue;
            lua_pushlstring(L, cell_text(box, cell), cell->text_size);
            lua_setfield(L, -3, "caption");
            continue;
        }
        spanned = spanned || cell->span_count > 0;
        lua_rawgeti(L, -1, (int)cell->row + 1);
        lua_pushlstring(L, cell_text(box, cell), cell->text_size);
        lua_rawseti(L, -2, (int)cell->column + 1);
        lua_pop(L, 1);
    }
    lua_setfield(L, -2, "rows");
    if (part->header > 0) set_number(L, "header", part->header);
    set_alignment(L, box, part);
    set_cell_spans(L, box, part);
    if (spanned) set_cells(L, box, part);
}

/* ---- parts ---- */

/* The containers around the element below which parts are wanted: they do not count. */
typedef struct base {
    unsigned depth, quote, nesting;
} base;

static base base_of(const nutgraf_document *document, uint32_t root) {
    base around = {0};
    for (uint32_t i = root; i != 0 && i != NUTGRAF_NO_NODE; i = document->nodes[i].parent)
        switch (document->nodes[i].name) {
        case NUTGRAF_NAME_UL: case NUTGRAF_NAME_OL: case NUTGRAF_NAME_MENU: case NUTGRAF_NAME_DIR:
            around.depth++;
            break;
        case NUTGRAF_NAME_LI: around.nesting++; break;
        case NUTGRAF_NAME_BLOCKQUOTE:
            around.quote++;
            around.nesting++;
            break;
        default: break;
        }
    return around;
}

static void set_nesting(lua_State *L, const nutgraf_part *part, unsigned from) {
    char letters[NUTGRAF_MAX_NESTING];
    bool items = false, boxes = false;
    for (unsigned i = from; i < part->nesting_count; i++) {
        unsigned container = part->nesting >> 2 * i & 3;
        letters[i - from] = "?qci"[container];
        items = items || container == NUTGRAF_IN_ITEM;
        boxes = boxes || container != NUTGRAF_IN_ITEM;
    }
    if (items && boxes) set_string(L, "nesting", letters, part->nesting_count - from);
}

static unsigned less(unsigned value, unsigned by) {
    return value > by ? value - by : 0;
}

static void set_place(lua_State *L, const nutgraf_part *part, bool lifted, base around) {
    unsigned depth = less(part->depth, around.depth + (lifted ? 1 : 0));
    if (depth > 0 && (part->type == NUTGRAF_PART_ITEM || part->continues)) set_number(L, "depth", depth);
    set_true(L, "continues", part->continues && (depth > 0 || part->depth == 0));
    unsigned quote = less(part->quote, around.quote);
    if (quote > (part->type == NUTGRAF_PART_QUOTE ? 1u : 0u)) set_number(L, "quote", quote);
    if (part->callout != NUTGRAF_CALLOUT_NONE) {
        lua_pushstring(L, callout_words[part->callout]);
        lua_setfield(L, -2, "callout");
    }
    if (part->quotation != 0) set_number(L, "quotation", part->quotation);
    if (!lifted) set_nesting(L, part, around.nesting);
}

static void set_kind(lua_State *L, const composition_box *box, const nutgraf_part *part) {
    const nutgraf_document *document = box->document;
    switch ((nutgraf_part_type)part->type) {
    case NUTGRAF_PART_HEADING:
        set_number(L, "level", part->level);
        set_id(L, document, part->node, false);
        break;
    case NUTGRAF_PART_ITEM:
        lua_pushboolean(L, part->ordered);
        lua_setfield(L, -2, "ordered");
        if (part->numbered) set_number(L, "number", part->number);
        set_number(L, "list", part->list);
        if (part->task != NUTGRAF_TASK_NONE) {
            lua_pushboolean(L, part->task == NUTGRAF_TASK_DONE);
            lua_setfield(L, -2, "task");
        }
        break;
    case NUTGRAF_PART_TABLE: set_table(L, box, part); break;
    case NUTGRAF_PART_FIGURE:
        set_slice(L, "src", part->src);
        set_slice(L, "alt", part->alt);
        set_attribute(L, "title", document, part->node, NUTGRAF_NAME_TITLE);
        lua_pushstring(L, media_words[part->media]);
        lua_setfield(L, -2, "media");
        if (part->media != NUTGRAF_MEDIA_IMAGE)
            set_attribute(L, "poster", document, part->node, nutgraf_document_find_atom(document, "poster", 6));
        if (part->link != 0) set_attribute(L, "url", document, part->link, NUTGRAF_NAME_HREF);
        break;
    case NUTGRAF_PART_EMBED:
        set_slice(L, "url", part->src);
        set_slice(L, "title", part->alt);
        break;
    case NUTGRAF_PART_MATH:
        if (part->tex) set_slice(L, "tex", part->src);
        break;
    case NUTGRAF_PART_FOOTNOTE:
        set_id(L, document, part->note, true);
        if (part->numbered) set_number(L, "number", part->number);
        break;
    default: break;
    }
}

static bool has_text(const nutgraf_part *part) {
    return part->type != NUTGRAF_PART_FIGURE && part->type != NUTGRAF_PART_EMBED && part->type != NUTGRAF_PART_RULE &&
           part->type != NUTGRAF_PART_TABLE;
}

static void push_part(lua_State *L, const composition_box *box, const nutgraf_part *given, bool lifted, base around) {
    nutgraf_part own = *given, *part = &own;
    /* an item of the list that the whole is in, a paragraph of the quotation around it */
    if (part->type == NUTGRAF_PART_ITEM && part->depth <= around.depth) part->type = NUTGRAF_PART_PARAGRAPH;
    if (part->type == NUTGRAF_PART_QUOTE && part->quote <= around.quote) part->type = NUTGRAF_PART_PARAGRAPH;
    const char *text = box->composition.text + part->text;
    lua_createtable(L, 0, 10); /* [block] */
    lua_pushstring(L, part_words[part->type]);
    lua_setfield(L, -2, "type");
    if (has_text(part)) {
        bool formula = part->type == NUTGRAF_PART_MATH && part->src.size > 0;
        if (formula) set_slice(L, "text", part->src);
        else set_string(L, "text", text, part->text_size);
        set_spans(L, box, part->span, part->span_count, text);
    }
    set_place(L, part, lifted, around);
    set_kind(L, box, part);
    set_number(L, "node", part->node);
    set_number(L, "first", part->first);
    set_number(L, "last", part->end);
    if (part->group != 0) set_number(L, "group", part->group);
}

/* The kept rows of a table of which only some are wanted, each as a block of its own; returns the list's length. */
static int push_rows(lua_State *L, const composition_box *box, const nutgraf_part *part, const nutgraf_kept_rows *rows,
                     int length) {
    for (size_t i = rows->first; i < rows->stop; i++) {
        const nutgraf_block *block = &rows->blocks->items[i];
        if (!rows->kept[i - rows->first] || block->first < part->first || block->first >= part->end ||
            block->text_size == 0)
            continue;
        nutgraf_slice text = nutgraf_block_slice(rows->blocks, i);
        lua_createtable(L, 0, 6); /* [list, block] */
        lua_pushstring(L, block->type == NUTGRAF_BLOCK_HEADING ? "heading"
                          : block->type == NUTGRAF_BLOCK_QUOTE ? "quote"
                          : block->type == NUTGRAF_BLOCK_CODE  ? "code"
                                                               : "paragraph");
        lua_setfield(L, -2, "type");
        if (block->type == NUTGRAF_BLOCK_HEADING) set_number(L, "level", block->level);
        set_string(L, "text", text.data, text.size);
        if (block->link_count > 0) lua_createtable(L, (int)block->link_count, 0); /* [list, block, links] */
        for (uint32_t k = 0; k < block->link_count; k++) {
            const nutgraf_block_link *link = &rows->blocks->links[block->link + k];
            push_link(L, box->document,
                      &(nutgraf_part_span){.node = link->node, .start = link->start, .stop = link->stop});
            lua_rawseti(L, -2, (int)k + 1);
        }
        if (block->link_count > 0) lua_setfield(L, -2, "links");
        set_number(L, "node", block->owner);
        set_number(L, "first", block->first);
        set_number(L, "last", block->end);
        lua_rawseti(L, -2, ++length);
    }
    return length;
}

/* The rows that the table at index 2 names, as flags in the scratch at its place. */
static void read_rows(lua_State *L, nutgraf_arena *scratch, const nutgraf_blocks *blocks, nutgraf_kept_rows *rows) {
    int count = (int)lua_rawlen(L, 2);
    size_t first = SIZE_MAX, stop = 0;
    for (int pass = 0; pass < 2; pass++) {
        bool *kept = (bool *)rows->kept;
        for (int i = 1; i <= count; i++) {
            lua_rawgeti(L, 2, i);
            lua_Integer index = lua_tointeger(L, -1);
            lua_pop(L, 1);
            if (index < 1 || (size_t)index > blocks->count) luaL_argerror(L, 2, "a list of numbers of blocks expected");
            size_t at = (size_t)index - 1;
            if (pass == 1) kept[at - first] = true;
            if (at < first) first = at;
            if (at + 1 > stop) stop = at + 1;
        }
        if (pass == 1 || stop == 0) break;
        rows->first = first;
        rows->stop = stop;
        rows->kept = nutgraf_arena_calloc(scratch, stop - first);
        if (rows->kept == NULL) luaL_error(L, "%s", nutgraf_status_message(NUTGRAF_NO_MEMORY));
    }
}

static void content_rows(lua_State *L, nutgraf_arena *scratch, const nutgraf_blocks *blocks, nutgraf_kept_rows *rows) {
    bool *kept = nutgraf_arena_alloc(scratch, blocks->count + 1);
    if (kept == NULL) luaL_error(L, "%s", nutgraf_status_message(NUTGRAF_NO_MEMORY));
    for (size_t i = 0; i < blocks->count; i++) kept[i] = blocks->items[i].content;
    rows->kept = kept;
    rows->stop = blocks->count;
}

/* composition:select(rows, blocks?, root?) -> list of blocks
 * rows: "everything"; "content" (those that `blocks` says are content, and what belongs to them); or a list of
 * numbers of blocks, of which nothing else is taken. blocks: of the same document, needed but for "everything".
 * root: number of the node below which they stand; lists and quotations around it do not count. Without rows, the
 * frames and players below it.
 * A block is what the record has, and in numbers that only this page gives a meaning to: node, first, last (node
 * range, last exclusive), group (the figure around), list, quotation. Addresses are as the page writes them. */
static int l_composition_select(lua_State *L) {
    const composition_box *box = check_composition(L);
    luaL_argcheck(L, box->removals == box->document->removals, 1, "it is older than what was cut out of the document");
    nutgraf_kept_rows rows = {0};
    nutgraf_selection selection = NUTGRAF_SELECT_GIVEN;
    if (lua_type(L, 2) == LUA_TSTRING) {
        static const char *const names[] = {"everything", "content", NULL};
        selection = luaL_checkoption(L, 2, NULL, names) == 0 ? NUTGRAF_SELECT_EVERYTHING : NUTGRAF_SELECT_CONTENT;
    } else {
        luaL_checktype(L, 2, LUA_TTABLE);
    }
    if (selection != NUTGRAF_SELECT_EVERYTHING) {
        const nutgraf_document *document;
        rows.blocks = nutgraf_lua_check_blocks_at(L, 3, &document);
        luaL_argcheck(L, document == box->document, 3, "blocks of the same document expected");
    }
    rows.root = (uint32_t)luaL_optinteger(L, 4, 0);
    luaL_argcheck(L, rows.root < box->document->node_count, 4, "number of a node expected");
    base around = base_of(box->document, rows.root);
    nutgraf_arena *scratch = nutgraf_lua_push_scratch(L); /* [scratch] */
    if (selection == NUTGRAF_SELECT_CONTENT) content_rows(L, scratch, rows.blocks, &rows);
    else if (selection == NUTGRAF_SELECT_GIVEN) read_rows(L, scratch, rows.blocks, &rows);
    lua_newtable(L); /* [scratch, list] */
    if (selection == NUTGRAF_SELECT_GIVEN && rows.stop == 0 && rows.root == 0) return 1;
    nutgraf_chosen_parts chosen;
    nutgraf_status status =
        nutgraf_composition_select(&box->composition, scratch, box->document, &rows, selection, &chosen);
    if (status != NUTGRAF_OK) return nutgraf_lua_fail(L, status, NULL);
    int length = 0;
    for (size_t i = chosen.first; i < chosen.stop; i++) {
        uint8_t choice = chosen.choice[i - chosen.first];
        const nutgraf_part *part = &box->composition.parts[i];
        if (choice == NUTGRAF_DISSOLVED) length = push_rows(L, box, part, &rows, length);
        if (choice != NUTGRAF_TAKEN && choice != NUTGRAF_LIFTED) continue;
        push_part(L, box, part, choice == NUTGRAF_LIFTED, around);
        lua_rawseti(L, -2, ++length);
    }
    return 1;
}

/* composition:figures() -> list of {first=, src=}: pictures of the whole page, in document order, as select "everything"
 * gives those that have an address */
static int l_composition_figures(lua_State *L) {
    const composition_box *box = check_composition(L);
    int length = 0;
    lua_newtable(L); /* [list] */
    for (size_t i = 0; i < box->composition.count; i++) {
        const nutgraf_part *part = &box->composition.parts[i];
        if (part->hidden || part->type != NUTGRAF_PART_FIGURE || part->src.size == 0) continue;
        lua_createtable(L, 0, 2); /* [list, figure] */
        set_number(L, "first", part->first);
        set_slice(L, "src", part->src);
        lua_rawseti(L, -2, ++length);
    }
    return 1;
}

/* #composition -> parts of the whole page */
static int l_composition_count(lua_State *L) {
    lua_pushinteger(L, (lua_Integer)check_composition(L)->composition.count);
    return 1;
}

static const luaL_Reg composition_methods[] = {
    {"__gc", l_composition_gc},
    {"close", l_composition_close},
    {"__len", l_composition_count},
    {"count", l_composition_count},
    {"select", l_composition_select},
    {"figures", l_composition_figures},
    {NULL, NULL},
};

void nutgraf_lua_register_composition(lua_State *L) {
    nutgraf_lua_type(L, COMPOSITION_TYPE, composition_methods);
    lua_pushcfunction(L, l_compose);
    lua_setfield(L, -2, "compose");
}
