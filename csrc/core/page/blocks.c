/* Page → blocks: one pre-order scan of the flat document.
 *
 * A stack holds the open elements that matter (blocks, links), each with the context its
 * descendants inherit; it is as deep as the page, so it lives in the arena and not on the C stack.
 * Text is copied into one buffer with white space folded as HTML's layout folds it.
 */
#include "blocks.h"

#include <string.h>

#include "../base/ascii.h"
#include "../text/unicode.h"

/* What an element's descendants inherit. */
typedef struct context {
    uint32_t node;      /* nearest block element */
    uint32_t end;       /* the context closes at this node index */
    uint32_t link;      /* the <a href> around, 0: none */
    uint32_t group;     /* table, figure or blockquote around, 0: none */
    uint8_t type;       /* nutgraf_block_type of a block that starts here */
    uint8_t level;      /* heading level */
    uint8_t list_depth; /* lists around */
    bool ordered;       /* the nearest list is numbered */
    bool preformatted;  /* white space is kept */
    bool block;         /* this element starts and ends blocks */
    bool layout_table;  /* the table around is there for layout: its cells are paragraphs */
} context;

typedef struct segmenter {
    const nutgraf_document *document; /* borrowed */
    nutgraf_blocks *blocks;           /* borrowed */
    context *stack;                   /* stack[0] is the root */
    size_t depth, capacity;
    bool open;          /* a block is being written; it is the last of blocks->items */
    bool space;         /* white space is due before the next letter */
    unsigned breaks;    /* <br> since the last text */
    uint32_t open_link; /* <a> whose text is being written, 0: none */
} segmenter;

void nutgraf_blocks_init(nutgraf_blocks *blocks, nutgraf_allocator allocator) {
    *blocks = (nutgraf_blocks){0};
    nutgraf_arena_init(&blocks->arena, allocator);
}

void nutgraf_blocks_clear(nutgraf_blocks *blocks) {
    blocks->count = blocks->link_count = blocks->text_size = 0;
}

void nutgraf_blocks_free(nutgraf_blocks *blocks) {
    nutgraf_allocator allocator = blocks->arena.allocator;
    nutgraf_arena_free(&blocks->arena);
    nutgraf_blocks_init(blocks, allocator);
}

/* ---- which elements are what ---- */

nutgraf_display nutgraf_node_display(const nutgraf_document *document, uint32_t node) {
    switch (document->nodes[node].name) {
    case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_SVG:
    case NUTGRAF_NAME_IFRAME: case NUTGRAF_NAME_OBJECT: case NUTGRAF_NAME_EMBED: case NUTGRAF_NAME_CANVAS:
    case NUTGRAF_NAME_SELECT: case NUTGRAF_NAME_TEXTAREA: case NUTGRAF_NAME_OPTION: case NUTGRAF_NAME_DATALIST:
    case NUTGRAF_NAME_HEAD: case NUTGRAF_NAME_AUDIO: case NUTGRAF_NAME_VIDEO: case NUTGRAF_NAME_MAP:
    case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_NOEMBED: case NUTGRAF_NAME_APPLET:
        return NUTGRAF_DISPLAY_NONE;
    case NUTGRAF_NAME_A: case NUTGRAF_NAME_ABBR: case NUTGRAF_NAME_ACRONYM: case NUTGRAF_NAME_B:
    case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BDI: case NUTGRAF_NAME_BDO: case NUTGRAF_NAME_BIG:
    case NUTGRAF_NAME_BR: case NUTGRAF_NAME_CITE: case NUTGRAF_NAME_CODE: case NUTGRAF_NAME_DATA:
    case NUTGRAF_NAME_DEL: case NUTGRAF_NAME_DFN: case NUTGRAF_NAME_EM: case NUTGRAF_NAME_FONT:
    case NUTGRAF_NAME_I: case NUTGRAF_NAME_IMG: case NUTGRAF_NAME_INPUT: case NUTGRAF_NAME_INS:
    case NUTGRAF_NAME_KBD: case NUTGRAF_NAME_LABEL: case NUTGRAF_NAME_LINK: case NUTGRAF_NAME_MARK:
    case NUTGRAF_NAME_META: case NUTGRAF_NAME_METER: case NUTGRAF_NAME_NOBR: case NUTGRAF_NAME_NOSCRIPT:
    case NUTGRAF_NAME_OUTPUT: case NUTGRAF_NAME_PICTURE: case NUTGRAF_NAME_PROGRESS: case NUTGRAF_NAME_Q:
    case NUTGRAF_NAME_RB: case NUTGRAF_NAME_RP: case NUTGRAF_NAME_RT: case NUTGRAF_NAME_RUBY:
    case NUTGRAF_NAME_S: case NUTGRAF_NAME_SAMP: case NUTGRAF_NAME_SLOT: case NUTGRAF_NAME_SMALL:
    case NUTGRAF_NAME_SOURCE: case NUTGRAF_NAME_SPAN: case NUTGRAF_NAME_STRIKE: case NUTGRAF_NAME_STRONG:
    case NUTGRAF_NAME_SUB: case NUTGRAF_NAME_SUP: case NUTGRAF_NAME_TIME: case NUTGRAF_NAME_TT:
    case NUTGRAF_NAME_U: case NUTGRAF_NAME_VAR: case NUTGRAF_NAME_WBR: case NUTGRAF_NAME_BLINK:
        return NUTGRAF_DISPLAY_INLINE;
    default:
        break;
    }
    if (document->nodes[node].space != NUTGRAF_NAMESPACE_HTML) return NUTGRAF_DISPLAY_INLINE;
    if (document->nodes[node].name < NUTGRAF_NAME_COUNT) return NUTGRAF_DISPLAY_BLOCK;
    nutgraf_slice name = nutgraf_document_atom_text(document, document->nodes[node].name);
    return memchr(name.data, '-', name.size) != NULL ? NUTGRAF_DISPLAY_BLOCK : NUTGRAF_DISPLAY_INLINE;
}

/* A table is for layout when it says so, holds another table, or has neither a header cell nor
 * two rows of two cells. The scan stops at a nested table, so all scans together are linear. */
static bool table_is_layout(const nutgraf_document *document, uint32_t table) {
    nutgraf_slice role;
    if (nutgraf_node_attribute(document, table, NUTGRAF_NAME_ROLE, &role) &&
        (role.size == 12 && memcmp(role.data, "presentation", 12) == 0))
        return true;
    unsigned cells_in_row = 0, full_rows = 0;
    bool header = false;
    for (uint32_t i = table + 1; i < document->nodes[table].end; i++) {
        switch (document->nodes[i].name) {
        case NUTGRAF_NAME_TABLE: return true;
        case NUTGRAF_NAME_TR: cells_in_row = 0; break;
        case NUTGRAF_NAME_TH: case NUTGRAF_NAME_TD:
            header = header || document->nodes[i].name == NUTGRAF_NAME_TH;
            if (++cells_in_row == 2) full_rows++;
            break;
        default: break;
        }
    }
    return !(full_rows >= 2 || (header && full_rows >= 1));
}

/* ---- writing text ---- */

static nutgraf_status text_append(nutgraf_blocks *blocks, const char *data, size_t size) {
    if (size > UINT32_MAX - blocks->text_size) return NUTGRAF_TOO_LARGE;
    char *text = nutgraf_arena_reserve(&blocks->arena, blocks->text, &blocks->text_capacity,
                                       blocks->text_size + size, 1);
    if (text == NULL) return NUTGRAF_NO_MEMORY;
    blocks->text = text;
    memcpy(text + blocks->text_size, data, size);
    blocks->text_size += size;
    return NUTGRAF_OK;
}

static nutgraf_block *block_push(segmenter *s) {
    nutgraf_blocks *blocks = s->blocks;
    nutgraf_block *items = nutgraf_arena_reserve(&blocks->arena, blocks->items, &blocks->capacity,
                                                 blocks->count + 1, sizeof *items);
    if (items == NULL) return NULL;
    blocks->items = items;
    nutgraf_block *block = &items[blocks->count++];
    *block = (nutgraf_block){.text = (uint32_t)blocks->text_size, .link = (uint32_t)blocks->link_count};
    return block;
}

static nutgraf_status block_open(segmenter *s, uint32_t node) {
    const context *c = &s->stack[s->depth - 1];
    nutgraf_block *block = block_push(s);
    if (block == NULL) return NUTGRAF_NO_MEMORY;
    block->type = c->type;
    block->level = c->type == NUTGRAF_BLOCK_HEADING ? c->level : c->type == NUTGRAF_BLOCK_ITEM ? c->list_depth : 0;
    block->ordered = c->type == NUTGRAF_BLOCK_ITEM && c->ordered;
    block->owner = c->node;
    block->group = c->group;
    block->first = node;
    s->open = true;
    s->space = false;
    s->open_link = 0;
    return NUTGRAF_OK;
}

static void link_close(segmenter *s) {
    if (s->open_link == 0) return;
    nutgraf_blocks *blocks = s->blocks;
    const nutgraf_block *block = &blocks->items[blocks->count - 1];
    blocks->links[blocks->link_count - 1].stop = (uint32_t)blocks->text_size - block->text;
    s->open_link = 0;
}

static nutgraf_status link_open(segmenter *s, uint32_t link) {
    link_close(s);
    if (link == 0) return NUTGRAF_OK;
    nutgraf_blocks *blocks = s->blocks;
    nutgraf_block_link *links = nutgraf_arena_reserve(&blocks->arena, blocks->links, &blocks->link_capacity,
                                                      blocks->link_count + 1, sizeof *links);
    if (links == NULL) return NUTGRAF_NO_MEMORY;
    blocks->links = links;
    nutgraf_block *block = &blocks->items[blocks->count - 1];
    links[blocks->link_count++] = (nutgraf_block_link){.node = link, .start = (uint32_t)blocks->text_size - block->text};
    block->link_count++;
    s->open_link = link;
    return NUTGRAF_OK;
}

/* Counts words and letters, of the block and inside its links. */
static void measure(const nutgraf_blocks *blocks, nutgraf_block *block) {
    nutgraf_measure all = nutgraf_text_measure((nutgraf_slice){blocks->text + block->text, block->text_size});
    block->words = (uint32_t)all.words;
    block->letters = (uint32_t)all.letters;
    for (uint32_t i = 0; i < block->link_count; i++) {
        const nutgraf_block_link *link = &blocks->links[block->link + i];
        nutgraf_slice text = {blocks->text + block->text + link->start, link->stop - link->start};
        block->link_letters += (uint32_t)nutgraf_text_measure(text).letters;
    }
}

static void block_close(segmenter *s, uint32_t node) {
    if (!s->open) return;
    link_close(s);
    nutgraf_blocks *blocks = s->blocks;
    nutgraf_block *block = &blocks->items[blocks->count - 1];
    block->end = node;
    while (block->type == NUTGRAF_BLOCK_CODE && blocks->text_size > block->text &&
           strchr(" \n\t", blocks->text[blocks->text_size - 1]) != NULL)
        blocks->text_size--;
    block->text_size = (uint32_t)blocks->text_size - block->text;
    measure(blocks, block);
    if (block->text_size == 0 && block->type != NUTGRAF_BLOCK_FIGURE && block->type != NUTGRAF_BLOCK_RULE) {
        blocks->link_count = block->link;
        blocks->count--;
    }
    s->open = false;
    s->breaks = 0;
}

/* ---- text nodes ---- */

static nutgraf_status write_run(segmenter *s, uint32_t node, const char *data, size_t size) {
    const context *c = &s->stack[s->depth - 1];
    nutgraf_status status = NUTGRAF_OK;
    if (s->open && s->breaks >= 2) block_close(s, node);
    if (!s->open) status = block_open(s, node);
    if (status != NUTGRAF_OK) return status;
    const nutgraf_block *block = &s->blocks->items[s->blocks->count - 1];
    if ((s->space || s->breaks > 0) && s->blocks->text_size > block->text)
        status = text_append(s->blocks, " ", 1);
    s->space = false;
    s->breaks = 0;
    if (status == NUTGRAF_OK && c->link != s->open_link) status = link_open(s, c->link);
    return status == NUTGRAF_OK ? text_append(s->blocks, data, size) : status;
}

static nutgraf_status write_text(segmenter *s, uint32_t node) {
    nutgraf_slice text = nutgraf_node_slice(s->document, node);
    size_t at = 0;
    while (at < text.size) {
        size_t first = at;
        while (at < text.size && nutgraf_ascii_is_space(text.data[at])) at++;
        if (at > first) s->space = true;
        first = at;
        while (at < text.size && !nutgraf_ascii_is_space(text.data[at])) at++;
        if (at == first) break;
        nutgraf_status status = write_run(s, node, text.data + first, at - first);
        if (status != NUTGRAF_OK) return status;
    }
    return NUTGRAF_OK;
}

static nutgraf_status write_preformatted(segmenter *s, uint32_t node) {
    nutgraf_slice text = nutgraf_node_slice(s->document, node);
    if (!s->open) {
        while (text.size > 0 && (text.data[0] == '\n' || text.data[0] == '\r')) {
            text.data++;
            text.size--;
        }
        if (text.size == 0) return NUTGRAF_OK;
        nutgraf_status status = block_open(s, node);
        if (status != NUTGRAF_OK) return status;
    }
    for (; s->breaks > 0; s->breaks--) {
        nutgraf_status status = text_append(s->blocks, "\n", 1);
        if (status != NUTGRAF_OK) return status;
    }
    return text_append(s->blocks, text.data, text.size);
}

/* ---- elements ---- */

static nutgraf_status push(segmenter *s, context c) {
    context *stack = nutgraf_arena_reserve(&s->blocks->arena, s->stack, &s->capacity, s->depth + 1, sizeof *stack);
    if (stack == NULL) return NUTGRAF_NO_MEMORY;
    s->stack = stack;
    stack[s->depth++] = c;
    return NUTGRAF_OK;
}

static nutgraf_status lone_block(segmenter *s, uint32_t node, nutgraf_block_type type) {
    const context *c = &s->stack[s->depth - 1];
    block_close(s, node);
    nutgraf_block *block = block_push(s);
    if (block == NULL) return NUTGRAF_NO_MEMORY;
    block->type = (uint8_t)type;
    block->first = block->owner = node;
    block->end = node + 1;
    block->group = c->group;
    return NUTGRAF_OK;
}

/* The context for the descendants of `node`. */
static context enter(const segmenter *s, uint32_t node, bool is_block) {
    context c = s->stack[s->depth - 1];
    const nutgraf_document *document = s->document;
    nutgraf_atom name = document->nodes[node].name;
    c.end = document->nodes[node].end;
    c.block = is_block;
    nutgraf_slice href;
    if (name == NUTGRAF_NAME_A && nutgraf_node_attribute(document, node, NUTGRAF_NAME_HREF, &href)) c.link = node;
    if (!is_block) return c;
    c.node = node;
    switch (name) {
    case NUTGRAF_NAME_H1: case NUTGRAF_NAME_H2: case NUTGRAF_NAME_H3:
    case NUTGRAF_NAME_H4: case NUTGRAF_NAME_H5: case NUTGRAF_NAME_H6:
        c.type = NUTGRAF_BLOCK_HEADING;
        c.level = (uint8_t)(name - NUTGRAF_NAME_H1 + 1);
        break;
    case NUTGRAF_NAME_UL: case NUTGRAF_NAME_OL: case NUTGRAF_NAME_MENU: case NUTGRAF_NAME_DIR:
        if (c.list_depth < UINT8_MAX) c.list_depth++;
        c.ordered = name == NUTGRAF_NAME_OL;
        break;
    case NUTGRAF_NAME_LI:
        c.type = NUTGRAF_BLOCK_ITEM;
        if (c.list_depth == 0) c.list_depth = 1;
        break;
    case NUTGRAF_NAME_BLOCKQUOTE:
        c.type = NUTGRAF_BLOCK_QUOTE;
        c.group = node;
        break;
    case NUTGRAF_NAME_PRE: case NUTGRAF_NAME_LISTING: case NUTGRAF_NAME_XMP: case NUTGRAF_NAME_PLAINTEXT:
        c.type = NUTGRAF_BLOCK_CODE;
        c.preformatted = true;
        break;
    case NUTGRAF_NAME_TABLE:
        c.layout_table = table_is_layout(document, node);
        if (!c.layout_table) c.group = node;
        break;
    case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH:
        c.type = c.layout_table ? NUTGRAF_BLOCK_PARAGRAPH : NUTGRAF_BLOCK_CELL;
        break;
    case NUTGRAF_NAME_FIGURE: c.group = node; break;
    case NUTGRAF_NAME_FIGCAPTION: case NUTGRAF_NAME_CAPTION: c.type = NUTGRAF_BLOCK_CAPTION; break;
    default: break;
    }
    return c;
}

static nutgraf_status element(segmenter *s, uint32_t node, uint32_t *next) {
    const nutgraf_node *n = &s->document->nodes[node];
    switch (n->name) {
    case NUTGRAF_NAME_BR: s->breaks++; return NUTGRAF_OK;
    case NUTGRAF_NAME_WBR: return NUTGRAF_OK;
    case NUTGRAF_NAME_IMG: case NUTGRAF_NAME_AMP_IMG:
        /* An image in the middle of a text is part of it and does not cut it in two. */
        return s->open ? NUTGRAF_OK : lone_block(s, node, NUTGRAF_BLOCK_FIGURE);
    case NUTGRAF_NAME_HR: return lone_block(s, node, NUTGRAF_BLOCK_RULE);
    default: break;
    }
    nutgraf_display display = nutgraf_node_display(s->document, node);
    if (display == NUTGRAF_DISPLAY_NONE) {
        *next = n->end;
        return NUTGRAF_OK;
    }
    if (display == NUTGRAF_DISPLAY_BLOCK) block_close(s, node);
    return push(s, enter(s, node, display == NUTGRAF_DISPLAY_BLOCK));
}

nutgraf_status nutgraf_blocks_from_document(nutgraf_blocks *blocks, const nutgraf_document *document, uint32_t root) {
    segmenter s = {.document = document, .blocks = blocks};
    if (document->node_count == 0) return NUTGRAF_OK;
    uint32_t end = document->nodes[root].end;
    if (blocks->text == NULL) { /* figures have no text, but a place where it would stand */
        blocks->text = nutgraf_arena_reserve(&blocks->arena, NULL, &blocks->text_capacity, 1, 1);
        if (blocks->text == NULL) return NUTGRAF_NO_MEMORY;
    }
    nutgraf_status status =
        push(&s, (context){.node = root, .end = end, .block = true, .type = NUTGRAF_BLOCK_PARAGRAPH});
    for (uint32_t i = document->nodes[root].type == NUTGRAF_NODE_ELEMENT ? root : root + 1;
         i < end && status == NUTGRAF_OK;) {
        while (s.depth > 1 && s.stack[s.depth - 1].end <= i)
            if (s.stack[--s.depth].block) block_close(&s, i);
        const nutgraf_node *n = &document->nodes[i];
        uint32_t next = i + 1;
        if (n->removed) next = n->end > i ? n->end : i + 1;
        else if (n->type == NUTGRAF_NODE_ELEMENT) status = element(&s, i, &next);
        else if (n->type == NUTGRAF_NODE_TEXT)
            status = s.stack[s.depth - 1].preformatted ? write_preformatted(&s, i) : write_text(&s, i);
        i = next;
    }
    block_close(&s, end);
    return status;
}
