/* The phrases that dates and times are written with in other letters than Latin, Greek and Cyrillic, and in
 * Vietnamese: "มีนาคม", "मिनट पहले", "منذ", "下午". */
#ifndef NUTGRAF_MOMENT_CALENDAR_PHRASES_H
#define NUTGRAF_MOMENT_CALENDAR_PHRASES_H

#include "../base/nutgraf.h"

enum {
    NUTGRAF_PHRASE_MONTH = 1,        /* value: 1 to 12 */
    NUTGRAF_PHRASE_SOLAR_MONTH = 2,  /* of the Persian year: 1 to 12 */
    NUTGRAF_PHRASE_WEEKDAY = 4,      /* 1 Monday to 7 Sunday */
    NUTGRAF_PHRASE_UNIT = 8,         /* as NUTGRAF_MOMENT_UNITS */
    NUTGRAF_PHRASE_UNIT_AGO = 16,    /* a unit with the words that say that it has passed */
    NUTGRAF_PHRASE_SPAN = 32,        /* a whole span that has passed: ten times the unit, and the amount */
    NUTGRAF_PHRASE_BEFORE = 64,      /* stands before a span that has passed */
    NUTGRAF_PHRASE_AFTER = 128,      /* after it */
    NUTGRAF_PHRASE_HALF = 256,       /* of the day: 1 before noon, 2 after it, 3 around noon, 4 around midnight */
    NUTGRAF_PHRASE_AT = 512,         /* between date and clock */
    NUTGRAF_PHRASE_OF = 1024,        /* between day, month and year */
    NUTGRAF_PHRASE_CLOCK = 2048,     /* after a clock */
    NUTGRAF_PHRASE_ERA = 4096,       /* before a year: the years to add */
    NUTGRAF_PHRASE_AMOUNT = 8192     /* a unit with its amount, "two hours": as NUTGRAF_PHRASE_SPAN */
};

typedef struct nutgraf_phrase {
    size_t size;    /* bytes; 0: none */
    uint32_t kinds; /* NUTGRAF_PHRASE_ flags */
    int value;
    size_t shorter; /* where the table has a phrase that begins it; 0: nowhere */
} nutgraf_phrase;

/* The longest phrase that `text` starts with. Does not look at what stands after it. */
NUTGRAF_INTERNAL nutgraf_phrase nutgraf_moment_phrase(const char *text, size_t size);

/* The longest phrase that the given one starts with. */
NUTGRAF_INTERNAL nutgraf_phrase nutgraf_moment_shorter_phrase(nutgraf_phrase phrase);

/* The value of a decimal digit of any script but ASCII's; -1: it is none. */
NUTGRAF_INTERNAL int nutgraf_moment_digit(int32_t code_point);

#endif
