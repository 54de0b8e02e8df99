/* What an element's classes say that it is to a reader: a gutter of line numbers, a permalink, a
 * callout, … A role is a hint of templates and tools, beside what the element's name says.
 *
 * Every class token is looked up once a document; an element's roles are the union of its tokens'.
 */
#ifndef NUTGRAF_PAGE_ROLES_H
#define NUTGRAF_PAGE_ROLES_H

#include "../html/document.h"

typedef enum nutgraf_role {
    NUTGRAF_ROLE_GUTTER = 1 << 0,        /* line numbers beside code */
    NUTGRAF_ROLE_LINE = 1 << 1,          /* one line of code */
    NUTGRAF_ROLE_CODE = 1 << 2,          /* code, or what is around it */
    NUTGRAF_ROLE_TOOL = 1 << 3,          /* buttons for readers: copy, expand, full size */
    NUTGRAF_ROLE_UNSEEN = 1 << 4,        /* for screen readers only */
    NUTGRAF_ROLE_CALLOUT = 1 << 5,       /* a box that tells a note, tip or warning */
    NUTGRAF_ROLE_CALLOUT_TITLE = 1 << 6,
    NUTGRAF_ROLE_MATH = 1 << 7,          /* one formula, whatever stands inside */
    NUTGRAF_ROLE_MATH_DISPLAY = 1 << 8,  /* on a line of its own */
    NUTGRAF_ROLE_MATH_PREVIEW = 1 << 9,  /* shown until the formula is drawn */
    NUTGRAF_ROLE_PERMALINK = 1 << 10,    /* the link of a heading to itself */
    NUTGRAF_ROLE_EDIT = 1 << 11,         /* "[edit]" beside a heading */
    NUTGRAF_ROLE_NOTE_REFERENCE = 1 << 12,
    NUTGRAF_ROLE_NOTE_BACK = 1 << 13,    /* the way back from a footnote */
    NUTGRAF_ROLE_SIDENOTE = 1 << 14,     /* a note that stands where it is referred to */
    NUTGRAF_ROLE_FIGURE = 1 << 15,       /* an image with its caption */
    NUTGRAF_ROLE_CAPTION = 1 << 16,
    NUTGRAF_ROLE_CREDIT = 1 << 17,
    NUTGRAF_ROLE_EMOJI = 1 << 18,
    NUTGRAF_ROLE_DECORATION = 1 << 19,   /* images that say nothing: avatars, icons, pixels */
    NUTGRAF_ROLE_WIDGET = 1 << 20,       /* a quotation that a script turns into somebody's post */
    NUTGRAF_ROLE_MAYBE_CAPTION = 1 << 21, /* a caption where it stands in a figure */
    NUTGRAF_ROLE_YOUTUBE = 1 << 22        /* a video of YouTube, if an attribute has its id */
} nutgraf_role;

typedef enum nutgraf_callout {
    NUTGRAF_CALLOUT_NONE,
    NUTGRAF_CALLOUT_NOTE,
    NUTGRAF_CALLOUT_TIP,
    NUTGRAF_CALLOUT_IMPORTANT,
    NUTGRAF_CALLOUT_WARNING,
    NUTGRAF_CALLOUT_CAUTION,
    NUTGRAF_CALLOUT_COUNT
} nutgraf_callout;

typedef struct nutgraf_roles {
    const nutgraf_document *document; /* borrowed */
    uint32_t *of_atom;                /* by atom: roles; the top bit: not looked up yet */
    uint8_t start[256], end[256], part[256], *next; /* numbers, from 1, of the tokens that are known: lists of those
                                         that begin a class, by first byte, end one, by last byte, or stand
                                         anywhere in it, by first byte */
} nutgraf_roles;

/* Makes an empty memory for the document's class tokens, in the arena. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_roles_init(nutgraf_roles *roles, nutgraf_arena *arena,
                                                   const nutgraf_document *document);

/* The roles of an element, a set of nutgraf_role; 0 for none. */
NUTGRAF_INTERNAL uint32_t nutgraf_roles_of(nutgraf_roles *roles, uint32_t node);

/* Which callout a box with NUTGRAF_ROLE_CALLOUT is; NUTGRAF_CALLOUT_NOTE where it does not say. */
NUTGRAF_INTERNAL nutgraf_callout nutgraf_roles_callout(const nutgraf_roles *roles, uint32_t node);

/* The callout that a word names ("Hint", "danger"), in any case; NUTGRAF_CALLOUT_NONE for other words. */
NUTGRAF_INTERNAL nutgraf_callout nutgraf_callout_named(nutgraf_slice word);

#endif
