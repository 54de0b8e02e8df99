/* Unicode text: reading UTF-8, normalising it, folding case, counting what it holds.
 *
 * Everything here takes any bytes: an invalid sequence reads as U+FFFD, one byte long. All
 * functions are linear in the size of the text.
 */
#ifndef NUTGRAF_TEXT_UNICODE_H
#define NUTGRAF_TEXT_UNICODE_H

#include "../base/arena.h"

/* What a code point is to somebody who counts words. */
typedef enum nutgraf_letter_kind {
    NUTGRAF_KIND_OTHER,     /* punctuation, symbols, controls */
    NUTGRAF_KIND_SPACE,     /* white space and line ends */
    NUTGRAF_KIND_LETTER,    /* of a script that puts spaces between words */
    NUTGRAF_KIND_DIGIT,     /* any number character */
    NUTGRAF_KIND_MARK,      /* combining mark: belongs to what stands before it */
    NUTGRAF_KIND_IDEOGRAPH  /* letter of a script without spaces: Han, kana, Thai, Lao, Khmer, Myanmar */
} nutgraf_letter_kind;

/* Reads the code point that starts at data[position] (position < size) and returns its length in
 * bytes, 1 to 4. Invalid: U+FFFD, length 1. */
NUTGRAF_INTERNAL size_t nutgraf_utf8_read(const char *data, size_t size, size_t position, int32_t *code_point);

/* Reads the code point that ends before data[position] (0 < position), not looking below `floor`;
 * returns its length in bytes. */
NUTGRAF_INTERNAL size_t nutgraf_utf8_read_back(const char *data, size_t floor, size_t position, int32_t *code_point);

/* Writes a code point as UTF-8 (4 bytes of room) and returns its length; what is no scalar value
 * becomes U+FFFD. */
NUTGRAF_INTERNAL size_t nutgraf_utf8_write(int32_t code_point, char *bytes);

/* What a code point is, by its general category and, for ideographs, its block. */
NUTGRAF_INTERNAL nutgraf_letter_kind nutgraf_code_point_kind(int32_t code_point);

/* The simple lower case mapping. */
NUTGRAF_INTERNAL int32_t nutgraf_code_point_lower(int32_t code_point);
NUTGRAF_INTERNAL bool nutgraf_code_point_is_upper(int32_t code_point); /* upper or title case */
NUTGRAF_INTERNAL bool nutgraf_code_point_is_lower(int32_t code_point);

typedef enum nutgraf_form {
    NUTGRAF_FORM_NONE,
    NUTGRAF_FORM_NFC,
    NUTGRAF_FORM_NFD,
    NUTGRAF_FORM_NFKC,
    NUTGRAF_FORM_NFKD
} nutgraf_form;

/* What nutgraf_text_normalize does; all zero: nothing. */
typedef struct nutgraf_normalize_options {
    nutgraf_form form;   /* UAX #15; done last */
    bool spaces;         /* Unicode spaces and tabs become a space, runs of them one; none stays before
                            a line end; CR LF, CR, NEL, U+2028 and U+2029 become LF */
    bool controls;       /* control characters (not TAB, LF, CR) go */
    bool zero_width;     /* zero-width characters go; joiners stay after scripts that need them */
    bool bidi;           /* direction marks go, but in text that has letters written from right to left */
    bool soft_hyphens;   /* U+00AD goes */
    bool straight_quotes; /* curly and low quotes become ' and "; guillemets stay */
    bool dashes;         /* hyphens, dashes and the minus sign become - */
    bool ellipsis;       /* U+2026 becomes three full stops */
    bool ligatures;      /* U+FB00 to U+FB06, U+0132, U+0133 become their letters */
    bool width;          /* full-width ASCII and half-width kana become the usual ones */
} nutgraf_normalize_options;

/* One change that normalising made. */
typedef struct nutgraf_edit {
    const char *rule;    /* static: the option's name, "form" or "invalid" */
    size_t start, stop;  /* bytes of the text as it was, [start, stop) */
    nutgraf_slice after; /* what stands there now; arena */
} nutgraf_edit;

typedef struct nutgraf_edits {
    nutgraf_edit *items; /* arena; in the order of the text, those of the form after the others */
    size_t count, capacity;
} nutgraf_edits;

/* Normalises text. *result is the text itself, not a copy, where nothing changes; else memory of
 * the arena. Invalid bytes become U+FFFD.
 * positions: `position_count` byte offsets (0 to text.size) in rising order, or NULL; each is
 * rewritten to where it stands in the result. One inside a sequence that the form composes moves
 * to the end of that sequence. edits: NULL, or zeroed; filled with every change, neighbours of one
 * rule as one. A change of the form names the bytes that the character options made of, in whole.
 * Linear; NUTGRAF_NO_MEMORY. Source: UAX #15, Unicode Normalization Forms. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_text_normalize(nutgraf_arena *arena, nutgraf_slice text,
                                                       const nutgraf_normalize_options *options, size_t *positions,
                                                       size_t position_count, nutgraf_edits *edits,
                                                       nutgraf_slice *result);

/* Full case folding (Unicode 3.13, toCasefold) for caseless comparison: "Straße" → "strasse". The
 * text itself where nothing changes. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_text_casefold(nutgraf_arena *arena, nutgraf_slice text,
                                                      nutgraf_slice *result);

typedef struct nutgraf_measure {
    size_t words;       /* runs of letters and digits; scripts without spaces: one for two letters of Han, for three of others */
    size_t letters;     /* letters and digits */
    size_t cells;       /* columns of a terminal */
    size_t code_points;
} nutgraf_measure;

/* Counts what a text holds; allocates nothing. */
NUTGRAF_INTERNAL nutgraf_measure nutgraf_text_measure(nutgraf_slice text);

#endif
