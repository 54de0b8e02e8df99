/* What the files of the moment grammar share: looking at the text, and the parts of a moment.
 *
 * A position is a byte offset; a reading function returns the position after what it read, or 0
 * when it is not there (nothing can end at 0). Each looks at a bounded number of bytes.
 */
#ifndef NUTGRAF_MOMENT_PARTS_H
#define NUTGRAF_MOMENT_PARTS_H

#include "../base/ascii.h"
#include "calendar_names.h"
#include "moment.h"

#define NUTGRAF_MOMENT_WORD_BYTES 40 /* longer words are no names */

typedef struct nutgraf_moment_reader {
    const char *data; /* borrowed */
    size_t size;      /* bytes */
} nutgraf_moment_reader;

static inline bool digit_at(const nutgraf_moment_reader *r, size_t p) {
    return p < r->size && nutgraf_ascii_is_digit(r->data[p]);
}

#define NUTGRAF_MOMENT_RUN 32 /* digits of a run that are counted */

/* Digits from p on; NUTGRAF_MOMENT_RUN stands for any longer run. */
static inline size_t digit_run(const nutgraf_moment_reader *r, size_t p) {
    size_t n = 0;
    while (n < NUTGRAF_MOMENT_RUN && digit_at(r, p + n)) n++;
    return n;
}

/* The value of the digits, which stand there; more than nine are just a large number. */
static inline int number_at(const nutgraf_moment_reader *r, size_t p, size_t digits) {
    int value = 0;
    if (digits > 9) return 999999999;
    for (size_t i = 0; i < digits; i++) value = value * 10 + (r->data[p + i] - '0');
    return value;
}

/* The byte at p, or NUL after the end. */
static inline char char_at(const nutgraf_moment_reader *r, size_t p) {
    return p < r->size ? r->data[p] : '\0';
}

/* Size of the letter at p, 0 when there is none. */
static inline size_t letter_at(const nutgraf_moment_reader *r, size_t p, bool *upper) {
    *upper = false;
    if (p < r->size && (unsigned char)r->data[p] < 0x80) { /* most of most texts */
        *upper = nutgraf_ascii_is_upper(r->data[p]);
        return nutgraf_ascii_is_letter(r->data[p]);
    }
    return p < r->size ? nutgraf_moment_letter(r->data + p, r->size - p, upper) : 0;
}

static inline bool is_letter_at(const nutgraf_moment_reader *r, size_t p) {
    bool upper;
    return letter_at(r, p, &upper) > 0;
}

/* Do the letters of an ASCII word, given in lower case, stand at p? */
static inline bool letters_at(const nutgraf_moment_reader *r, size_t p, const char *word) {
    for (size_t i = 0; word[i] != '\0'; i++)
        if ((char_at(r, p + i) | 0x20) != word[i]) return false;
    return true;
}

/* After blanks and no-break spaces; line breaks stay. */
NUTGRAF_INTERNAL size_t nutgraf_moment_skip_space(const nutgraf_moment_reader *r, size_t p);

/* Reads a word of the table at p: its number, with *end after it, or 0. A word ends where letters
 * end, or where a capital follows a small letter ("agoSunak"). */
NUTGRAF_INTERNAL int nutgraf_moment_word(const nutgraf_moment_reader *r, nutgraf_moment_table table, size_t p,
                                         size_t *end);

/* May a glued word start at p: at a word's start, or at a capital after a small letter? */
NUTGRAF_INTERNAL bool nutgraf_moment_starts_word(const nutgraf_moment_reader *r, size_t p);

/* Is the digit run at p the hour of a clock, "17.25"? Only the shape is looked at. */
NUTGRAF_INTERNAL bool nutgraf_moment_clock_shape(const nutgraf_moment_reader *r, size_t p, size_t digits);

/* A clock at p, the hour having `digits` digits, with a.m. or p.m., "Uhr" and zone. */
NUTGRAF_INTERNAL size_t nutgraf_moment_read_clock(const nutgraf_moment_reader *r, size_t p, size_t digits,
                                                  nutgraf_moment *moment);

/* The zone after a clock that ends at p, in brackets or not; p when there is none. */
NUTGRAF_INTERNAL size_t nutgraf_moment_read_zone(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment);

/* A date that begins at the digits or letters at p. */
NUTGRAF_INTERNAL size_t nutgraf_moment_read_date(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment);

/* May a number of four digits in a text be a year? */
NUTGRAF_INTERNAL bool nutgraf_moment_is_year(int value);

/* True when a calendar has the day, as far as the moment says it: 30 February is none in any year. */
NUTGRAF_INTERNAL bool nutgraf_moment_exists(const nutgraf_moment *moment);

/* The day of the Gregorian calendar that is `days` after 1970-01-01, which may not be before year 0. */
NUTGRAF_INTERNAL void nutgraf_moment_civil(int64_t days, int *year, int *month, int *day);

/* "20220331T112600Z": eight digits at p and a T. */
NUTGRAF_INTERNAL size_t nutgraf_moment_read_compact(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment);

#endif
