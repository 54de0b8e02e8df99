/* Finds dates and times by a small grammar that is tried wherever a number or a month's name begins.
 *
 *   moment   = date [joint clock] | clock [joint date] | relative | epoch
 *   date     = [weekday] (day month [year] | month day [year] | numeric | ISO 8601)
 *   clock    = hour (":" | "." | "h") minute [second] [a.m.|p.m.] ["Uhr"] [zone]
 *
 * Stripped text glues its pieces together, so a number may follow letters ("Rai21 November"), a
 * year may run into an hour ("202317.25 GMT"), and a zone into a word ("BSTSunak"); where a digit
 * run is too long, it is cut by what the grammar expects there. Every attempt looks at a bounded
 * number of bytes, and the search goes on behind what it found: linear time.
 */
#include "moment.h"

#include <string.h>

#include "moment_names.h"

#define MAX_WORD_BYTES 40  /* longer words are no names */
#define MAX_JOINT_BYTES 24 /* between a date and its clock */
#define MIN_ID_DIGITS 6    /* a digit run this long before a clock is another number */

typedef struct reader {
    const char *data;
    size_t size;
} reader;

static bool digit_at(const reader *r, size_t p) {
    return p < r->size && r->data[p] >= '0' && r->data[p] <= '9';
}

static size_t digit_run(const reader *r, size_t p) {
    size_t n = 0;
    while (n < 32 && digit_at(r, p + n)) n++;
    return n;
}

static int number(const reader *r, size_t p, size_t digits) {
    int value = 0;
    for (size_t i = 0; i < digits; i++) value = value * 10 + (r->data[p + i] - '0');
    return value;
}

static char char_at(const reader *r, size_t p) {
    return p < r->size ? r->data[p] : '\0';
}

static size_t letter_at(const reader *r, size_t p, bool *upper) {
    *upper = false;
    return p < r->size ? nutgraf_moment_letter(r->data + p, r->size - p, upper) : 0;
}

static bool is_letter_at(const reader *r, size_t p) {
    bool upper;
    return letter_at(r, p, &upper) > 0;
}

/* Blanks and no-break spaces, not line breaks. */
static size_t skip_space(const reader *r, size_t p) {
    for (;;) {
        if (p < r->size && (r->data[p] == ' ' || r->data[p] == '\t')) {
            p++;
        } else if (p + 1 < r->size && memcmp(r->data + p, "\xC2\xA0", 2) == 0) {
            p += 2;
        } else if (p + 2 < r->size && (memcmp(r->data + p, "\xE2\x80\xAF", 3) == 0 ||
                                       memcmp(r->data + p, "\xE2\x80\x89", 3) == 0)) {
            p += 3;
        } else {
            return p;
        }
    }
}

/* The word at p: up to where letters end, or where a capital follows a small letter ("agoSunak").
 * Returns its end. */
static size_t word_end(const reader *r, size_t p) {
    bool upper, was_lower = false;
    size_t start = p, length;
    while ((length = letter_at(r, p, &upper)) > 0 && p - start < MAX_WORD_BYTES) {
        if (upper && was_lower) break;
        was_lower = !upper;
        p += length;
    }
    return p;
}

/* Reads a word of the table at p: its number, with *end behind it, or 0. */
static int name_at(const reader *r, nutgraf_moment_table table, size_t p, size_t *end) {
    size_t stop = word_end(r, p);
    int found = stop > p ? nutgraf_moment_name(table, r->data + p, stop - p) : 0;
    if (found > 0) *end = stop;
    return found;
}

/* May a glued word start at p: at a word's start, or at a capital behind a small letter? */
static bool starts_word(const reader *r, size_t p) {
    if (p == 0) return true;
    bool upper, before_upper;
    size_t back = p - 1;
    if (back > 0 && ((unsigned char)r->data[back] & 0xC0) == 0x80) back--;
    if (letter_at(r, back, &before_upper) == 0) return true;
    return letter_at(r, p, &upper) > 0 && upper && !before_upper;
}

static bool is_year(int value) {
    return value >= 1800 && value <= 2199;
}

/* Is the digit run at p the hour of a clock, "17.25"? Only the shape is looked at. */
static bool clock_shape(const reader *r, size_t p, size_t digits) {
    char separator = char_at(r, p + digits);
    return (separator == ':' || separator == '.' || separator == 'h') && digit_run(r, p + digits + 1) >= 2;
}

/* A year of four digits at p; it may run into the hour of a clock. */
static size_t year_at(const reader *r, size_t p, int *year) {
    size_t n = digit_run(r, p);
    if (n < 4 || !is_year(number(r, p, 4))) return 0;
    if (n > 4 && !(n <= 6 && clock_shape(r, p + 4, n - 4))) return 0;
    *year = number(r, p, 4);
    return p + 4;
}

/* ---- clocks ---- */

static bool letters_at(const reader *r, size_t p, const char *word) {
    for (size_t i = 0; word[i] != '\0'; i++)
        if ((char_at(r, p + i) | 0x20) != word[i]) return false;
    return true;
}

/* "am", "p.m.", glued to a following capital or standing alone. */
static size_t meridiem_at(const reader *r, size_t p, bool *afternoon) {
    p = skip_space(r, p);
    char first = (char)(char_at(r, p) | 0x20);
    if (first != 'a' && first != 'p') return 0;
    size_t end = 0;
    if (letters_at(r, p + 1, "m")) end = p + 2;
    if (char_at(r, p + 1) == '.' && letters_at(r, p + 2, "m")) end = p + 3 + (char_at(r, p + 3) == '.');
    bool upper;
    if (end == 0 || (letter_at(r, end, &upper) > 0 && !upper)) return 0;
    *afternoon = first == 'p';
    return end;
}

/* "+02:00", "-0500", "+2" */
static size_t offset_at(const reader *r, size_t p, int *offset) {
    int sign = char_at(r, p) == '-' ? -1 : 1;
    if (memcmp(p + 3 <= r->size ? r->data + p : "   ", "\xE2\x88\x92", 3) == 0) {
        sign = -1;
        p += 2;
    } else if (char_at(r, p) != '+' && char_at(r, p) != '-') {
        return 0;
    }
    size_t n = digit_run(r, ++p);
    if (n == 0 || n == 3 || n > 4) return 0;
    int hours = number(r, p, n < 2 ? n : 2), minutes = n == 4 ? number(r, p + 2, 2) : 0;
    p += n;
    if (n <= 2 && char_at(r, p) == ':' && digit_run(r, p + 1) == 2) {
        minutes = number(r, p + 1, 2);
        p += 3;
    }
    if (hours > 14 || minutes > 59) return 0;
    *offset = sign * (hours * 60 + minutes);
    return p;
}

/* The zone behind a clock, in brackets or not; returns the end of it, or p. */
static size_t read_zone(const reader *r, size_t p, nutgraf_moment *moment) {
    size_t q = skip_space(r, p);
    bool bracket = char_at(r, q) == '(';
    q += bracket;
    bool known = false;
    int offset = 0;
    size_t name = q < r->size ? nutgraf_moment_zone(r->data + q, r->size - q, &offset, &known) : 0;
    size_t end = q + name;
    if (name == 1 && end < r->size && is_letter_at(r, end)) return p;
    if (name == 0 || (name == 3 && offset == 0)) { /* a bare offset, or "GMT+1" */
        int shift;
        size_t numeric = name == 0 && q > p && !bracket ? 0 : offset_at(r, end, &shift);
        if (numeric > 0 && (name > 0 || numeric - end >= 5)) {
            offset = shift;
            known = true;
            end = numeric;
        } else if (name == 0) {
            return p;
        }
    }
    if (bracket && char_at(r, end) != ')') return p;
    moment->parts |= NUTGRAF_MOMENT_ZONE | (known ? NUTGRAF_MOMENT_OFFSET : 0);
    moment->offset = offset;
    moment->zone_start = q;
    moment->zone_stop = end;
    return end + bracket;
}

/* Minutes and seconds behind an hour that ends at p; 0 when there are none. *separator: ':', '.'
 * or 'h'. */
static size_t read_minutes(const reader *r, size_t p, nutgraf_moment *moment, char *separator) {
    size_t q = skip_space(r, p);
    char mark = char_at(r, q);
    if (mark == 'h' || mark == 'H') {
        size_t digits = skip_space(r, q + 1);
        if (digit_run(r, digits) != 2) return 0;
        *separator = 'h';
        q = digits;
    } else if ((mark == ':' || mark == '.') && q == p) {
        *separator = mark;
        q++;
        if (digit_run(r, q) != 2) return 0;
    } else {
        return 0;
    }
    moment->minute = number(r, q, 2);
    if (moment->minute > 59) return 0;
    moment->parts |= NUTGRAF_MOMENT_MINUTE;
    q += 2;
    if (*separator == ':' && char_at(r, q) == ':' && digit_run(r, q + 1) >= 2 && number(r, q + 1, 2) < 61) {
        moment->second = number(r, q + 1, 2);
        moment->parts |= NUTGRAF_MOMENT_SECOND;
        q += 3;
        if ((char_at(r, q) == '.' || char_at(r, q) == ',') && digit_at(r, q + 1)) q += 1 + digit_run(r, q + 1);
    }
    return q;
}

/* What cannot stand behind a bare "12.30" that is a time: a unit, another number. */
static bool amount_follows(const reader *r, size_t p) {
    if (char_at(r, p) == '.' && digit_at(r, p + 1)) return true;
    size_t q = skip_space(r, p);
    char c = char_at(r, q);
    if (c == '%' || c == '$' || (q + 1 < r->size && memcmp(r->data + q, "\xC2\xA3", 2) == 0)) return true;
    return q + 2 < r->size && memcmp(r->data + q, "\xE2\x82\xAC", 3) == 0;
}

/* A clock at p, the hour having `digits` digits. Returns its end, or 0. */
static size_t read_clock(const reader *r, size_t p, size_t digits, nutgraf_moment *moment) {
    nutgraf_moment clock = *moment;
    char separator = '\0';
    bool afternoon = false, sure = false, upper;
    clock.hour = number(r, p, digits);
    if (digits == 0 || digits > 2 || clock.hour > 24) return 0;
    clock.parts |= NUTGRAF_MOMENT_HOUR;
    size_t end = read_minutes(r, p + digits, &clock, &separator);
    bool minutes = end > 0;
    if (!minutes) end = p + digits;
    if (minutes && digit_at(r, end)) return 0;

    size_t mark = meridiem_at(r, end, &afternoon);
    if (mark > 0 && clock.hour >= 1 && clock.hour <= 12) {
        clock.hour = clock.hour % 12 + (afternoon ? 12 : 0);
        clock.parts |= NUTGRAF_MOMENT_MERIDIEM;
        end = mark;
        sure = true;
    }
    size_t word = skip_space(r, end), word_stop = word;
    if (separator != 'h' && name_at(r, NUTGRAF_MOMENT_CLOCK, word, &word_stop) > 0) {
        bool bare_h = word_stop == word + 1;
        bool glued = letter_at(r, word_stop, &upper) > 0;
        if (!bare_h || (!digit_at(r, word_stop) && (!glued || (upper && minutes)))) {
            sure = sure || !bare_h || minutes;
            if (!minutes && bare_h) clock.parts |= NUTGRAF_MOMENT_WEAK;
            separator = separator == '\0' ? 'h' : separator;
            end = word_stop;
        }
    }
    if (!minutes && !sure && separator != 'h') return 0;
    size_t zone = read_zone(r, end, &clock);
    if (zone > end) sure = true;
    end = zone;
    if (separator == '.' && !sure) {
        if (amount_follows(r, end)) return 0;
        clock.parts |= NUTGRAF_MOMENT_WEAK;
    }
    *moment = clock;
    return end;
}

/* ---- dates ---- */

/* Skips ", ", ". ", "de" and the like between the parts of a date. */
static size_t skip_of(const reader *r, size_t p) {
    if (char_at(r, p) == ',' || char_at(r, p) == '.') p++;
    p = skip_space(r, p);
    size_t end = p;
    if (name_at(r, NUTGRAF_MOMENT_OF, p, &end) > 0) {
        if (char_at(r, end) == '\'') end++;
        size_t next = skip_space(r, end);
        if (next > end) return next;
    }
    return p;
}

/* Behind the month: the year, when there is one. */
static size_t read_year(const reader *r, size_t p, nutgraf_moment *moment) {
    size_t q = year_at(r, skip_of(r, p), &moment->year);
    if (q == 0) return p;
    moment->parts |= NUTGRAF_MOMENT_YEAR;
    return q;
}

/* "21 November 2025", "13. März", "2 de noviembre de 2023", "1er mai" */
static size_t read_day_month(const reader *r, size_t p, size_t digits, nutgraf_moment *moment) {
    int day = number(r, p, digits);
    if (digits > 2 || day < 1 || day > 31) return 0;
    size_t q = p + digits, end;
    if (q + 1 < r->size && (memcmp(r->data + q, "\xC2\xBA", 2) == 0 || memcmp(r->data + q, "\xC2\xB0", 2) == 0))
        q += 2;
    else if (is_letter_at(r, q) && name_at(r, NUTGRAF_MOMENT_ORDINAL, q, &end) > 0)
        q = end;
    q = skip_of(r, q);
    if (char_at(r, q) == '-' || char_at(r, q) == '/') q++;
    bool upper;
    letter_at(r, q, &upper);
    int month = name_at(r, NUTGRAF_MOMENT_MONTHS, q, &end);
    if (month == 0) return 0;
    moment->day = day;
    moment->month = month;
    moment->parts |= NUTGRAF_MOMENT_DAY | NUTGRAF_MOMENT_MONTH;
    size_t after = char_at(r, end) == '-' || char_at(r, end) == '/' ? end + 1 : end;
    size_t stop = read_year(r, after, moment);
    if (stop > after) return stop;
    if (is_letter_at(r, end)) return 0;                             /* glued, and no year to be sure by */
    return end - q >= 5 || upper ? end : 0;                         /* "3 may" is no date */
}

/* "November 2, 2025", "Nov. 02", "November022023", "November 2023" */
static size_t read_month_day(const reader *r, size_t p, nutgraf_moment *moment) {
    size_t end;
    bool upper;
    letter_at(r, p, &upper);
    int month = name_at(r, NUTGRAF_MOMENT_MONTHS, p, &end);
    if (month == 0) return 0;
    moment->month = month;
    moment->parts |= NUTGRAF_MOMENT_MONTH;
    size_t q = end;
    if (char_at(r, q) == '.') q++;
    q = skip_space(r, q);
    size_t n = digit_run(r, q);
    size_t year = year_at(r, skip_of(r, end), &moment->year);
    if (year > 0 && n != 1 && n != 2 && !(n == 6 && !clock_shape(r, q + 4, n - 4))) {
        if (end - p < 5 && !upper) return 0;
        moment->parts |= NUTGRAF_MOMENT_YEAR;
        return year;
    }
    size_t day_digits = n <= 2 ? n : 0;
    if (n >= 5 && n <= 8) { /* glued: day and year, perhaps an hour too */
        size_t day = n % 2 == 1 ? 1 : 2;
        if (is_year(number(r, q + day, 4)) && (n - day == 4 || clock_shape(r, q + day + 4, n - day - 4)))
            day_digits = day;
    }
    if (day_digits == 0 || number(r, q, day_digits) < 1 || number(r, q, day_digits) > 31) return 0;
    moment->day = number(r, q, day_digits);
    moment->parts |= NUTGRAF_MOMENT_DAY;
    q += day_digits;
    size_t ordinal;
    if (is_letter_at(r, q) && name_at(r, NUTGRAF_MOMENT_ORDINAL, q, &ordinal) > 0) q = ordinal;
    size_t stop = read_year(r, q, moment);
    if (stop > q) return stop;
    if (clock_shape(r, q - day_digits, day_digits)) return 0; /* "May 12:30" */
    return upper && !is_letter_at(r, q) ? q : 0;
}

/* Sets day and month of "first/second" and says whether they could change places. */
static bool set_day_month(nutgraf_moment *moment, int first, int second) {
    bool month_first = second > 12;
    int day = month_first ? second : first, month = month_first ? first : second;
    if (day < 1 || day > 31 || month < 1 || month > 12) return false;
    moment->day = day;
    moment->month = month;
    moment->parts |= NUTGRAF_MOMENT_DAY | NUTGRAF_MOMENT_MONTH;
    if (first <= 12 && second <= 12 && first != second) moment->parts |= NUTGRAF_MOMENT_AMBIGUOUS;
    return true;
}

/* "31.03.22", "31/03/2022", "13. 3. 2022", "2022-03-31", "2022/03/31" */
static size_t read_numeric(const reader *r, size_t p, size_t digits, nutgraf_moment *moment) {
    size_t q = p + digits;
    char separator = char_at(r, q);
    if (separator != '.' && separator != '/' && separator != '-') return 0;
    size_t second = separator == '.' ? skip_space(r, q + 1) : q + 1;
    size_t n = digit_run(r, second);
    if (n < 1 || n > 2 || char_at(r, second + n) != separator) return 0;
    size_t third = separator == '.' ? skip_space(r, second + n + 1) : second + n + 1;
    size_t last = digit_run(r, third);
    if (digits == 4) {
        if (!is_year(number(r, p, 4)) || last < 1 || last > 2) return 0;
        moment->year = number(r, p, 4);
        moment->month = number(r, second, n);
        moment->day = number(r, third, last);
        if (moment->month < 1 || moment->month > 12 || moment->day < 1 || moment->day > 31) return 0;
        moment->parts |= NUTGRAF_MOMENT_YEAR | NUTGRAF_MOMENT_MONTH | NUTGRAF_MOMENT_DAY;
        return third + last;
    }
    if (digits > 2 || !set_day_month(moment, number(r, p, digits), number(r, second, n))) return 0;
    if (separator == '.') moment->parts &= ~(uint32_t)NUTGRAF_MOMENT_AMBIGUOUS;
    size_t year_end = year_at(r, third, &moment->year);
    if (year_end > 0) {
        moment->parts |= NUTGRAF_MOMENT_YEAR;
        return year_end;
    }
    if (last != 2 || (digits == 1 && n == 1) || third != second + n + 1) return 0;
    moment->year = number(r, third, 2) + (number(r, third, 2) < 70 ? 2000 : 1900);
    moment->parts |= NUTGRAF_MOMENT_YEAR;
    return third + 2;
}

/* "20220331T112600Z": eight digits and a T */
static size_t read_compact(const reader *r, size_t p, nutgraf_moment *moment) {
    if (char_at(r, p + 8) != 'T' || digit_run(r, p + 9) < 4) return 0;
    int year = number(r, p, 4), month = number(r, p + 4, 2), day = number(r, p + 6, 2);
    int hour = number(r, p + 9, 2), minute = number(r, p + 11, 2);
    if (!is_year(year) || month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59) return 0;
    *moment = (nutgraf_moment){.start = p, .year = year, .month = month, .day = day, .hour = hour, .minute = minute};
    moment->parts = NUTGRAF_MOMENT_YEAR | NUTGRAF_MOMENT_MONTH | NUTGRAF_MOMENT_DAY | NUTGRAF_MOMENT_HOUR |
                    NUTGRAF_MOMENT_MINUTE;
    size_t end = p + 13;
    if (digit_run(r, end) == 2) {
        moment->second = number(r, end, 2);
        moment->parts |= NUTGRAF_MOMENT_SECOND;
        end += 2;
    }
    return read_zone(r, end, moment);
}

/* A date that begins at the digits or letters at p; its end, or 0. */
static size_t read_date(const reader *r, size_t p, nutgraf_moment *moment) {
    nutgraf_moment date = *moment;
    size_t digits = digit_run(r, p), end;
    if (digits > 0) {
        end = read_numeric(r, p, digits, &date);
        if (end == 0) {
            date = *moment;
            end = read_day_month(r, p, digits, &date);
        }
    } else {
        end = read_month_day(r, p, &date);
    }
    if (end > 0) *moment = date;
    return end;
}

/* Looks back from p for a weekday that belongs to the date or clock there; its start, or p. */
static size_t weekday_before(const reader *r, size_t floor, size_t p, int *weekday) {
    size_t q = p;
    while (q > floor && p - q < 4 && strchr(" ,.(", r->data[q - 1]) != NULL) q--;
    size_t end = q;
    for (size_t start = end; start > floor && end - start < MAX_WORD_BYTES;) {
        start--;
        if (start > floor && ((unsigned char)r->data[start] & 0xC0) == 0x80) start--;
        if (!is_letter_at(r, start)) break;
        if (!starts_word(r, start)) continue;
        int found = nutgraf_moment_name(NUTGRAF_MOMENT_WEEKDAYS, r->data + start, end - start);
        if (found > 0 && (q < p || end - start > 3)) {
            *weekday = found;
            return start;
        }
    }
    return p;
}

/* ---- joining ---- */

/* Skips what may stand between a date and its clock: marks, "um", "at", a bracket. Returns where
 * the number begins, or 0. */
static size_t skip_joint(const reader *r, size_t p) {
    size_t start = p;
    int words = 0;
    while (p - start <= MAX_JOINT_BYTES && p < r->size) {
        size_t q = skip_space(r, p), end;
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
        } else if (words < 3 && name_at(r, NUTGRAF_MOMENT_AT, q, &end) > 0 && (q > p || words == 0)) {
            words++;
            p = end;
        } else if (words < 3 && (name_at(r, NUTGRAF_MOMENT_WEEKDAYS, q, &end) > 0)) {
            words++;
            p = end;
        } else {
            return is_letter_at(r, q) && words > 0 ? q : 0;
        }
    }
    return 0;
}

/* The clock that belongs to a date that ends at p; its end, or 0. */
static size_t clock_after(const reader *r, size_t p, nutgraf_moment *moment) {
    size_t q = digit_at(r, p) ? p : skip_joint(r, p);
    if (q == 0 || !digit_at(r, q)) return 0;
    nutgraf_moment date = {0};
    if (read_date(r, q, &date) > 0 && (date.parts & NUTGRAF_MOMENT_YEAR)) return 0;
    size_t end = read_clock(r, q, digit_run(r, q), moment);
    if (end > 0 && (moment->parts & NUTGRAF_MOMENT_MINUTE)) moment->parts &= ~(uint32_t)NUTGRAF_MOMENT_WEAK;
    return end;
}

/* The date that belongs to a clock that ends at p, "21:22, 6 October 2020"; its end, or 0. A date
 * that has a clock of its own behind it does not. */
static size_t date_after(const reader *r, size_t p, nutgraf_moment *moment) {
    size_t q = skip_joint(r, p);
    if (q == 0) {
        q = skip_space(r, p);
        if (char_at(r, q) == ',') q = skip_space(r, q + 1);
        size_t end;
        if (q > p && name_at(r, NUTGRAF_MOMENT_WEEKDAYS, q, &end) > 0) q = skip_space(r, end);
        if (!is_letter_at(r, q)) return 0;
    }
    if (q == p) return 0;
    nutgraf_moment both = *moment, next = {0};
    size_t end = read_date(r, q, &both);
    if (end == 0 || clock_after(r, end, &next) > 0) return 0;
    int weekday = 0;
    if (weekday_before(r, p, q, &weekday) < q && weekday > 0) {
        both.weekday = weekday;
        both.parts |= NUTGRAF_MOMENT_WEEKDAY;
    }
    *moment = both;
    return end;
}

/* ---- relative and epoch ---- */

/* "3h ago", "5 min geleden", and behind a word that says so "vor 5 Minuten", "il y a 2 heures".
 * p: the amount. Returns the end, or 0. */
static size_t read_relative(const reader *r, size_t p, bool introduced, nutgraf_moment *moment) {
    size_t digits = digit_run(r, p), q, end;
    int amount = 1;
    if (digits > 0) {
        if (digits > 4) return 0;
        amount = number(r, p, digits);
        q = p + digits;
    } else if (name_at(r, NUTGRAF_MOMENT_ONE, p, &q) == 0) {
        return 0;
    }
    q = skip_space(r, q);
    int unit = name_at(r, NUTGRAF_MOMENT_UNITS, q, &end);
    if (unit == 0) return 0;
    if (char_at(r, end) == '.') end++;
    size_t tail = skip_space(r, end), stop;
    if (name_at(r, NUTGRAF_MOMENT_AFTER, tail, &stop) > 0) {
        end = stop;
    } else if (!introduced || is_letter_at(r, end)) {
        return 0;
    }
    moment->unit = unit;
    moment->amount = amount;
    moment->parts |= NUTGRAF_MOMENT_RELATIVE;
    return end;
}

/* "vor", "hace", "il y a" at p; where the amount stands, or 0. */
static size_t relative_intro(const reader *r, size_t p) {
    static const char il_y_a[] = "il y a ";
    size_t end;
    if (p + sizeof il_y_a < r->size && letters_at(r, p, "il") && memcmp(r->data + p + 2, il_y_a + 2, 5) == 0)
        return p + sizeof il_y_a - 1;
    if (name_at(r, NUTGRAF_MOMENT_BEFORE, p, &end) == 0) return 0;
    size_t next = skip_space(r, end);
    return next > end ? next : 0;
}

/* Ten or thirteen digits that fall between 2001 and 2036. They stand alone, or glued at one end of
 * the line: numbers inside of text are identifiers. */
static size_t read_epoch(const reader *r, size_t p, size_t digits, nutgraf_moment *moment) {
    if ((digits != 10 && digits != 13) || (r->data[p] != '1' && r->data[p] != '2')) return 0;
    char next = char_at(r, p + digits);
    bool line_start = p == 0 || r->data[p - 1] == '\n', line_end = next == '\0' || next == '\n', upper;
    if (!line_start && (strchr("/=_-.+#", r->data[p - 1]) != NULL || (!starts_word(r, p) && !line_end))) return 0;
    if (letter_at(r, p + digits, &upper) > 0 && !(upper && line_start)) return 0;
    if (!line_end && strchr("/_-", next) != NULL) return 0;
    int64_t seconds = 0;
    for (size_t i = 0; i < 10; i++) seconds = seconds * 10 + (r->data[p + i] - '0');
    if (seconds >= 2100000000) return 0;
    int64_t days = seconds / 86400, rest = seconds % 86400;
    /* civil from days: Howard Hinnant, "chrono-compatible low-level date algorithms" */
    int64_t z = days + 719468, era = z / 146097, doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    moment->day = (int)(doy - (153 * mp + 2) / 5 + 1);
    moment->month = (int)(mp < 10 ? mp + 3 : mp - 9);
    moment->year = (int)(yoe + era * 400 + (moment->month <= 2));
    moment->hour = (int)(rest / 3600);
    moment->minute = (int)(rest / 60 % 60);
    moment->second = (int)(rest % 60);
    moment->offset = 0;
    moment->parts = NUTGRAF_MOMENT_YEAR | NUTGRAF_MOMENT_MONTH | NUTGRAF_MOMENT_DAY | NUTGRAF_MOMENT_HOUR |
                    NUTGRAF_MOMENT_MINUTE | NUTGRAF_MOMENT_SECOND | NUTGRAF_MOMENT_OFFSET | NUTGRAF_MOMENT_EPOCH |
                    NUTGRAF_MOMENT_WEAK;
    return p + digits;
}

/* ---- the search ---- */

/* A clock may not begin behind these: they make "12.30" a part of a number. */
static bool breaks_number(const reader *r, size_t p) {
    if (p == 0) return false;
    char c = r->data[p - 1];
    if ((c == '.' || c == ':' || c == ',') && p > 1 && r->data[p - 2] >= '0' && r->data[p - 2] <= '9') return true;
    if (c == '+' || c == '$' || c == '/') return true;
    return p > 2 && (memcmp(r->data + p - 2, "\xC2\xA3", 2) == 0 || memcmp(r->data + p - 3, "\xE2\x82\xAC", 3) == 0);
}

/* Tries all that can begin at a digit run; its end, or 0. *p moves when the run has to be cut. */
static size_t read_number(const reader *r, size_t floor, size_t *p, size_t digits, nutgraf_moment *moment) {
    int weekday = 0;
    size_t end = read_relative(r, *p, false, moment);
    if (end > 0) return end;
    if (digits == 8 && (end = read_compact(r, *p, moment)) > 0) return end;
    if ((end = read_epoch(r, *p, digits, moment)) > 0) return end;
    if (digits >= MIN_ID_DIGITS && clock_shape(r, *p, digits)) { /* "…572320:03" */
        if (char_at(r, *p + digits) != ':') return 0;
        *p += digits - 2;
        digits = 2;
    }
    if (breaks_number(r, *p)) return 0;
    end = read_date(r, *p, moment);
    size_t other = 0;
    if (end > 0) {
        other = clock_after(r, end, moment);
    } else {
        end = read_clock(r, *p, digits, moment);
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

/* Tries all that can begin at a word; its end, or 0. */
static size_t read_word(const reader *r, size_t floor, size_t *p, nutgraf_moment *moment) {
    size_t amount = relative_intro(r, *p), end;
    if (amount > 0 && (end = read_relative(r, amount, true, moment)) > 0) return end;
    bool upper;
    letter_at(r, *p, &upper);
    if (name_at(r, NUTGRAF_MOMENT_ONE, *p, &end) > 0 && (end = read_relative(r, *p, false, moment)) > 0) return end;
    end = read_date(r, *p, moment);
    if (end == 0) return 0;
    size_t other = clock_after(r, end, moment);
    int weekday = 0;
    size_t start = weekday_before(r, floor, *p, &weekday);
    if (weekday > 0) {
        moment->weekday = weekday;
        moment->parts |= NUTGRAF_MOMENT_WEEKDAY;
        *p = start;
    }
    return other > 0 ? other : end;
}

bool nutgraf_moment_next(nutgraf_slice text, size_t *position, nutgraf_moment *moment) {
    reader r = {text.data, text.size};
    size_t floor = *position;
    for (size_t p = *position; p < r.size;) {
        size_t start = p, end = 0, step;
        bool upper;
        nutgraf_moment found = {0};
        if (digit_at(&r, p)) {
            step = 1;
            while (digit_at(&r, p + step)) step++;
            if (step <= 32) {
                end = read_number(&r, floor, &start, step, &found);
            } else { /* far too long: only a clock can be at its end */
                start = p + step - 2;
                if (char_at(&r, p + step) == ':') end = read_clock(&r, start, 2, &found);
            }
        } else if ((step = letter_at(&r, p, &upper)) > 0) {
            if (starts_word(&r, p)) end = read_word(&r, floor, &start, &found);
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
