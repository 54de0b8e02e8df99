/* Shapes of dates: see date_shapes.h. */
#include "date_shapes.h"

#include "../base/ascii.h"

#define LONGEST_BETWEEN 60 /* bytes between a day and its year that a month may stand in */

typedef struct digit_run {
    size_t start, stop;
} digit_run;

static bool is_letter(char c) {
    return nutgraf_ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

static bool has_letter(nutgraf_slice text, size_t from, size_t stop) {
    for (; from < stop; from++)
        if (is_letter(text.data[from])) return true;
    return false;
}

/* "January 14, 2020": letters or a full stop before the day. */
static bool month_before(nutgraf_slice text, digit_run day) {
    if (day.start < 2 || text.data[day.start - 1] != ' ') return false;
    char c = text.data[day.start - 2];
    return is_letter(c) || c == '.';
}

/* "2020. 14. January": letters after the day. */
static bool month_after(nutgraf_slice text, digit_run day) {
    size_t at = day.stop;
    if (at < text.size && text.data[at] == '.') at++;
    return at + 1 < text.size && text.data[at] == ' ' && is_letter(text.data[at + 1]);
}

unsigned nutgraf_date_shapes(nutgraf_slice text) {
    unsigned shapes = 0;
    digit_run before = {0, 0};
    for (size_t i = 0; i < text.size;) {
        if (!nutgraf_ascii_is_digit(text.data[i])) {
            i++;
            continue;
        }
        digit_run run = {i, i};
        while (run.stop < text.size && nutgraf_ascii_is_digit(text.data[run.stop])) run.stop++;
        size_t size = run.stop - run.start, size_before = before.stop - before.start;
        bool letters = run.start - before.stop <= LONGEST_BETWEEN && has_letter(text, before.stop, run.start);
        if (size >= 4) shapes |= NUTGRAF_DATE_FOUR_DIGITS;
        if (size == 4 && (size_before == 1 || size_before == 2) && (letters || month_before(text, before)))
            shapes |= NUTGRAF_DATE_DAY_BEFORE_YEAR;
        if (size <= 2 && size_before == 4 && (letters || month_after(text, run)))
            shapes |= NUTGRAF_DATE_YEAR_BEFORE_DAY;
        before = run;
        i = run.stop;
    }
    return shapes;
}
