/* A page as its reader sees it: parts in order, each with its place (which list item, which cell, how
 * deep in which quotation) and with spans for what runs of its text are (links, marks).
 *
 * The blocks of blocks.h are rows for the classifier to judge; parts are what the record is made of. A
 * part is made of one row or of several (a table, a block of code), or of none (an image, a frame).
 *
 *   document ──compose──▶ parts ──select (which rows are kept)──▶ the record's blocks
 */
#ifndef NUTGRAF_PAGE_COMPOSITION_H
#define NUTGRAF_PAGE_COMPOSITION_H

#include "blocks.h"
#include "image.h"
#include "roles.h"

/* X(identifier, the record's word) */
#define NUTGRAF_PART_TABLE_OF_TYPES(X)                                                                     \
    X(PARAGRAPH, "paragraph")                                                                              \
    X(HEADING, "heading")                                                                                  \
    X(ITEM, "item")                                                                                        \
    X(QUOTE, "quote")                                                                                      \
    X(TERM, "term")                                                                                        \
    X(DEFINITION, "definition")                                                                            \
    X(CODE, "code")                                                                                        \
    X(MATH, "math")                                                                                        \
    X(TABLE, "table")                                                                                      \
    X(FIGURE, "figure")                                                                                    \
    X(EMBED, "embed")                                                                                      \
    X(FOOTNOTE, "footnote")                                                                                \
    X(CAPTION, "caption")                                                                                  \
    X(RULE, "rule")

typedef enum nutgraf_part_type {
#define NUTGRAF_PART_ENUM(identifier, word) NUTGRAF_PART_##identifier,
    NUTGRAF_PART_TABLE_OF_TYPES(NUTGRAF_PART_ENUM)
#undef NUTGRAF_PART_ENUM
    NUTGRAF_PART_TYPE_COUNT
} nutgraf_part_type;

/* X(identifier, the record's word). A link is no mark; a credit is cut out of its caption. */
#define NUTGRAF_SPAN_TABLE(X)                                                                              \
    X(LINK, "link")                                                                                        \
    X(STRONG, "strong")                                                                                    \
    X(EMPHASIS, "emphasis")                                                                                \
    X(CODE, "code")                                                                                        \
    X(DELETE, "delete")                                                                                    \
    X(INSERT, "insert")                                                                                    \
    X(SUBSCRIPT, "subscript")                                                                              \
    X(SUPERSCRIPT, "superscript")                                                                          \
    X(HIGHLIGHT, "highlight")                                                                              \
    X(KEYBOARD, "keyboard")                                                                                \
    X(CREDIT, "credit")                                                                                    \
    X(FOOTNOTE, "footnote")                                                                                \
    X(RUBY, "ruby")                                                                                        \
    X(MATH, "math")                                                                                        \
    X(IMAGE, "image")                                                                                      \
    X(BREAK, "break")

typedef enum nutgraf_span_type {
#define NUTGRAF_SPAN_ENUM(identifier, word) NUTGRAF_SPAN_##identifier,
    NUTGRAF_SPAN_TABLE(NUTGRAF_SPAN_ENUM)
#undef NUTGRAF_SPAN_ENUM
    NUTGRAF_SPAN_TYPE_COUNT
} nutgraf_span_type;

/* A run of bytes inside a part's or a cell's text; never begins or ends with white space, but a break,
 * which lies over its line end. */
typedef struct nutgraf_part_span {
    uint8_t type;         /* nutgraf_span_type */
    bool tex;             /* math: the text below is its TeX source */
    uint32_t node;        /* the element: <a>, <strong>, <img>, <rt> of a ruby, target of a footnote's sign */
    uint32_t start, stop; /* bytes from the start of the text, stop exclusive */
    nutgraf_slice value;  /* image: address; math: TeX or readable text; else empty */
} nutgraf_part_span;

typedef struct nutgraf_table_cell {
    uint32_t node;
    uint32_t row, column;   /* from 0; the caption has row NUTGRAF_CAPTION_ROW */
    uint32_t rows, columns; /* that it takes, from 1 */
    uint32_t text, text_size;
    uint32_t span, span_count;
    bool header;            /* <th> */
} nutgraf_table_cell;

#define NUTGRAF_CAPTION_ROW UINT32_MAX

typedef enum nutgraf_media { NUTGRAF_MEDIA_IMAGE, NUTGRAF_MEDIA_VIDEO, NUTGRAF_MEDIA_AUDIO } nutgraf_media;
typedef enum nutgraf_task { NUTGRAF_TASK_NONE, NUTGRAF_TASK_OPEN, NUTGRAF_TASK_DONE } nutgraf_task;

/* The containers around a part, outermost first, two bits each from the lowest: */
enum { NUTGRAF_IN_QUOTATION = 1, NUTGRAF_IN_CALLOUT = 2, NUTGRAF_IN_ITEM = 3 };
#define NUTGRAF_MAX_NESTING 32 /* containers that are told apart; deeper ones are counted only */

typedef struct nutgraf_part {
    uint8_t type;      /* nutgraf_part_type */
    uint8_t level;     /* heading: 1 to 6 */
    uint8_t depth;     /* lists around, an item's own among them */
    uint8_t quote;     /* quotations around */
    uint8_t callout;   /* nutgraf_callout */
    uint8_t task;      /* nutgraf_task */
    uint8_t media;     /* nutgraf_media, of a figure */
    uint8_t nesting_count;
    uint64_t nesting;  /* see above */
    bool ordered;      /* item of a numbered list */
    bool continues;    /* goes on inside the item, definition or footnote before it */
    bool hidden;       /* not shown by its own or an ancestor's attributes */
    bool display;      /* math on a line of its own; a callout's title that says its kind */
    bool numbered;     /* number is set */
    bool tex;          /* math: text is TeX */
    bool returns;      /* footnote: a link in it leads back to its sign */
    bool captioned;    /* table: it has a caption or a header cell */
    int32_t number;    /* item: as a reader sees it; footnote: from 1 */
    uint32_t list;     /* the list element of an item; 0: none */
    uint32_t quotation; /* the innermost quotation or callout element; 0: none */
    uint32_t node;     /* the element that says what it is */
    uint32_t group;    /* the figure around; 0: none */
    uint32_t note;     /* the element of the footnote that it is or stands in; 0: none */
    uint32_t link;     /* figure: the <a href> around; 0: none */
    uint32_t first, end; /* node range, end exclusive */
    uint32_t text, text_size;
    uint32_t span, span_count;
    uint32_t cell, cell_count;      /* table */
    uint32_t rows, columns, header; /* table; header: rows at the top that are headings */
    nutgraf_slice src, alt;         /* figure; embed: src is the address as the page writes it */
} nutgraf_part;

typedef struct nutgraf_composition {
    nutgraf_arena arena;
    nutgraf_part *parts;
    size_t count, capacity;
    size_t in_place; /* parts in the order of their nodes; those after it are notes that stood inside texts */
    nutgraf_part_span *spans;
    size_t span_count, span_capacity;
    nutgraf_table_cell *cells;
    size_t cell_count, cell_capacity;
    char *text;
    size_t text_size, text_capacity;
} nutgraf_composition;

/* Makes an empty composition; takes no memory yet. */
NUTGRAF_INTERNAL void nutgraf_composition_init(nutgraf_composition *composition, nutgraf_allocator allocator);

/* Frees everything; it may be called twice. */
NUTGRAF_INTERNAL void nutgraf_composition_free(nutgraf_composition *composition);

/* Composes the whole page, in one scan of the document. literal: as it stands, for who converts it; else as a
 * reader wants it: a picture before or after a text is a figure beside it, an alternative text that says again
 * what stands beside it is no text. Slices of spans and parts point into the
 * document and the arena. Linear in the document. NUTGRAF_NO_MEMORY, NUTGRAF_TOO_LARGE past 4 GiB of text. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_compose(nutgraf_composition *composition, const nutgraf_document *document,
                                                bool literal);

/* How parts are chosen from the rows that are kept. */
typedef enum nutgraf_selection {
    NUTGRAF_SELECT_GIVEN,     /* what the rows say and no more */
    NUTGRAF_SELECT_CONTENT,   /* and what belongs to it: captions, terms, notes, gaps in lists, images and frames */
    NUTGRAF_SELECT_EVERYTHING /* all that a reader could see */
} nutgraf_selection;

/* What becomes of a part. */
typedef enum nutgraf_choice {
    NUTGRAF_LEFT,
    NUTGRAF_TAKEN,
    NUTGRAF_LIFTED,   /* taken out of its item: a list of cards with headings is no list to a reader */
    NUTGRAF_DISSOLVED /* a table of which only some cells are wanted: each is a paragraph */
} nutgraf_choice;

/* Which rows of the classifier are kept: kept[i - first] for the blocks from `first` up to before `stop`; others
 * are not. Without rows, but with a root, frames and players below it are all there may be. */
typedef struct nutgraf_kept_rows {
    const nutgraf_blocks *blocks; /* borrowed */
    const bool *kept;             /* borrowed */
    size_t first, stop;
    uint32_t root;                /* the element that they are the text of; 0: none */
} nutgraf_kept_rows;

/* What was chosen: of the parts from `first` up to before `stop`; none of the others. */
typedef struct nutgraf_chosen_parts {
    uint8_t *choice; /* arena; nutgraf_choice, by part - first */
    size_t first, stop;
} nutgraf_chosen_parts;

/* Chooses parts. rows may be NULL with SELECT_EVERYTHING. A part of several rows is decided as a whole, by the
 * share of its words. Linear in the parts and rows concerned, with SELECT_CONTENT in the document.
 * NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_composition_select(const nutgraf_composition *composition,
                                                           nutgraf_arena *arena, const nutgraf_document *document,
                                                           const nutgraf_kept_rows *rows, nutgraf_selection selection,
                                                           nutgraf_chosen_parts *chosen);

#endif
