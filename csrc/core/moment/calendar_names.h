/* The words that dates and times are written with, in Latin, Greek and Cyrillic letters. */
#ifndef NUTGRAF_MOMENT_CALENDAR_NAMES_H
#define NUTGRAF_MOMENT_CALENDAR_NAMES_H

#include "../base/nutgraf.h"

#define NUTGRAF_MOMENT_WITH_YEAR 16 /* added to a month whose name is a word elsewhere: it counts with a year only */

typedef enum nutgraf_moment_table {
    NUTGRAF_MOMENT_MONTHS,      /* 1 to 12, with NUTGRAF_MOMENT_WITH_YEAR */
    NUTGRAF_MOMENT_WEEKDAYS,    /* 1 Monday to 7 Sunday */
    NUTGRAF_MOMENT_UNITS,       /* 1 second, 2 minute, 3 hour, 4 day, 5 week, 6 month, 7 year */
    NUTGRAF_MOMENT_BEFORE,      /* 1: stands before a span of time that has passed, "vor" */
    NUTGRAF_MOMENT_AFTER,       /* 1: stands after it, "ago" */
    NUTGRAF_MOMENT_AGO,         /* as UNITS: a unit that has passed, in one word, "órája" */
    NUTGRAF_MOMENT_ONE,         /* 1: the number one as a word, "einer" */
    NUTGRAF_MOMENT_OF,          /* 1: between day, month and year, "de" */
    NUTGRAF_MOMENT_AT,          /* 1: between date and clock, "um" */
    NUTGRAF_MOMENT_CLOCK,       /* 1: after a clock, "Uhr" */
    NUTGRAF_MOMENT_ORDINAL,     /* 1: after a day, "st" */
    NUTGRAF_MOMENT_HALVES       /* of the day, beside a clock: 1 before noon, 2 after it, 3 around noon, 4 midnight */
} nutgraf_moment_table;

/* Looks a word up, without regard to case; it is letters only.
 * Returns its number in the table, or 0 when the table does not have it. Constant time. */
NUTGRAF_INTERNAL int nutgraf_moment_name(nutgraf_moment_table table, const char *word, size_t size);

/* False when a text begins with two ASCII letters of one word that no name of the table begins with. */
NUTGRAF_INTERNAL bool nutgraf_moment_may_be_name(nutgraf_moment_table table, const char *text, size_t size);

/* The longest zone name that `text` starts with, its size in bytes, or 0. The name ends where no
 * letter follows, or where text is glued to it: "BSTSunak".
 * *known: whether *offset, minutes east of Greenwich, is certain from the name alone. */
NUTGRAF_INTERNAL size_t nutgraf_moment_zone(const char *text, size_t size, int *offset, bool *known);

/* Size in bytes of the UTF-8 letter at `text`, 0 when there is none; ASCII, Latin, Greek and
 * Cyrillic letters. *upper: it is a capital. */
NUTGRAF_INTERNAL size_t nutgraf_moment_letter(const char *text, size_t size, bool *upper);

#endif
