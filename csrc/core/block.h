/* Blocks: what a reader sees as one unit, with the numbers that later passes decide by.
 *
 * A page (segment.c of blocks: nutgraf_blocks_from_document) and a stripped dump (dump.c) both
 * end in this array, so that everything behind it is written once.
 */
#ifndef NUTGRAF_BLOCK_H
#define NUTGRAF_BLOCK_H

#include "document.h"

typedef enum nutgraf_block_type {
    NUTGRAF_BLOCK_PARAGRAPH,
    NUTGRAF_BLOCK_HEADING, /* level 1 to 6 */
    NUTGRAF_BLOCK_ITEM,    /* depth from 1, ordered */
    NUTGRAF_BLOCK_QUOTE,
    NUTGRAF_BLOCK_CODE,
    NUTGRAF_BLOCK_CELL, /* of a table; row and column are found from its node */
    NUTGRAF_BLOCK_CAPTION,
    NUTGRAF_BLOCK_RULE
} nutgraf_block_type;

typedef struct nutgraf_block {
    uint8_t type;        /* nutgraf_block_type */
    uint8_t level;       /* heading: 1 to 6; item: depth from 1 */
    bool ordered;        /* item of a numbered list */
    bool content;        /* the classifier's decision */
    bool gap;            /* dump: an empty line stands before it */
    float score;         /* the classifier's confidence that it is content, 0 to 1 */
    uint32_t first, end; /* node range that it was made of; 0, 0 in a dump */
    uint32_t owner;      /* nearest block element; 0 in a dump */
    uint32_t text;       /* offset into the blocks' text */
    uint32_t text_size;  /* bytes; white space folded, except in code */
    uint32_t words;      /* runs of letters and digits; CJK counts a word for each 2 letters */
    uint32_t letters;    /* code points that are letters or digits */
    uint32_t link_letters; /* of these, inside <a href> */
    uint32_t line;       /* dump: 1-based line of the input; page: 0 */
} nutgraf_block;

typedef struct nutgraf_blocks {
    nutgraf_arena arena;
    nutgraf_block *items;
    size_t count, capacity;
    char *text; /* the texts one behind the other, each followed by a newline */
    size_t text_size, text_capacity;
} nutgraf_blocks;

#endif
