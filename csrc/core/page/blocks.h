/* Blocks: what a reader sees as one unit, with the numbers that later passes decide by.
 *
 * A page (blocks.c) and a stripped dump (stripped.c) both end in this array, so that everything
 * after it is written once.
 */
#ifndef NUTGRAF_PAGE_BLOCKS_H
#define NUTGRAF_PAGE_BLOCKS_H

#include "../html/document.h"

/* X(identifier, the record's word) */
#define NUTGRAF_BLOCK_TABLE(X)                                                                             \
    X(PARAGRAPH, "paragraph")                                                                              \
    X(HEADING, "heading")                                                                                  \
    X(ITEM, "item")                                                                                        \
    X(QUOTE, "quote")                                                                                      \
    X(CODE, "code")                                                                                        \
    X(CELL, "cell")                                                                                        \
    X(CAPTION, "caption")                                                                                  \
    X(FIGURE, "figure")                                                                                    \
    X(RULE, "rule")

typedef enum nutgraf_block_type {
#define NUTGRAF_BLOCK_ENUM(identifier, word) NUTGRAF_BLOCK_##identifier,
    NUTGRAF_BLOCK_TABLE(NUTGRAF_BLOCK_ENUM)
#undef NUTGRAF_BLOCK_ENUM
    NUTGRAF_BLOCK_TYPE_COUNT
} nutgraf_block_type;

typedef struct nutgraf_block {
    uint8_t type;          /* nutgraf_block_type */
    uint8_t level;         /* heading: 1 to 6; item: depth from 1 */
    bool ordered;          /* item of a numbered list */
    bool content;          /* the classifier's decision */
    bool gap;              /* dump: an empty line stands before it */
    float score;           /* the classifier's confidence that it is content, 0 to 1 */
    uint32_t first, end;   /* node range that it was made of; 0, 0 in a dump */
    uint32_t owner;        /* nearest block element; figure: the image; 0 in a dump */
    uint32_t group;        /* table of a cell, figure of a caption or image, quote; 0: none */
    uint32_t text;         /* offset into the blocks' text */
    uint32_t text_size;    /* bytes; white space folded, except in code */
    uint32_t words;        /* runs of letters and digits; scripts without spaces count two or three letters a word */
    uint32_t letters;      /* code points that are letters or digits */
    uint32_t link_letters; /* of these, inside <a href> */
    uint32_t link, link_count; /* its links in the array of links */
    uint32_t line;         /* dump: 1-based line of the input; page: 0 */
} nutgraf_block;

/* A link inside a block. */
typedef struct nutgraf_block_link {
    uint32_t node;        /* the <a> */
    uint32_t start, stop; /* byte offsets from the block's text on, stop exclusive */
} nutgraf_block_link;

typedef struct nutgraf_blocks {
    nutgraf_arena arena;
    nutgraf_block *items;
    size_t count, capacity;
    nutgraf_block_link *links;
    size_t link_count, link_capacity;
    char *text; /* the texts one after the other */
    size_t text_size, text_capacity;
} nutgraf_blocks;

/* Makes an empty array of blocks; takes no memory yet. */
NUTGRAF_INTERNAL void nutgraf_blocks_init(nutgraf_blocks *blocks, nutgraf_allocator allocator);

/* Empties the array and keeps its memory for what follows. */
NUTGRAF_INTERNAL void nutgraf_blocks_clear(nutgraf_blocks *blocks);

/* Frees everything; it may be called twice. */
NUTGRAF_INTERNAL void nutgraf_blocks_free(nutgraf_blocks *blocks);

/* Segments the subtree of `root` (0: the whole page) into blocks, appended in document order.
 * One linear scan. Left out: script, style, template, svg, iframe, object, canvas, select,
 * textarea, head, audio, video, map, and removed nodes. Elements that are hidden, and noscript,
 * stay: the classifier decides about them. A block ends at every block element's start and end
 * and at two <br> in a row; inline elements never add or lose a space. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_blocks_from_document(nutgraf_blocks *blocks,
                                                             const nutgraf_document *document, uint32_t root);

/* The text of block i. */
static inline nutgraf_slice nutgraf_block_slice(const nutgraf_blocks *blocks, size_t i) {
    return (nutgraf_slice){blocks->text + blocks->items[i].text, blocks->items[i].text_size};
}

/* The block's words outside links: the share of its words that its letters outside links are. */
static inline double nutgraf_block_own_words(const nutgraf_block *block) {
    return block->words * (1 - block->link_letters / (double)(block->letters > 1 ? block->letters : 1));
}

/* How a name takes part in the layout of text. */
typedef enum nutgraf_display {
    NUTGRAF_DISPLAY_INLINE, /* adds no space and ends no block */
    NUTGRAF_DISPLAY_BLOCK,  /* starts and ends a block */
    NUTGRAF_DISPLAY_NONE    /* its text is not the page's */
} nutgraf_display;

/* The display of an element; names with a hyphen (custom elements) count as blocks. */
NUTGRAF_INTERNAL nutgraf_display nutgraf_node_display(const nutgraf_document *document, uint32_t node);

#endif
