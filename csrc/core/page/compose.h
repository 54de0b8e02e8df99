/* What the files of the composer share: its state, writing text, opening and closing parts.
 *
 *   compose.c        the scan: elements open and close frames, text goes to the open unit
 *   compose_pieces.c what is shown in one piece: pictures, formulas, signs of footnotes
 *   compose_embed.c  what other sites show here: frames, players, posts
 *   compose_text.c   units: a part's or a cell's text with its spans, white space folded as layout folds it
 *   compose_code.c   code: lines and indentation exact, line numbers and buttons left out
 *   compose_table.c  tables: cells in a grid
 */
#ifndef NUTGRAF_PAGE_COMPOSE_H
#define NUTGRAF_PAGE_COMPOSE_H

#include "../base/slice.h"
#include "composition.h"
#include "notes.h"
#include "table.h"

/* What an element's descendants inherit. */
typedef struct nutgraf_frame {
    uint32_t node;
    uint32_t end;        /* the frame closes at this node index */
    uint32_t source;     /* the element that says what the parts below are */
    uint32_t list;       /* the nearest list, 0: none */
    uint32_t item;       /* the nearest <li> that has begun no part yet is s->fresh_item; 0: none around */
    uint32_t quotation;  /* the innermost quotation or callout, 0: none */
    uint32_t group;      /* the figure around, 0: none */
    uint32_t note;       /* the footnote around, 0: none */
    uint32_t definition; /* the <dd> around, 0: none */
    uint32_t link;       /* the <a href> around, 0: none */
    uint32_t list_frame; /* the stack's index of that list's own frame */
    int32_t next_number; /* list: of its next item */
    int32_t number;      /* of the nearest item */
    uint64_t nesting;
    uint8_t spans;       /* how many spans close with it */
    uint8_t nesting_count;
    uint8_t type;        /* nutgraf_part_type of a part that starts here */
    uint8_t level;       /* of a heading */
    uint8_t depth;       /* lists around */
    uint8_t quote;       /* quotations around */
    uint8_t callout;     /* nutgraf_callout */
    bool block;          /* the element starts and ends parts */
    bool hidden;
    bool title;          /* a callout's title */
    bool strong;         /* all of the parts below is strong: a summary, a title */
    bool cell;           /* a table's cell */
    bool reversed;       /* list: numbers fall */
} nutgraf_frame;

typedef struct nutgraf_open_span {
    uint32_t node;
    size_t index;   /* into the composition's spans, once it has text */
    uint8_t type;   /* nutgraf_span_type */
    bool started;   /* it has text in this unit */
} nutgraf_open_span;

#define NUTGRAF_MOST_OPEN_SPANS 32 /* inside each other; deeper ones add nothing to a text */

#define NUTGRAF_EMBED_ELEMENTS 27 /* names of elements that are frames or players; see compose_embed.c */

typedef struct nutgraf_composer {
    nutgraf_composition *composition; /* borrowed */
    const nutgraf_document *document; /* borrowed */
    nutgraf_arena *scratch;           /* borrowed */
    nutgraf_roles roles;
    nutgraf_notes notes;
    nutgraf_frame *stack; /* stack[0] is the page */
    size_t depth, capacity;

    /* the open unit: a part's text, or a cell's */
    bool open;           /* a part is being written; it is the last of the parts */
    bool cell_open;      /* a cell is being written; it is the last of the cells */
    size_t text;         /* where the unit's text starts */
    size_t first_span;   /* its first span */
    bool space;          /* white space is due before the next letter */
    unsigned breaks;     /* <br> since the last text */
    uint32_t break_node; /* the first of them */
    bool line;           /* cell: a line end is due: another block begins */
    bool inner_row;      /* cell: a layout in it has begun a row */
    uint32_t seen;       /* node past the last that gave text */
    uint32_t images;     /* images in the unit */
    size_t shown;        /* bytes of the unit's text besides its images' */

    uint32_t last_link;  /* the <a href> that opened last; 0: none */
    uint32_t last_post;  /* the last of them that leads to somebody's post; 0: none */
    uint32_t last_image; /* node past the image that was written last; 0: none */
    nutgraf_slice last_src;
    bool literal;        /* see nutgraf_compose */

    nutgraf_open_span spans[NUTGRAF_MOST_OPEN_SPANS]; /* of the open elements, outermost first */
    size_t span_count;
    bool raised;         /* one of them is a superscript */

    uint32_t fresh_item; /* an <li> that has begun no part yet; 0: none */
    uint32_t task_item;  /* the <li> whose check box was met */
    uint8_t task;
    uint32_t last_definition; /* the <dd> that has begun a part */
    uint32_t last_note;       /* the note that has begun a part */

    /* the table that is being read */
    uint32_t table;           /* 0: none */
    uint32_t row;
    size_t table_part;
    bool row_begun, row_is_header, head_open;
    uint32_t column;          /* past the last cell of the row */
    uint64_t grid_row;        /* rows of all tables so far */
    uint64_t *taken;          /* by column: the row from which on it is free */
    size_t taken_capacity;

    uint32_t *deferred;       /* tables and frames in its cells: parts after it, from deferred[deferred_done] on */
    size_t deferred_count, deferred_capacity, deferred_done;
    bool settling;            /* they are being read */

    uint32_t *sidenotes;      /* notes that stand inside a text, to be read after the page */
    size_t sidenote_count, sidenote_capacity;
    uint32_t ruby_start;      /* byte of the unit at which the base of a reading starts */
    bool tex_page;            /* the page loads a writer of formulas between dollars */

    nutgraf_atom embed_elements[NUTGRAF_EMBED_ELEMENTS]; /* 0: not on the page */
    bool numbers_videos;      /* the page has attributes with the ids of videos */
    nutgraf_slice last_embed; /* what tells the last embed from others */
    size_t last_embed_text;   /* bytes of text at it */

    nutgraf_atom data_math, mjx_container, data_callout; /* 0: not on the page */
    nutgraf_status status;    /* sticky */
} nutgraf_composer;

static inline nutgraf_frame *nutgraf_composer_top(nutgraf_composer *s) {
    return &s->stack[s->depth - 1];
}

/* An attribute's value; empty where the element has none or `name` is 0. */
static inline nutgraf_slice nutgraf_composer_attribute(const nutgraf_document *document, uint32_t node,
                                                       nutgraf_atom name) {
    nutgraf_slice value = {"", 0};
    if (name != 0) nutgraf_node_attribute(document, node, name, &value);
    return value;
}

/* ---- compose.c ---- */

/* Do the element's own attributes hide it? */
NUTGRAF_INTERNAL bool nutgraf_composer_is_hidden(const nutgraf_document *document, uint32_t node);

/* The whole number at the start of an attribute's value; 0 and *found false where there is none. */
NUTGRAF_INTERNAL int32_t nutgraf_composer_number(nutgraf_slice value, bool *found);

/* Reads an element of an open cell as parts of their own, once the table is read. */
NUTGRAF_INTERNAL void nutgraf_composer_defer(nutgraf_composer *s, uint32_t node);

/* ---- compose_pieces.c ---- */

/* Writes the sign of a footnote, a link that refers to the element `note`. */
NUTGRAF_INTERNAL void nutgraf_composer_sign(nutgraf_composer *s, uint32_t node, uint32_t note);

/* Is the link a heading's own, "¶" or "#"? */
NUTGRAF_INTERNAL bool nutgraf_composer_is_permalink(nutgraf_composer *s, uint32_t node, uint32_t roles);

/* Writes an image, unless it says nothing or is the fallback of the one before it. */
NUTGRAF_INTERNAL void nutgraf_composer_image(nutgraf_composer *s, uint32_t node);

/* Writes a formula; false when `node` is none. *next: the node after it. */
NUTGRAF_INTERNAL bool nutgraf_composer_math(nutgraf_composer *s, uint32_t node, uint32_t roles, uint32_t *next);

/* A part without a text, made of one element; NULL when memory is out. */
NUTGRAF_INTERNAL nutgraf_part *nutgraf_composer_lone_part(nutgraf_composer *s, uint32_t node, nutgraf_part_type type);

/* The reading of a ruby, <rt>: a mark over the base before it. */
NUTGRAF_INTERNAL void nutgraf_composer_reading(nutgraf_composer *s, uint32_t node);

/* A note inside a text: its sign now, itself after the page's parts. */
NUTGRAF_INTERNAL void nutgraf_composer_sidenote(nutgraf_composer *s, uint32_t node);

/* ---- compose_embed.c ---- */

/* Learns which elements of other sites the page has. */
NUTGRAF_INTERNAL void nutgraf_composer_embeds_init(nutgraf_composer *s);

/* Frames and objects; players. Those of a cell come after its table. */
NUTGRAF_INTERNAL void nutgraf_composer_embed(nutgraf_composer *s, uint32_t node);
NUTGRAF_INTERNAL void nutgraf_composer_media(nutgraf_composer *s, uint32_t node, nutgraf_media media);

/* An element whose own name says what it embeds; false when it is none. */
NUTGRAF_INTERNAL bool nutgraf_composer_embed_element(nutgraf_composer *s, uint32_t node);

/* A box that waits for a video; false when it is none. */
NUTGRAF_INTERNAL bool nutgraf_composer_embed_box(nutgraf_composer *s, uint32_t node, uint32_t roles);

/* Remembers a link that leads to somebody's post. */
NUTGRAF_INTERNAL void nutgraf_composer_note_post(nutgraf_composer *s, uint32_t node, nutgraf_slice href);

/* A quotation with NUTGRAF_ROLE_WIDGET, at its end. */
NUTGRAF_INTERNAL void nutgraf_composer_widget(nutgraf_composer *s, uint32_t node);

/* A script that shows something where it stands. */
NUTGRAF_INTERNAL void nutgraf_composer_script(nutgraf_composer *s, uint32_t node);

/* ---- compose_text.c ---- */

/* Writes words of a text node; white space between runs is folded. */
NUTGRAF_INTERNAL void nutgraf_composer_text(nutgraf_composer *s, uint32_t node, nutgraf_slice text);

/* Writes one run without white space at its ends, as text of `node`. */
NUTGRAF_INTERNAL void nutgraf_composer_run(nutgraf_composer *s, uint32_t node, nutgraf_slice run);

/* Writes a run with a span of its own over it. */
NUTGRAF_INTERNAL void nutgraf_composer_spanned(nutgraf_composer *s, uint32_t node, nutgraf_slice run,
                                               nutgraf_part_span span);

/* Bytes straight into the text buffer. */
NUTGRAF_INTERNAL void nutgraf_composer_put(nutgraf_composer *s, const char *data, size_t size);

/* Opens a part of `type` at `node` with what the top frame says. */
NUTGRAF_INTERNAL nutgraf_part *nutgraf_composer_part(nutgraf_composer *s, uint32_t node, nutgraf_part_type type);

/* Ends the open unit; in a cell, asks for a line end before what follows. */
NUTGRAF_INTERNAL void nutgraf_composer_close(nutgraf_composer *s, uint32_t node);

/* Opens a span; false when it adds nothing to those that are open. */
NUTGRAF_INTERNAL bool nutgraf_composer_span_open(nutgraf_composer *s, nutgraf_span_type type, uint32_t node);

/* Closes the span that was opened last. */
NUTGRAF_INTERNAL void nutgraf_composer_span_close(nutgraf_composer *s);

/* Ends the spans of the unit; those of open elements go on in the next. */
NUTGRAF_INTERNAL void nutgraf_composer_suspend(nutgraf_composer *s);

/* An alternative text that stands again in the unit beside its image gives way to an object character. Spans are in
 * the order of their starts. */
NUTGRAF_INTERNAL void nutgraf_composer_blank_repeated(nutgraf_composer *s);

/* Starts a unit of text at the end of the buffer. */
NUTGRAF_INTERNAL void nutgraf_composer_unit(nutgraf_composer *s);

/* ---- compose_code.c ---- */

/* Writes a block of code from the subtree of `node`. */
NUTGRAF_INTERNAL void nutgraf_composer_code(nutgraf_composer *s, uint32_t node);

/* Writes code in the open cell, a line for a line, each a span. */
NUTGRAF_INTERNAL void nutgraf_composer_cell_code(nutgraf_composer *s, uint32_t node);

/* ---- compose_table.c ---- */

NUTGRAF_INTERNAL void nutgraf_composer_table_open(nutgraf_composer *s, uint32_t node);
NUTGRAF_INTERNAL void nutgraf_composer_table_close(nutgraf_composer *s);
NUTGRAF_INTERNAL void nutgraf_composer_row(nutgraf_composer *s, uint32_t node);
NUTGRAF_INTERNAL void nutgraf_composer_cell_open(nutgraf_composer *s, uint32_t node);
NUTGRAF_INTERNAL void nutgraf_composer_cell_close(nutgraf_composer *s);

#endif
