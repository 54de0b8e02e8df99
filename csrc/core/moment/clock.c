/* Clocks of the moment grammar, and how its text is looked at: "12.05 BST", "22h45", "1:38 p.m. ET",
 * "21.24 Uhr", "16:00 (IST)".
 *
 * "12.30" alone may be any number: such clocks are weak unless a zone, a.m. or p.m. or a word of the
 * clock stands after them.
 */
#include <string.h>

#include "parts.h"

size_t nutgraf_moment_skip_space(const nutgraf_moment_reader *r, size_t p) {
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
static size_t word_end(const nutgraf_moment_reader *r, size_t p) {
    bool upper, was_lower = false;
    size_t start = p, length;
    while ((length = letter_at(r, p, &upper)) > 0 && p - start < NUTGRAF_MOMENT_WORD_BYTES) {
        if (upper && was_lower) break;
        was_lower = !upper;
        p += length;
    }
    return p;
}

int nutgraf_moment_word(const nutgraf_moment_reader *r, nutgraf_moment_table table, size_t p, size_t *end) {
    if (p >= r->size || !nutgraf_moment_may_be_name(table, r->data + p, r->size - p)) return 0;
    size_t stop = word_end(r, p);
    int found = stop > p ? nutgraf_moment_name(table, r->data + p, stop - p) : 0;
    if (found > 0) *end = stop;
    return found;
}

bool nutgraf_moment_starts_word(const nutgraf_moment_reader *r, size_t p) {
    if (p == 0) return true;
    bool upper, before_upper;
    size_t back = p - 1;
    if (back > 0 && ((unsigned char)r->data[back] & 0xC0) == 0x80) back--;
    if (letter_at(r, back, &before_upper) == 0) return true;
    return letter_at(r, p, &upper) > 0 && upper && !before_upper;
}

bool nutgraf_moment_clock_shape(const nutgraf_moment_reader *r, size_t p, size_t digits) {
    char separator = char_at(r, p + digits);
    return (separator == ':' || separator == '.' || separator == 'h') && digit_run(r, p + digits + 1) >= 2;
}

#define MOST_HALF_BYTES 24 /* of the letters of "aamupäivällä" */

/* "π.μ.", "odpoledne", "утра": a half of the day with or without points between its letters. */
static size_t half_at(const nutgraf_moment_reader *r, size_t p, int hour, bool *afternoon) {
    char letters[MOST_HALF_BYTES];
    size_t used = 0, length;
    bool upper;
    for (; (length = letter_at(r, p, &upper)) > 0; p += length) {
        if (used + length > sizeof letters) return 0;
        memcpy(letters + used, r->data + p, length);
        used += length;
        if (char_at(r, p + length) == '.') p++;
    }
    int half = nutgraf_moment_name(NUTGRAF_MOMENT_HALVES, letters, used);
    if (half == 3) half = hour <= 6 ? 2 : 0; /* around noon */
    if (half == 4) half = hour >= 6 && hour < 12 ? 2 : 1; /* around midnight */
    *afternoon = half == 2;
    return half > 0 ? p : 0;
}

/* "am", "p.m.", "a. m.", glued to a following capital or standing alone, and the same of other languages. */
static size_t meridiem_at(const nutgraf_moment_reader *r, size_t p, int hour, bool *afternoon) {
    p = nutgraf_moment_skip_space(r, p);
    char first = (char)(char_at(r, p) | 0x20);
    size_t end = 0, second;
    if (first != 'a' && first != 'p') return is_letter_at(r, p) ? half_at(r, p, hour, afternoon) : 0;
    if (letters_at(r, p + 1, "m")) end = p + 2;
    if (char_at(r, p + 1) == '.' && letters_at(r, second = nutgraf_moment_skip_space(r, p + 2), "m"))
        end = second + 1 + (char_at(r, second + 1) == '.');
    bool upper;
    if (end == 0 || (letter_at(r, end, &upper) > 0 && !upper)) return 0;
    *afternoon = first == 'p';
    return end;
}

#define MOST_HOURS_EAST 14 /* of a zone: Kiribati has the largest offset, in the tz database */

/* "+02:00", "-0500", "+2" */
static size_t offset_at(const nutgraf_moment_reader *r, size_t p, int *offset) {
    int sign = char_at(r, p) == '-' ? -1 : 1;
    if (memcmp(p + 3 <= r->size ? r->data + p : "   ", "\xE2\x88\x92", 3) == 0) {
        sign = -1;
        p += 2;
    } else if (char_at(r, p) != '+' && char_at(r, p) != '-') {
        return 0;
    }
    size_t n = digit_run(r, ++p);
    if (n == 0 || n == 3 || n > 4) return 0;
    int hours = number_at(r, p, n < 2 ? n : 2), minutes = n == 4 ? number_at(r, p + 2, 2) : 0;
    p += n;
    if (n <= 2 && char_at(r, p) == ':' && digit_run(r, p + 1) == 2) {
        minutes = number_at(r, p + 1, 2);
        p += 3;
    }
    if (hours > MOST_HOURS_EAST || minutes > 59) return 0;
    *offset = sign * (hours * 60 + minutes);
    return p;
}

size_t nutgraf_moment_read_zone(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment) {
    size_t q = nutgraf_moment_skip_space(r, p);
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

/* Two digits of minutes that run into a date in numbers, "4212.03.2024"? */
static bool date_runs_on(const nutgraf_moment_reader *r, size_t p) {
    size_t n = digit_run(r, p), month = p + n + 1;
    char mark = char_at(r, p + n);
    if ((n != 3 && n != 4) || (mark != '.' && mark != '/')) return false;
    size_t digits = digit_run(r, month);
    return digits >= 1 && digits <= 2 && char_at(r, month + digits) == mark && digit_run(r, month + digits + 1) == 4;
}

/* Minutes and seconds after an hour that ends at p; 0 when there are none. *separator: ':', '.'
 * or 'h'. */
static size_t read_minutes(const nutgraf_moment_reader *r, size_t p, nutgraf_moment *moment, char *separator) {
    size_t q = nutgraf_moment_skip_space(r, p);
    char mark = char_at(r, q);
    if (mark == 'h' || mark == 'H') {
        size_t digits = nutgraf_moment_skip_space(r, q + 1);
        if (digit_run(r, digits) != 2 && !date_runs_on(r, digits)) return 0;
        *separator = 'h';
        q = digits;
    } else if ((mark == ':' || mark == '.') && q == p) {
        *separator = mark;
        q++;
        if (digit_run(r, q) != 2 && !(mark == ':' && date_runs_on(r, q))) return 0;
    } else {
        return 0;
    }
    moment->minute = number_at(r, q, 2);
    if (moment->minute > 59) return 0;
    moment->parts |= NUTGRAF_MOMENT_MINUTE;
    q += 2;
    if (*separator == ':' && char_at(r, q) == ':' && digit_run(r, q + 1) >= 2 && number_at(r, q + 1, 2) <= 60) {
        moment->second = number_at(r, q + 1, 2);
        moment->parts |= NUTGRAF_MOMENT_SECOND;
        q += 3;
        if ((char_at(r, q) == '.' || char_at(r, q) == ',') && digit_at(r, q + 1)) q += 1 + digit_run(r, q + 1);
    }
    return q;
}

/* What cannot stand after a bare "12.30" that is a time: a unit, another number. */
static bool amount_follows(const nutgraf_moment_reader *r, size_t p) {
    if (char_at(r, p) == '.' && digit_at(r, p + 1)) return true;
    size_t q = nutgraf_moment_skip_space(r, p);
    char c = char_at(r, q);
    if (c == '%' || c == '$' || (q + 1 < r->size && memcmp(r->data + q, "\xC2\xA3", 2) == 0)) return true;
    return q + 2 < r->size && memcmp(r->data + q, "\xE2\x82\xAC", 3) == 0;
}

size_t nutgraf_moment_read_clock(const nutgraf_moment_reader *r, size_t p, size_t digits, nutgraf_moment *moment) {
    nutgraf_moment clock = *moment;
    char separator = '\0';
    bool afternoon = false, sure = false, upper;
    clock.hour = number_at(r, p, digits);
    if (digits == 0 || digits > 2 || clock.hour > 23) return 0;
    clock.parts |= NUTGRAF_MOMENT_HOUR;
    size_t end = read_minutes(r, p + digits, &clock, &separator);
    bool minutes = end > 0;
    if (!minutes) end = p + digits;
    if (minutes && digit_at(r, end) && !date_runs_on(r, end - 2)) return 0;

    size_t mark = meridiem_at(r, end, clock.hour, &afternoon);
    if (mark > 0 && clock.hour >= 1 && clock.hour <= 12) {
        clock.hour = clock.hour % 12 + (afternoon ? 12 : 0);
        clock.parts |= NUTGRAF_MOMENT_MERIDIEM;
        end = mark;
        sure = true;
    }
    size_t word = nutgraf_moment_skip_space(r, end), word_stop = word;
    if (separator != 'h' && nutgraf_moment_word(r, NUTGRAF_MOMENT_CLOCK, word, &word_stop) > 0) {
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
    size_t zone = nutgraf_moment_read_zone(r, end, &clock);
    if (zone > end) sure = true;
    end = zone;
    if (separator == '.' && !sure) {
        if (amount_follows(r, end)) return 0;
        clock.parts |= NUTGRAF_MOMENT_WEAK;
    }
    *moment = clock;
    return end;
}

