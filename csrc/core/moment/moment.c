/* Finds dates and times by a small grammar that is tried wherever a number or a month's name begins.
 *
 *   moment   = date [joint clock] | clock [joint date] | relative | epoch
 *   date     = [weekday] (day month [year] | month day [year] | numeric | ISO 8601)
 *   clock    = hour (":" | "." | "h") minute [second] [a.m.|p.m.] ["Uhr"] [zone]
 *
 * Stripped text glues its pieces together, so a number may follow letters ("Rai21 November"), a
 * year may run into an hour ("202317.25 GMT"), and a zone into a word ("BSTSunak"); where a digit
 * run is too long, it is cut by what the grammar expects there. Every attempt looks at a bounded
 * number of bytes, and the search goes on after what it found: linear time.
 */
#include <string.h>

#include "parts.h"

#define MAX_JOINT_BYTES 24 /* between a date and its clock */
#define SECONDS_DIGITS 10       /* of seconds since 1970 */
#define MILLISECONDS_DIGITS 13  /* of milliseconds */
#define EPOCH_END 2100000000    /* seconds: July 2036 */
#define MIN_ID_DIGITS 6    /* a digit run this long before a clock is another number */

/* Looks back from p for a weekday that belongs to the date or clock there; its start, or p. */
static size_t weekday_before(const nutgraf_moment_reader *r, size_t floor, size_t p, int *weekday) {
    size_t q = p;
    while (q > floor && p - q < 4 && strchr(" ,.(", r->data[q - 1]) != NULL) q--;
    size_t end = q;
    for (size_t start = end; start > floor && end - start < NUTGRAF_MOMENT_WORD_BYTES;) {
        start--;
        if (start > floor && ((unsigned char)r->data[start] & 0xC0) == 0x80) start--;
        if (!is_letter_at(r, start)) break;
        if (!nutgraf_moment_starts_word(r, start)) continue;
        int found = nutgraf_moment_name(NUTGRAF_MOMENT_WEEKDAYS, r->data + start, end - start);
        if (found > 0 && (q < p || end - start > 3)) {
            *weekday = found;
            return start;
        }
    }
    return p;
}

/* Skips what may stand between a date and its clock: marks, "um", "at", a bracket. Returns where
 * the number begins, or 0. */
static size_t skip_joint(const nutgraf_moment_reader *r, size_t p) {
    size_t start = p;
    int words = 0;
    while (p - start <= MAX_JOINT_BYTES && p < r->size) {
        size_t q = nutgraf_moment_skip_space(r, p), end;
        if (digit_at(r, q)) return q;
        char c = char_at(r, q);
        if (c != '\0' && strchr(",|-()/@.;", c) != NULL) {
            p = q + 1;
        } else if (q + 1 < r->size && memcmp(r->data + q, "\xC2\xB7", 2) == 0) { /* middle dot */
            p = q + 2;
        } else if (q + 2 < r->size && (memcmp(r->data + q, "\xE2\x80\x93", 3) == 0 ||  /* en dash */
                                       memcmp(r->data + q, "\xE2\x80\x94", 3) == 0 ||  /* em dash */
                                       memcmp(r->data + q, "\xE2\x80\xA2", 3) == 0)) { /* bullet */
            p = q + 3;
        } else if (c == 'T' && digit_at(r, q + 1) && q == start) {
            p = q + 1;
        } else if (words < 3 && nutgraf_moment_word(r, NUTGRAF_MOMENT_AT, q, &end) > 0 && (q > p || words == 0)) {
            words++;
            p = end;
        } else if (words < 3 && (nutgraf_moment_word(r, NUTGRAF_MOMENT_WEEKDAYS, q, &end) > 0)) {
            words++;
            p = end;
        } else {
            return is_letter_at(r, q) && words > 0 ? q : 0;
        }
    }
    return 0;
}

/* The clock that belongs to a date that ends at p; its end, or 0. */
static size_t clock_after(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment) {
    size_t q = digit_at(r, p) ? p : skip_joint(r, p);
    if (q == 0 || !digit_at(r, q)) return 0;
    nutgraf_moment date = {0};
    if (nutgraf_moment_read_date(r, q, &date) > 0 && (date.parts & NUTGRAF_MOMENT_YEAR)) return 0;
    size_t end = nutgraf_moment_read_clock(r, q, digit_run(r, q), moment);
    if (end > 0 && (moment->parts & NUTGRAF_MOMENT_MINUTE)) moment->parts &= ~(uint32_t)NUTGRAF_MOMENT_WEAK;
    return end;
}

/* The date that belongs to a clock that ends at p, "21:22, 6 October 2020"; its end, or 0. A date
 * that has a clock of its own after it does not. */
static size_t date_after(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment) {
    size_t q = skip_joint(r, p);
    if (q == 0) {
        q = nutgraf_moment_skip_space(r, p);
        if (char_at(r, q) == ',') q = nutgraf_moment_skip_space(r, q + 1);
        size_t end;
        bool weekday = q > p && nutgraf_moment_word(r, NUTGRAF_MOMENT_WEEKDAYS, q, &end) > 0;
        if (weekday) q = nutgraf_moment_skip_space(r, end);
        if (!is_letter_at(r, q)) return 0;
    }
    if (q == p) return 0;
    nutgraf_moment both = *moment, next = {0};
    size_t end = nutgraf_moment_read_date(r, q, &both);
    if (end == 0 || clock_after(r, end, &next) > 0) return 0;
    int weekday = 0;
    if (weekday_before(r, p, q, &weekday) < q && weekday > 0) {
        both.weekday = weekday;
        both.parts |= NUTGRAF_MOMENT_WEEKDAY;
    }
    *moment = both;
    return end;
}

static const int unit_parts[] = {0, 0, 60, 60, 24, 7}; /* how many of the next smaller unit one has, 0: unknown */

#define MOST_AND_BYTES 3 /* of a word between two parts of a span: "1 hour and 5 minutes ago" */

/* "20m" of "1h 20m ago", after a unit that ends at p: the span is told in the smaller unit then. Returns its end; p
 * when nothing follows. */
static size_t smaller_unit(const nutgraf_moment_reader *r, size_t p, int *unit, int *amount) {
    if (*unit < 2 || *unit >= (int)(sizeof unit_parts / sizeof unit_parts[0])) return p;
    size_t q = nutgraf_moment_skip_space(r, p), after = q, end;
    bool upper;
    if (char_at(r, q) == ',') q = nutgraf_moment_skip_space(r, q + 1);
    if (nutgraf_moment_word(r, NUTGRAF_MOMENT_AFTER, q, &end) > 0) return p;
    for (size_t length; (length = letter_at(r, after, &upper)) > 0 && after - q <= MOST_AND_BYTES;) after += length;
    if (after > q && after - q <= MOST_AND_BYTES) q = nutgraf_moment_skip_space(r, after);
    size_t digits = digit_run(r, q);
    if (digits == 0 || digits > 2) return p;
    size_t name = nutgraf_moment_skip_space(r, q + digits);
    if (nutgraf_moment_word(r, NUTGRAF_MOMENT_UNITS, name, &end) != *unit - 1) return p;
    *amount = *amount * unit_parts[*unit] + number_at(r, q, digits);
    *unit -= 1;
    return end;
}

/* "3h ago", "1 hr 5 min ago", "5 min geleden", and after a word that says so "vor 5 Minuten", "il y a 2 heures".
 * p: the amount. Returns the end, or 0. */
static size_t read_relative(const nutgraf_moment_reader *r, size_t p, bool introduced, nutgraf_moment *moment) {
    size_t digits = digit_run(r, p), q, end;
    int amount = 1;
    if (digits > 0) {
        if (digits > 4) return 0;
        amount = number_at(r, p, digits);
        q = p + digits;
    } else if (nutgraf_moment_word(r, NUTGRAF_MOMENT_ONE, p, &q) == 0) {
        return 0;
    } else if (char_at(r, q) == '\'') { /* "un'ora fa" */
        q++;
    } else if (q + 2 < r->size && memcmp(r->data + q, "\xE2\x80\x99", 3) == 0) {
        q += 3;
    }
    q = nutgraf_moment_skip_space(r, q);
    int unit = nutgraf_moment_word(r, NUTGRAF_MOMENT_UNITS, q, &end);
    if (unit == 0) {
        if ((unit = nutgraf_moment_word(r, NUTGRAF_MOMENT_AGO, q, &end)) == 0) return 0;
        moment->unit = unit;
        moment->amount = amount;
        moment->parts |= NUTGRAF_MOMENT_RELATIVE;
        return end;
    }
    if (char_at(r, end) == '.') end++;
    size_t further = smaller_unit(r, end, &unit, &amount);
    if (further > end) end = further + (char_at(r, further) == '.');
    size_t tail = nutgraf_moment_skip_space(r, end), stop;
    if (nutgraf_moment_word(r, NUTGRAF_MOMENT_AFTER, tail, &stop) > 0) {
        end = stop; /* "yang lalu" are two */
        if (nutgraf_moment_word(r, NUTGRAF_MOMENT_AFTER, nutgraf_moment_skip_space(r, end), &stop) > 0) end = stop;
    } else {
        bool upper = false; /* "vor 2 StundenMira Odell" */
        size_t letter = letter_at(r, end, &upper);
        if (!introduced || (letter > 0 && !upper)) return 0;
    }
    moment->unit = unit;
    moment->amount = amount;
    moment->parts |= NUTGRAF_MOMENT_RELATIVE;
    return end;
}

/* "vor", "hace", "il y a" at p; where the amount stands, or 0. */
static size_t relative_intro(const nutgraf_moment_reader *r, size_t p) {
    static const char il_y_a[] = "il y a ";
    size_t end;
    if (p + sizeof il_y_a < r->size && letters_at(r, p, "il") && memcmp(r->data + p + 2, il_y_a + 2, 5) == 0)
        return p + sizeof il_y_a - 1;
    if (nutgraf_moment_word(r, NUTGRAF_MOMENT_BEFORE, p, &end) == 0) return 0;
    static const char apo[] = "\xCE\xB1\xCF\x80\xCF\x8C"; /* "πριν από 2 ώρες" */
    size_t next = nutgraf_moment_skip_space(r, end);
    if (next + sizeof apo < r->size && memcmp(r->data + next, apo, sizeof apo - 1) == 0)
        next = nutgraf_moment_skip_space(r, next + sizeof apo - 1);
    return next > end ? next : 0;
}

/* Ten or thirteen digits that fall between 2001 and 2036. They stand alone, or glued at one end of
 * the line: numbers inside of text are identifiers. */
static size_t read_epoch(const nutgraf_moment_reader *r, size_t p, size_t digits, nutgraf_moment *moment) {
    if ((digits != SECONDS_DIGITS && digits != MILLISECONDS_DIGITS) || (r->data[p] != '1' && r->data[p] != '2')) return 0;
    char next = char_at(r, p + digits);
    bool line_start = p == 0 || r->data[p - 1] == '\n', line_end = next == '\0' || next == '\n', upper;
    if (!line_start && strchr("/=_-.+#", r->data[p - 1]) != NULL) return 0;
    if (!line_start && !line_end && !nutgraf_moment_starts_word(r, p)) return 0;
    if (letter_at(r, p + digits, &upper) > 0 && !(upper && line_start)) return 0;
    if (!line_end && strchr("/_-", next) != NULL) return 0;
    int64_t seconds = 0;
    for (size_t i = 0; i < SECONDS_DIGITS; i++) seconds = seconds * 10 + (r->data[p + i] - '0');
    if (seconds >= EPOCH_END) return 0;
    int64_t days = seconds / 86400, rest = seconds % 86400;
    nutgraf_moment_civil(days, &moment->year, &moment->month, &moment->day);
    moment->hour = (int)(rest / 3600);
    moment->minute = (int)(rest / 60 % 60);
    moment->second = (int)(rest % 60);
    moment->offset = 0;
    moment->parts = NUTGRAF_MOMENT_YEAR | NUTGRAF_MOMENT_MONTH | NUTGRAF_MOMENT_DAY | NUTGRAF_MOMENT_HOUR |
                    NUTGRAF_MOMENT_MINUTE | NUTGRAF_MOMENT_SECOND | NUTGRAF_MOMENT_OFFSET | NUTGRAF_MOMENT_EPOCH |
                    NUTGRAF_MOMENT_WEAK;
    return p + digits;
}

/* A clock may not begin after these: they make "12.30" a part of a number. */
static bool breaks_number(const nutgraf_moment_reader *r, size_t p) {
    if (p == 0) return false;
    char c = r->data[p - 1];
    if ((c == '.' || c == ':' || c == ',') && p > 1 && nutgraf_ascii_is_digit(r->data[p - 2])) return true;
    if (c == '+' || c == '$' || c == '/') return true;
    return p > 2 && (memcmp(r->data + p - 2, "\xC2\xA3", 2) == 0 || memcmp(r->data + p - 3, "\xE2\x82\xAC", 3) == 0);
}

/* Tries all that can begin at a digit run; its end, or 0. *p moves when the run has to be cut. */
static size_t read_number(const nutgraf_moment_reader *r, size_t floor, size_t *p, size_t digits,
                          nutgraf_moment *moment) {
    int weekday = 0;
    size_t end = read_relative(r, *p, false, moment);
    if (end > 0) return end;
    if (digits == 8 && (end = nutgraf_moment_read_compact(r, *p, moment)) > 0) return end;
    if ((end = read_epoch(r, *p, digits, moment)) > 0) return end;
    if (digits >= MIN_ID_DIGITS && nutgraf_moment_clock_shape(r, *p, digits)) { /* "…572320:03" */
        if (char_at(r, *p + digits) != ':') return 0;
        *p += digits - 2;
        digits = 2;
    }
    if (breaks_number(r, *p)) return 0;
    end = nutgraf_moment_read_date(r, *p, moment);
    size_t other = 0;
    if (end > 0) {
        other = clock_after(r, end, moment);
    } else {
        end = nutgraf_moment_read_clock(r, *p, digits, moment);
        if (end == 0) return 0;
        other = date_after(r, end, moment);
        if (other > 0 && (moment->parts & NUTGRAF_MOMENT_MINUTE)) moment->parts &= ~(uint32_t)NUTGRAF_MOMENT_WEAK;
    }
    size_t start = weekday_before(r, floor, *p, &weekday);
    if (weekday > 0) {
        moment->weekday = weekday;
        moment->parts |= NUTGRAF_MOMENT_WEEKDAY;
        if (char_at(r, other > 0 ? other : end) == ')' && memchr(r->data + start, '(', *p - start) != NULL)
            (other > 0 ? (void)other++ : (void)end++);
        *p = start;
    }
    return other > 0 ? other : end;
}

/* The year that stands after a clock, "Dec  5 10:35:23 CST 2014", as C's asctime and mail archives write it. */
static size_t late_year(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment) {
    size_t q = nutgraf_moment_skip_space(r, p);
    if (q == p || digit_run(r, q) != 4) return p;
    nutgraf_moment year = *moment;
    year.year = number_at(r, q, 4);
    year.parts |= NUTGRAF_MOMENT_YEAR;
    if (!nutgraf_moment_is_year(year.year) || !nutgraf_moment_exists(&year)) return p;
    *moment = year;
    return q + 4;
}

/* Tries all that can begin at a word; its end, or 0. */
static size_t read_word(const nutgraf_moment_reader *r, size_t floor, size_t *p, nutgraf_moment *moment) {
    size_t amount = relative_intro(r, *p), end;
    if (amount > 0 && (end = read_relative(r, amount, true, moment)) > 0) return end;
    bool one = nutgraf_moment_word(r, NUTGRAF_MOMENT_ONE, *p, &end) > 0;
    if (one && (end = read_relative(r, *p, false, moment)) > 0) return end;
    end = nutgraf_moment_read_date(r, *p, moment);
    if (end == 0) return 0;
    size_t other = clock_after(r, end, moment);
    if (other > 0 && !(moment->parts & NUTGRAF_MOMENT_YEAR)) other = late_year(r, other, moment);
    int weekday = 0;
    size_t start = weekday_before(r, floor, *p, &weekday);
    if (weekday > 0) {
        moment->weekday = weekday;
        moment->parts |= NUTGRAF_MOMENT_WEEKDAY;
        *p = start;
    }
    return other > 0 ? other : end;
}

/* "maria1 Jun 06, 2020": the digits end a name, and the date begins at the month. The
 * moment changes where the reading from the word after the digits on goes further than the one with them. */
static void begins_at_word(const nutgraf_moment_reader *r, size_t floor, size_t after, size_t *start, size_t *end,
                           nutgraf_moment *moment) {
    bool upper;
    size_t word = after;
    if (char_at(r, word) != ' ' || letter_at(r, word + 1, &upper) == 0) return;
    nutgraf_moment other = {0};
    size_t first = ++word, stop = read_word(r, floor, &first, &other);
    if (stop <= *end || !(other.parts & NUTGRAF_MOMENT_YEAR)) return;
    *moment = other;
    *start = first;
    *end = stop;
}

bool nutgraf_moment_next(nutgraf_slice text, size_t *position, nutgraf_moment *moment) {
    return nutgraf_moment_next_before(text, text.size, position, moment);
}

bool nutgraf_moment_next_before(nutgraf_slice text, size_t last, size_t *position, nutgraf_moment *moment) {
    nutgraf_moment_reader r = {text.data, text.size};
    size_t floor = *position;
    if (last > r.size) last = r.size;
    for (size_t p = *position; p < last;) {
        size_t start = p, end = 0, step;
        bool upper;
        nutgraf_moment found = {0};
        if (digit_at(&r, p)) {
            step = 1;
            while (digit_at(&r, p + step)) step++;
            if (step <= NUTGRAF_MOMENT_RUN) {
                end = read_number(&r, floor, &start, step, &found);
                if (end > 0 && p > 0 && nutgraf_ascii_is_letter(r.data[p - 1]))
                    begins_at_word(&r, floor, p + step, &start, &end, &found);
            } else { /* far too long: only a clock can be at its end */
                start = p + step - 2;
                if (char_at(&r, p + step) == ':') end = nutgraf_moment_read_clock(&r, start, 2, &found);
            }
        } else if ((step = letter_at(&r, p, &upper)) > 0) {
            if (nutgraf_moment_starts_word(&r, p)) end = read_word(&r, floor, &start, &found);
        } else {
            step = 1;
        }
        if (end > 0) {
            found.start = start;
            found.stop = end;
            *moment = found;
            *position = end;
            return true;
        }
        p += step;
    }
    *position = r.size;
    return false;
}
