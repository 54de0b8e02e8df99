/* Dates and times in running text: "Arpan Rai21 November 2025 06:50Russia", "22h45 :", "vor 5
 * Minuten", "2022-03-31T11:26Z". */
#ifndef NUTGRAF_MOMENT_MOMENT_H
#define NUTGRAF_MOMENT_MOMENT_H

#include "../base/nutgraf.h"

enum {
    NUTGRAF_MOMENT_YEAR = 1,
    NUTGRAF_MOMENT_MONTH = 2,
    NUTGRAF_MOMENT_DAY = 4,
    NUTGRAF_MOMENT_HOUR = 8,
    NUTGRAF_MOMENT_MINUTE = 16,
    NUTGRAF_MOMENT_SECOND = 32,
    NUTGRAF_MOMENT_OFFSET = 64,
    NUTGRAF_MOMENT_ZONE = 128,     /* a zone is written, whether or not its offset is known */
    NUTGRAF_MOMENT_WEEKDAY = 256,
    NUTGRAF_MOMENT_RELATIVE = 512, /* "3h ago": unit and amount */
    NUTGRAF_MOMENT_MERIDIEM = 1024, /* a.m. or p.m. was written; hour is already 0 to 23 */
    NUTGRAF_MOMENT_AMBIGUOUS = 2048, /* numeric date whose day and month could change places */
    NUTGRAF_MOMENT_WEAK = 4096,      /* may be another number: "12.30" alone, "5 h" alone, an epoch */
    NUTGRAF_MOMENT_EPOCH = 8192      /* seconds or milliseconds since 1970, in UTC */
};

typedef struct nutgraf_moment {
    size_t start, stop;          /* byte span in the text, stop past the last byte */
    uint32_t parts;              /* NUTGRAF_MOMENT_ flags: which of the fields below are set */
    int year, month, day;        /* year with its century */
    int hour, minute, second;    /* hour 0 to 23 */
    int weekday;                 /* 1 Monday to 7 Sunday */
    int offset;                  /* minutes east of Greenwich */
    size_t zone_start, zone_stop; /* the zone as it is written */
    int unit, amount;            /* relative: 1 second, 2 minute, 3 hour, 4 day, 5 week, 6 month, 7 year */
} nutgraf_moment;

/* Finds the next date or time at or after *position and moves *position past it.
 * text: UTF-8 (other bytes do no harm); a moment never spans a line break. Dates and clocks that
 * stand together are one moment. Returns false at the end. A whole text takes linear time. */
NUTGRAF_INTERNAL bool nutgraf_moment_next(nutgraf_slice text, size_t *position, nutgraf_moment *moment);

/* The same, but none is looked for from byte `last` on: for who asks what stands at a text's start. */
NUTGRAF_INTERNAL bool nutgraf_moment_next_before(nutgraf_slice text, size_t last, size_t *position,
                                                 nutgraf_moment *moment);

#endif
