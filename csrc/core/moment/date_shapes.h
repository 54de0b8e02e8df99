/* What the digits of a text look like that may be a date with its month in words: asked before the words are. */
#ifndef NUTGRAF_MOMENT_DATE_SHAPES_H
#define NUTGRAF_MOMENT_DATE_SHAPES_H

#include "../base/nutgraf.h"

enum {
    NUTGRAF_DATE_FOUR_DIGITS = 1,     /* four digits stand side by side */
    NUTGRAF_DATE_DAY_BEFORE_YEAR = 2, /* "14 January 2020", "January 14, 2020" */
    NUTGRAF_DATE_YEAR_BEFORE_DAY = 4  /* "2020 January 14", "2020. 14. January" */
};

/* The shapes that stand in a text, of digits and of letters near them; other bytes than ASCII count as letters. A
 * shape that is not there can be no date. Linear. */
NUTGRAF_INTERNAL unsigned nutgraf_date_shapes(nutgraf_slice text);

#endif
