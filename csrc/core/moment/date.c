/* Dates of the moment grammar: "21 November 2025", "13. März", "Nov. 2, 2023", "31.03.22", ISO 8601.
 *
 * A year may run into an hour ("202317.25 GMT") and a day into a year ("November02202316:00"): where
 * a digit run is too long, it is cut by what the grammar expects there.
 */
#include <string.h>

#include "parts.h"

/* Four digits of a text that may be a year. */
#define FIRST_YEAR 1800
#define LAST_YEAR 2199
/* Two digits mean 1970 to 2069: pages begin with the Unix epoch. */
#define FIRST_SHORT_YEAR 70

void nutgraf_moment_civil(int64_t days, int *year, int *month, int *day) {
    /* Howard Hinnant, "chrono-compatible low-level date algorithms" */
    int64_t z = days + 719468, era = z / 146097, doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    *day = (int)(doy - (153 * mp + 2) / 5 + 1);
    *month = (int)(mp < 10 ? mp + 3 : mp - 9);
    *year = (int)(yoe + era * 400 + (*month <= 2));
}

bool nutgraf_moment_is_year(int value) {
    return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/* "1h ago": digits, a unit and the word that says so. */
static bool ago_at(const nutgraf_moment_reader *r, size_t p, size_t digits) {
    size_t end, stop;
    if (nutgraf_moment_word(r, NUTGRAF_MOMENT_UNITS, nutgraf_moment_skip_space(r, p + digits), &end) == 0) return false;
    return nutgraf_moment_word(r, NUTGRAF_MOMENT_AFTER, nutgraf_moment_skip_space(r, end), &stop) > 0;
}

/* A year of four digits at p; it may run into the hour of a clock, or into "3h ago". */
static size_t year_at(const nutgraf_moment_reader *r, size_t p, int *year) {
    size_t n = digit_run(r, p);
    if (n < 4 || !nutgraf_moment_is_year(number_at(r, p, 4))) return 0;
    if (n > 4 && !(n <= 6 && (nutgraf_moment_clock_shape(r, p + 4, n - 4) || ago_at(r, p + 4, n - 4)))) return 0;
    *year = number_at(r, p, 4);
    return p + 4;
}

/* Skips ", ", ". ", "de" and the like between the parts of a date. */
static size_t skip_of(const nutgraf_moment_reader *r, size_t p) {
    if (char_at(r, p) == ',' || char_at(r, p) == '.') p++;
    p = nutgraf_moment_skip_space(r, p);
    size_t end = p;
    if (nutgraf_moment_word(r, NUTGRAF_MOMENT_OF, p, &end) > 0) {
        if (char_at(r, end) == '\'' || char_at(r, end) == '.') end++;
        size_t next = nutgraf_moment_skip_space(r, end);
        if (next > end) return next;
    }
    return p;
}

/* After the month: the year, when there is one. */
static size_t read_year(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment) {
    size_t q = year_at(r, skip_of(r, p), &moment->year);
    if (q == 0) return p;
    moment->parts |= NUTGRAF_MOMENT_YEAR;
    return q;
}

/* Is what stands from p on, after a date, the end of its line, a bar or its clock, "à 9:21"? */
static bool ends_date(const nutgraf_moment_reader *r, size_t p) {
    size_t end;
    p = nutgraf_moment_skip_space(r, p);
    if (char_at(r, p) == '\0' || char_at(r, p) == '\n' || char_at(r, p) == '|' || char_at(r, p) == ')') return true;
    if (char_at(r, p) == ',') p = nutgraf_moment_skip_space(r, p + 1);
    if (nutgraf_moment_word(r, NUTGRAF_MOMENT_AT, p, &end) > 0) p = nutgraf_moment_skip_space(r, end);
    size_t hour = digit_run(r, p);
    return hour > 0 && hour <= 2 && nutgraf_moment_clock_shape(r, p, hour);
}

/* Two digits after the name of a month, which ends at p, as a year; its end, or 0. They are one after an apostrophe, "Feb '20",
 * after the sign that stands before the month, too, "21-Nov-19", "03.Mär.19", and, between spaces, as the last of a date, "27
 * Mar 20 à 9:21". `separator`: the sign or the space before the month, or NUL. */
static size_t read_short_year(const nutgraf_moment_reader *r, size_t p, char separator, nutgraf_moment *moment) {
    bool same = separator != 0 && char_at(r, p) == separator, marked = same && separator != ' ';
    size_t q = p + (same || char_at(r, p) == ',' || char_at(r, p) == '.');
    q = nutgraf_moment_skip_space(r, q);
    size_t mark = char_at(r, q) == '\'' ? 1 : 0;
    if (q + 2 < r->size && (memcmp(r->data + q, "\xE2\x80\x98", 3) == 0 || memcmp(r->data + q, "\xE2\x80\x99", 3) == 0))
        mark = 3;
    q += mark;
    size_t end = q + 2;
    if (digit_run(r, q) != 2 || char_at(r, end) == ':' || is_letter_at(r, end)) return 0;
    if (char_at(r, end) == '.' && digit_at(r, end + 1)) return 0;
    if (mark == 0 && !marked && !(separator == ' ' && q > p && ends_date(r, end))) return 0;
    moment->year = number_at(r, q, 2) + (number_at(r, q, 2) < FIRST_SHORT_YEAR ? 2000 : 1900);
    moment->parts |= NUTGRAF_MOMENT_YEAR;
    return end;
}

/* "tháng 3", "thg 3": the month as a number, in Vietnamese; where it ends, or 0. */
static size_t numbered_month(const nutgraf_moment_reader *r, size_t p, int *month) {
    static const char thang[] = "th\xC3\xA1ng", THANG[] = "Th\xC3\xA1ng";
    size_t word = sizeof thang - 1, digits;
    if (p + word < r->size && (memcmp(r->data + p, thang, word) == 0 || memcmp(r->data + p, THANG, word) == 0)) p += word;
    else if (letters_at(r, p, "thang")) p += 5;
    else if (letters_at(r, p, "thg")) p += 3;
    else return 0;
    p = nutgraf_moment_skip_space(r, p);
    digits = digit_run(r, p);
    *month = number_at(r, p, digits);
    return digits >= 1 && digits <= 2 && *month >= 1 && *month <= 12 ? p + digits : 0;
}

/* The name of a month at p, with its number from 1 on, or 0. *sure: it is none of the names that are words elsewhere. */
static int month_at(const nutgraf_moment_reader *r, size_t p, size_t *end, bool *sure) {
    int month = nutgraf_moment_word(r, NUTGRAF_MOMENT_MONTHS, p, end);
    *sure = month < NUTGRAF_MOMENT_WITH_YEAR;
    return month % NUTGRAF_MOMENT_WITH_YEAR;
}

/* "21 November 2025", "13. März", "2 de noviembre de 2023", "1er mai" */
static size_t read_day_month(const nutgraf_moment_reader *r, size_t p, size_t digits, nutgraf_moment *moment) {
    int day = number_at(r, p, digits);
    if (digits > 2 || day < 1 || day > 31) return 0;
    size_t q = p + digits, end;
    if (q + 1 < r->size && (memcmp(r->data + q, "\xC2\xBA", 2) == 0 || memcmp(r->data + q, "\xC2\xB0", 2) == 0))
        q += 2;
    else if (is_letter_at(r, q) && nutgraf_moment_word(r, NUTGRAF_MOMENT_ORDINAL, q, &end) > 0)
        q = end;
    char separator = char_at(r, q) == '.' || char_at(r, q) == ' ' ? char_at(r, q) : 0;
    q = skip_of(r, q);
    if (char_at(r, q) == '-' || char_at(r, q) == '/') separator = char_at(r, q++);
    bool upper, sure;
    letter_at(r, q, &upper);
    int month = month_at(r, q, &end, &sure);
    if (month == 0 && (end = numbered_month(r, q, &month)) == 0) return 0;
    moment->day = day;
    moment->month = month;
    moment->parts |= NUTGRAF_MOMENT_DAY | NUTGRAF_MOMENT_MONTH;
    size_t after = char_at(r, end) == '-' || char_at(r, end) == '/' ? end + 1 : end;
    size_t stop = read_year(r, after, moment);
    if (stop > after) return stop;
    stop = read_short_year(r, end, separator, moment);
    if (stop > 0) return stop;
    if (is_letter_at(r, end) || !sure) return 0;                    /* glued, and no year to be sure by */
    if (end - q >= 5 || upper) return end;
    size_t clock = nutgraf_moment_skip_space(r, char_at(r, end) == ',' ? end + 1 : end); /* "3 may" is no date, */
    size_t hour = digit_run(r, clock);                                                  /* "3 may, 16:42" is */
    return hour > 0 && hour <= 2 && clock > end && nutgraf_moment_clock_shape(r, clock, hour) ? end : 0;
}

/* "November 2, 2025", "Nov. 02", "November022023", "November 2023" */
static size_t read_month_day(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment) {
    size_t end;
    bool upper, sure;
    letter_at(r, p, &upper);
    int month = month_at(r, p, &end, &sure);
    if (month == 0) return 0;
    moment->month = month;
    moment->parts |= NUTGRAF_MOMENT_MONTH;
    size_t q = end;
    if (char_at(r, q) == '.') q++;
    q = nutgraf_moment_skip_space(r, q);
    size_t n = digit_run(r, q);
    size_t year = year_at(r, skip_of(r, end), &moment->year);
    if (year > 0 && n != 1 && n != 2 && !(n == 6 && !nutgraf_moment_clock_shape(r, q + 4, n - 4))) {
        if ((end - p < 5 && !upper) || !sure) return 0;
        moment->parts |= NUTGRAF_MOMENT_YEAR;
        return year;
    }
    size_t day_digits = n <= 2 ? n : 0;
    if (n >= 5 && n <= 8) { /* glued: day and year, perhaps an hour too */
        size_t day = n % 2 == 1 ? 1 : 2;
        bool runs_on = n - day > 4 && nutgraf_moment_clock_shape(r, q + day + 4, n - day - 4);
        if (nutgraf_moment_is_year(number_at(r, q + day, 4)) && (n - day == 4 || runs_on)) day_digits = day;
    }
    if (day_digits == 0 || number_at(r, q, day_digits) < 1 || number_at(r, q, day_digits) > 31) return 0;
    moment->day = number_at(r, q, day_digits);
    moment->parts |= NUTGRAF_MOMENT_DAY;
    q += day_digits;
    size_t ordinal;
    if (is_letter_at(r, q) && nutgraf_moment_word(r, NUTGRAF_MOMENT_ORDINAL, q, &ordinal) > 0) q = ordinal;
    size_t stop = read_year(r, q, moment);
    if (stop > q || (stop = read_short_year(r, q, 0, moment)) > 0) return stop;
    if (nutgraf_moment_clock_shape(r, q - day_digits, day_digits)) return 0; /* "May 12:30" */
    bool glued; /* "Mar 14Harbour opens" */
    return upper && sure && (letter_at(r, q, &glued) == 0 || glued) ? q : 0;
}

/* "2024. március 12.", "2024 m. kovo 12 d.", "2024ko martxoaren 12", "2024. gada 12. marts" */
static size_t read_year_first(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment) {
    if (!nutgraf_moment_is_year(number_at(r, p, 4))) return 0;
    size_t q = p + 4, end;
    int other;
    bool sure, marked = skip_of(r, q) > nutgraf_moment_skip_space(r, q); /* "2024 5 May" is none */
    q = skip_of(r, q);
    if (nutgraf_moment_word(r, NUTGRAF_MOMENT_OF, q, &end) > 0) { /* a point stood before it */
        q = skip_of(r, q);
        marked = true;
    }
    size_t first = digit_run(r, q), day = q;
    if (first > 0) {
        if (first > 2 || !marked) return 0;
        q += first + (char_at(r, q + first) == '.');
        q = nutgraf_moment_skip_space(r, q);
    }
    int month = month_at(r, q, &end, &sure);
    bool upper;
    letter_at(r, q, &upper);
    if (month == 0 || (month == 5 && !upper && !marked && end - q < 4)) return 0; /* "in 2024 may 12 people" */
    if (first == 0) {
        day = skip_of(r, end);
        first = digit_run(r, day);
        if (day == end || first < 1 || first > 2) return 0;
        end = day + first;
        if (nutgraf_moment_clock_shape(r, day, first) && digit_run(r, end + 1) == 2) return 0;
        if (year_at(r, skip_of(r, end), &other) > 0) return 0;
    }
    moment->year = number_at(r, p, 4);
    moment->month = month;
    moment->day = number_at(r, day, first);
    if (moment->day < 1 || moment->day > 31) return 0;
    moment->parts |= NUTGRAF_MOMENT_YEAR | NUTGRAF_MOMENT_MONTH | NUTGRAF_MOMENT_DAY;
    size_t suffix;
    if (nutgraf_moment_word(r, NUTGRAF_MOMENT_ORDINAL, end, &suffix) > 0) end = suffix;
    return end;
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
static size_t read_numeric(const nutgraf_moment_reader *r, size_t p, size_t digits, nutgraf_moment *moment) {
    size_t q = p + digits;
    char separator = char_at(r, q);
    if (separator != '.' && separator != '/' && separator != '-') return 0;
    size_t second = separator == '.' ? nutgraf_moment_skip_space(r, q + 1) : q + 1;
    size_t n = digit_run(r, second);
    if (n < 1 || n > 2 || char_at(r, second + n) != separator) return 0;
    size_t third = separator == '.' ? nutgraf_moment_skip_space(r, second + n + 1) : second + n + 1;
    size_t last = digit_run(r, third);
    if (digits == 4) {
        if (!nutgraf_moment_is_year(number_at(r, p, 4)) || last < 1 || last > 2) return 0;
        moment->year = number_at(r, p, 4);
        moment->month = number_at(r, second, n);
        moment->day = number_at(r, third, last);
        if (moment->month < 1 || moment->month > 12 || moment->day < 1 || moment->day > 31) return 0;
        moment->parts |= NUTGRAF_MOMENT_YEAR | NUTGRAF_MOMENT_MONTH | NUTGRAF_MOMENT_DAY;
        return third + last;
    }
    if (digits > 2 || !set_day_month(moment, number_at(r, p, digits), number_at(r, second, n))) return 0;
    if (separator == '.') moment->parts &= ~(uint32_t)NUTGRAF_MOMENT_AMBIGUOUS;
    size_t year_end = year_at(r, third, &moment->year);
    if (year_end > 0) {
        moment->parts |= NUTGRAF_MOMENT_YEAR;
        return year_end;
    }
    if (last != 2 || (digits == 1 && n == 1) || third != second + n + 1) return 0;
    moment->year = number_at(r, third, 2) + (number_at(r, third, 2) < FIRST_SHORT_YEAR ? 2000 : 1900);
    moment->parts |= NUTGRAF_MOMENT_YEAR;
    return third + 2;
}

bool nutgraf_moment_exists(const nutgraf_moment *moment) {
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    uint32_t wanted = NUTGRAF_MOMENT_MONTH | NUTGRAF_MOMENT_DAY;
    if ((moment->parts & wanted) != wanted) return true;
    if (moment->day > days[moment->month - 1]) return false;
    int year = moment->year;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return moment->month != 2 || moment->day < 29 || !(moment->parts & NUTGRAF_MOMENT_YEAR) || leap;
}

size_t nutgraf_moment_read_compact(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment) {
    if (char_at(r, p + 8) != 'T' || digit_run(r, p + 9) < 4) return 0;
    int year = number_at(r, p, 4), month = number_at(r, p + 4, 2), day = number_at(r, p + 6, 2);
    int hour = number_at(r, p + 9, 2), minute = number_at(r, p + 11, 2);
    if (!nutgraf_moment_is_year(year) || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return 0;
    *moment = (nutgraf_moment){.start = p, .year = year, .month = month, .day = day, .hour = hour, .minute = minute};
    moment->parts = NUTGRAF_MOMENT_YEAR | NUTGRAF_MOMENT_MONTH | NUTGRAF_MOMENT_DAY | NUTGRAF_MOMENT_HOUR |
                    NUTGRAF_MOMENT_MINUTE;
    if (!nutgraf_moment_exists(moment)) return 0;
    size_t end = p + 13;
    if (digit_run(r, end) == 2) {
        moment->second = number_at(r, end, 2);
        moment->parts |= NUTGRAF_MOMENT_SECOND;
        end += 2;
    }
    return nutgraf_moment_read_zone(r, end, moment);
}

size_t nutgraf_moment_read_date(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment) {
    nutgraf_moment date = *moment;
    size_t digits = digit_run(r, p), end;
    if (digits > 0) {
        end = read_numeric(r, p, digits, &date);
        if (end == 0) {
            date = *moment;
            end = digits == 4 ? read_year_first(r, p, &date) : read_day_month(r, p, digits, &date);
        }
    } else {
        end = read_month_day(r, p, &date);
    }
    if (end == 0 || !nutgraf_moment_exists(&date)) return 0;
    *moment = date;
    return end;
}

