/* Transcribes texts of other scripts for the date finder, in one pass.
 *
 * Phrases of calendar_phrases.h become words that the finder knows. Where the order is another ("下午3点20分"), where
 * signs stand between the numbers ("2024年3月12日") or the calendar is another ("12 خرداد 1403", "2567"), the whole
 * becomes one piece. Every attempt looks at a bounded number of bytes.
 */
#include "transcription.h"

#include <stdio.h>
#include <string.h>

#include "../text/unicode.h"
#include "calendar_phrases.h"
#include "parts.h"

enum { BEFORE_NOON = 1, AFTER_NOON = 2, AROUND_NOON = 3, AROUND_MIDNIGHT = 4 }; /* values of NUTGRAF_PHRASE_HALF */

#define MOST_DIGITS 9
#define MOST_SPACES 4          /* between the parts of a date */
#define LONGEST_REMARK 16      /* bytes: "（火）" after a date */
#define SURE_LETTERS 4         /* shorter names of months count beside a year or clock only */
#define FIRST_BUDDHIST 2400
#define LAST_BUDDHIST 2700
#define BUDDHIST_YEARS 543     /* to take away */
#define FIRST_SHORT_BUDDHIST 38 /* of two digits: 1995 */
#define FIRST_SOLAR 1300
#define LAST_SOLAR 1450

typedef struct writer {
    nutgraf_arena *arena;
    nutgraf_slice text;
    char *out;
    size_t used, room;
    nutgraf_transcribed *pieces;
    size_t count, piece_room;
    bool persian;     /* the text has letters or digits of Persian */
    bool after_month; /* nothing but marks stands between here and a month's name */
    bool thai_month;  /* and that is of a script whose calendar is Buddhist */
    bool failed;      /* memory is out */
} writer;

typedef struct number {
    int value, digits;
    size_t stop;
} number;

/* ---- what is written ---- */

static void put_bytes(writer *w, const char *bytes, size_t size) {
    if (size == 0) return;
    char *grown = nutgraf_arena_reserve(w->arena, w->out, &w->room, w->used + size, 1);
    if (grown == NULL) {
        w->failed = true;
        return;
    }
    w->out = grown;
    memcpy(w->out + w->used, bytes, size);
    w->used += size;
}

/* Writes `bytes` in place of the text from start to stop; a blank at their end not before a comma or point. */
static void put_piece(writer *w, size_t start, size_t stop, const char *bytes) {
    size_t size = strlen(bytes);
    bool mark = stop < w->text.size && (w->text.data[stop] == ',' || w->text.data[stop] == '.');
    if (mark || (stop + 1 < w->text.size && memcmp(w->text.data + stop, "،", 2) == 0))
        while (size > 1 && bytes[size - 1] == ' ') size--;
    nutgraf_transcribed *grown =
        nutgraf_arena_reserve(w->arena, w->pieces, &w->piece_room, w->count + 1, sizeof *w->pieces);
    if (grown == NULL) {
        w->failed = true;
        return;
    }
    w->pieces = grown;
    w->pieces[w->count++] = (nutgraf_transcribed){w->used, size, start, stop};
    put_bytes(w, bytes, size);
}

/* ---- what is read ---- */

static size_t code_at(const writer *w, size_t p, int32_t *code) {
    *code = 0;
    return p < w->text.size ? nutgraf_utf8_read(w->text.data, w->text.size, p, code) : 0;
}

static bool starts_at(const writer *w, size_t p, const char *bytes) {
    size_t size = strlen(bytes);
    return size <= w->text.size && p <= w->text.size - size && memcmp(w->text.data + p, bytes, size) == 0;
}

static bool is_space(int32_t code) {
    return code == ' ' || code == '\t' || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F ||
           code == 0x3000;
}

/* Marks of direction and joiners: no reader sees them. */
static bool is_unseen(int32_t code) {
    return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x61C;
}

static size_t skip_blank(const writer *w, size_t p) {
    int32_t code;
    size_t length;
    for (int i = 0; i < MOST_SPACES && (length = code_at(w, p, &code)) > 0 && (is_space(code) || is_unseen(code)); i++)
        p += length;
    return p;
}

static int digit_of(int32_t code) {
    if (code >= '0' && code <= '9') return code - '0';
    return code < 0x80 ? -1 : nutgraf_moment_digit(code);
}

/* The digits of any script from p on; digits is 0 where there are none, and past MOST_DIGITS where there are more. */
static number number_at_byte(const writer *w, size_t p) {
    number n = {0, 0, p};
    int32_t code;
    size_t length;
    int digit;
    while (n.digits <= MOST_DIGITS && (length = code_at(w, n.stop, &code)) > 0 && (digit = digit_of(code)) >= 0) {
        if (n.digits < MOST_DIGITS) n.value = n.value * 10 + digit;
        n.digits++;
        n.stop += length;
    }
    return n;
}

/* Chinese numerals up to 99, or years digit by digit: "十二", "二〇二四". */
static number han_number_at(const writer *w, size_t p) {
    static const char *const numerals[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "零"};
    number n = {0, 0, p};
    bool tens = false, open = false;
    for (int i = 0; i < 4; i++) {
        int value = -1;
        for (int k = 0; k < 12; k++)
            if (starts_at(w, n.stop, numerals[k])) value = k == 11 ? 0 : k;
        if (value < 0) break;
        if (value == 10) {
            if (tens || n.digits > 1) return (number){0, 0, p};
            n.value = n.digits == 0 ? 10 : n.value * 10;
            tens = open = true;
        } else {
            n.value = open ? n.value + value : n.value * 10 + value;
            open = false;
        }
        n.digits++;
        n.stop += 3;
    }
    if (tens) n.digits = 2;
    return n;
}

static number any_number_at(const writer *w, size_t p) {
    number n = number_at_byte(w, p);
    return n.digits > 0 ? n : han_number_at(w, p);
}

static bool is_hangul(int32_t code) {
    return code >= 0xAC00 && code <= 0xD7A3;
}

/* Could a word that begins with `code` stand at p without a space before it? */
static bool may_start(const writer *w, size_t p, int32_t code) {
    if (p == 0 || is_hangul(code) || nutgraf_code_point_kind(code) == NUTGRAF_KIND_IDEOGRAPH) return true;
    int32_t before;
    nutgraf_utf8_read_back(w->text.data, p > 4 ? p - 4 : 0, p, &before);
    nutgraf_letter_kind kind = nutgraf_code_point_kind(before);
    return kind != NUTGRAF_KIND_LETTER && kind != NUTGRAF_KIND_MARK;
}

static bool may_stop(const writer *w, size_t p, uint32_t kinds) {
    int32_t last, next;
    if (code_at(w, p, &next) == 0) return true;
    nutgraf_utf8_read_back(w->text.data, p > 4 ? p - 4 : 0, p, &last);
    if (is_hangul(last)) return !(kinds & NUTGRAF_PHRASE_AFTER) || !is_hangul(next);
    nutgraf_letter_kind kind = nutgraf_code_point_kind(last);
    if (kind == NUTGRAF_KIND_MARK) /* of Thai and its like? */
        kind = last >= 0xE00 && last < 0xF00 ? NUTGRAF_KIND_IDEOGRAPH : NUTGRAF_KIND_LETTER;
    if (kind != NUTGRAF_KIND_LETTER) return true;
    kind = nutgraf_code_point_kind(next);
    return kind != NUTGRAF_KIND_LETTER && kind != NUTGRAF_KIND_MARK;
}

/* The longest phrase of one of the kinds at p that ends as words do; size 0: none. */
static nutgraf_phrase phrase_at(const writer *w, size_t p, uint32_t kinds) {
    nutgraf_phrase phrase = {0};
    if (p < w->text.size) phrase = nutgraf_moment_phrase(w->text.data + p, w->text.size - p);
    while (phrase.size > 0 && (!(phrase.kinds & kinds) || !may_stop(w, p + phrase.size, phrase.kinds)))
        phrase = nutgraf_moment_shorter_phrase(phrase);
    return phrase;
}

/* After one of the signs at p, with blanks before it; 0: there is none. */
static size_t sign_at(const writer *w, size_t p, const char *const *signs) {
    p = skip_blank(w, p);
    for (; *signs != NULL; signs++)
        if (starts_at(w, p, *signs)) return p + strlen(*signs);
    return 0;
}

static const char *const year_signs[] = {"年", "년", NULL};
static const char *const month_signs[] = {"月", "월", NULL};
static const char *const day_signs[] = {"日", "号", "號", "일", NULL};
static const char *const hour_signs[] = {"時", "时", "点", "點", "시", "giờ", NULL};
static const char *const span_signs[] = {"間", "间", "간", NULL};
static const char *const minute_signs[] = {"分", "분", "phút", NULL};
static const char *const second_signs[] = {"秒", "초", "giây", NULL};

static const char *const month_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};

/* ---- dates ---- */

/* After a remark in brackets without digits, "（火）", or p. */
static size_t skip_remark(const writer *w, size_t p) {
    static const char *const open[] = {"(", "（", NULL}, *const close[] = {")", "）", NULL};
    size_t inside = sign_at(w, p, open), stop;
    if (inside == 0) return p;
    int32_t code;
    for (size_t q = inside, length; q < inside + LONGEST_REMARK && (length = code_at(w, q, &code)) > 0; q += length) {
        if ((stop = sign_at(w, q, close)) > 0) return stop;
        if (digit_of(code) >= 0 || code == '\n') break;
    }
    return p;
}

/* "2024年3月12日", "3월 12일", "令和6年3月12日" from start on, the first number at p; where it ends, or 0. */
static size_t put_signed_date(writer *w, size_t start, size_t p, int years) {
    number year = any_number_at(w, p), month = year, day;
    char date[40];
    size_t after = year.digits > 0 ? sign_at(w, year.stop, year_signs) : 0;
    if (after > 0) month = any_number_at(w, skip_blank(w, after));
    else year.digits = 0;
    bool dated = year.digits == 4 || (year.digits > 0 && years > 0) || year.digits == 2;
    size_t after_month = month.digits > 0 && month.digits <= 2 ? sign_at(w, month.stop, month_signs) : 0;
    if (after_month == 0 || month.value < 1 || month.value > 12 || (year.digits > 0 && !dated)) return 0;
    if (years == 0 && year.digits == 2) years = 2000;
    day = any_number_at(w, skip_blank(w, after_month));
    size_t stop = day.digits > 0 && day.digits <= 2 ? sign_at(w, day.stop, day_signs) : 0;
    if (stop > 0 && year.digits > 0) {
        snprintf(date, sizeof date, " %d-%02d-%02d ", year.value + years, month.value, day.value);
    } else if (stop > 0) {
        snprintf(date, sizeof date, " %d %s ", day.value, month_names[month.value - 1]);
    } else if (year.digits == 4) {
        stop = after_month;
        snprintf(date, sizeof date, " %s %d ", month_names[month.value - 1], year.value + years);
    } else {
        return 0;
    }
    put_piece(w, start, stop, date);
    size_t remark = skip_remark(w, stop);
    if (remark > stop) put_piece(w, stop, remark, " ");
    return remark;
}

/* A day of the Persian solar year as ISO 8601, by its cycle of 33 years, which holds from 1244 to 1531.
 * Source: R. Pournader and others, the arithmetic rule of the Solar Hejri calendar. */
static bool put_solar(writer *w, size_t start, size_t stop, int year, int month, int day) {
    if (year < FIRST_SOLAR || year > LAST_SOLAR || month < 1 || month > 12 || day < 1 || day > 31) return false;
    int64_t since = year + 1595;
    int64_t days = 365 * since + since / 33 * 8 + (since % 33 + 3) / 4 + day +
                   (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186) - 1075196;
    int y, m, d;
    char date[40];
    nutgraf_moment_civil(days, &y, &m, &d);
    snprintf(date, sizeof date, " %d-%02d-%02d ", y, m, d);
    put_piece(w, start, stop, date);
    return true;
}

static size_t skip_of(const writer *w, size_t p) {
    int32_t code;
    p = skip_blank(w, p);
    size_t length = code_at(w, p, &code);
    if (code == ',' || code == 0x60C) p = skip_blank(w, p + length);
    nutgraf_phrase of = phrase_at(w, p, NUTGRAF_PHRASE_OF);
    return of.size > 0 ? skip_blank(w, p + of.size) : p;
}

/* "12 خرداد 1403", "1403/03/12", "12/03/1403"; where it ends, or 0. */
static size_t put_solar_date(writer *w, size_t p, number first) {
    if (first.digits != 1 && first.digits != 2 && first.digits != 4) return 0;
    size_t q = skip_of(w, first.stop);
    nutgraf_phrase month = phrase_at(w, q, NUTGRAF_PHRASE_SOLAR_MONTH);
    if (month.size > 0 && first.digits <= 2) {
        number year = number_at_byte(w, skip_of(w, q + month.size));
        return year.digits == 4 && put_solar(w, p, year.stop, year.value, month.value, first.value) ? year.stop : 0;
    }
    char mark = first.stop < w->text.size ? w->text.data[first.stop] : '\0';
    if (!w->persian || (mark != '/' && mark != '-')) return 0;
    number second = number_at_byte(w, first.stop + 1);
    if (second.digits < 1 || second.digits > 2 || second.stop >= w->text.size || w->text.data[second.stop] != mark) return 0;
    number third = number_at_byte(w, second.stop + 1);
    number year = first.digits == 4 ? first : third, day = first.digits == 4 ? third : first;
    if (year.digits != 4 || day.digits > 2) return 0;
    return put_solar(w, p, third.stop, year.value, second.value, day.value) ? third.stop : 0;
}

/* A year of the Buddhist calendar, "2567", after a month or in a date of numbers; where it ends, or 0. */
static size_t put_buddhist_year(writer *w, size_t p, number n) {
    char year[16];
    int value = n.value;
    if (n.digits == 2 && w->after_month && w->thai_month && value >= FIRST_SHORT_BUDDHIST && !starts_at(w, n.stop, ":"))
        value += FIRST_BUDDHIST + 100;
    else if (n.digits != 4) return 0;
    char mark = w->used > 0 ? w->out[w->used - 1] : '\0';
    bool numeric = w->used > 1 && (mark == '/' || mark == '-' || mark == '.') && nutgraf_ascii_is_digit(w->out[w->used - 2]);
    if (value < FIRST_BUDDHIST || value > LAST_BUDDHIST || (!w->after_month && !numeric)) return 0;
    snprintf(year, sizeof year, "%d", value - BUDDHIST_YEARS);
    put_piece(w, p, n.stop, year);
    return n.stop;
}

/* ---- clocks ---- */

/* What a half of the day makes of an hour; "" where the hour says it itself. */
static const char *half_of(int half, int hour) {
    if (hour > 12 || hour == 0) return "";
    if (half == AROUND_NOON) half = hour <= 6 ? AFTER_NOON : 0;
    if (half == AROUND_MIDNIGHT) half = hour >= 6 && hour < 12 ? AFTER_NOON : BEFORE_NOON;
    return half == AFTER_NOON ? " pm" : half == BEFORE_NOON ? " am" : "";
}

/* Bytes of the blanks and the word of the clock at p, "बजे"; 0: there is none. */
static size_t clock_word(const writer *w, size_t p) {
    size_t q = skip_blank(w, p), size = phrase_at(w, q, NUTGRAF_PHRASE_CLOCK).size;
    return size > 0 ? q + size - p : 0;
}

/* "3点20分", "10시", "10 giờ 30 phút", and after a half of the day "3:20" too, from start on; where it ends, or 0. */
static size_t put_clock(writer *w, size_t start, size_t p, int half) {
    number hour = any_number_at(w, p), minute = {0}, second = {0};
    if (hour.digits < 1 || hour.digits > 2 || hour.value > 24) return 0;
    size_t stop = sign_at(w, hour.stop, hour_signs), next;
    char clock[40];
    if (stop > 0) {
        if (sign_at(w, stop, span_signs) > 0) return 0;
        bool decimal = starts_at(w, stop - 3, "点") || starts_at(w, stop - 3, "點"), named = w->text.data[stop - 4] == 'i'; /* "giờ" */
        minute = any_number_at(w, skip_blank(w, stop));
        next = minute.digits > 0 && minute.digits <= 2 ? sign_at(w, minute.stop, minute_signs) : 0;
        if (starts_at(w, stop, "半") || starts_at(w, skip_blank(w, stop), "반")) {
            minute = (number){30, 2, 0};
            stop = skip_blank(w, stop) + 3;
        } else if (next > 0 || (!starts_at(w, stop - 3, "時") && minute.digits == 2 && !decimal && minute.value < 60)) {
            stop = next > 0 ? next : minute.stop;
            second = any_number_at(w, skip_blank(w, stop));
            next = second.digits > 0 && second.digits <= 2 ? sign_at(w, second.stop, second_signs) : 0;
            if (next > 0) stop = next;
            else second.digits = 0;
        } else {
            minute.digits = 0;
            if (half == 0 && (decimal || named)) return 0; /* "3点" may be three points, "3 giờ" three hours */
        }
    } else if (half > 0) {
        static const char *const colons[] = {":", "：", NULL};
        stop = hour.stop;
        if ((next = sign_at(w, stop, colons)) > 0) {
            minute = number_at_byte(w, next);
            if (minute.digits != 2) return 0;
            stop = minute.stop;
            if ((next = sign_at(w, stop, colons)) > 0 && (second = number_at_byte(w, next)).digits == 2) stop = second.stop;
            else second.digits = 0;
        } else if (clock_word(w, stop) == 0) {
            return 0;
        }
    } else {
        return 0;
    }
    if (minute.value > 59 && minute.digits > 0) return 0;
    if (half > 0) stop += clock_word(w, stop);
    const char *mark = half_of(half, hour.value);
    if (second.digits > 0) snprintf(clock, sizeof clock, " %d:%02d:%02d%s ", hour.value, minute.value, second.value, mark);
    else if (minute.digits > 0) snprintf(clock, sizeof clock, " %d:%02d%s ", hour.value, minute.value, mark);
    else snprintf(clock, sizeof clock, " %d%s ", hour.value, *mark != '\0' ? mark : " Uhr");
    put_piece(w, start, stop, clock);
    return stop;
}

/* The number of one or two digits that was written before *last, which goes before it; -1: there is none. */
static int digits_back(const writer *w, size_t *last) {
    int value = 0, scale = 1;
    for (; *last > 0 && scale < 100 && nutgraf_ascii_is_digit(w->out[*last - 1]); scale *= 10, (*last)--)
        value += scale * (w->out[*last - 1] - '0');
    return scale > 1 ? value : -1;
}

/* A half of the day at p, after its clock or before it; where it ends, or 0. */
static size_t put_half(writer *w, size_t p, nutgraf_phrase half) {
    size_t after = p + half.size, clock = put_clock(w, p, skip_blank(w, after), half.value);
    if (clock > 0) return clock;
    size_t last = w->used;
    while (last > 0 && w->used - last < MOST_SPACES && w->out[last - 1] == ' ') last--;
    int minute = digits_back(w, &last);
    bool minutes = minute >= 0 && last > 1 && (w->out[last - 1] == ':' || w->out[last - 1] == '.');
    if (minutes) last--;
    int hour = minutes ? digits_back(w, &last) : minute;
    while (!minutes && last > 1 && w->out[last - 1] == ' ') last--;
    if (hour < 0 || (!minutes && (last < 3 || memcmp(w->out + last - 3, " at", 3) != 0))) return 0;
    put_piece(w, p, after, half_of(half.value, hour));
    return after;
}

/* ---- spans that have passed ---- */

static size_t put_span(writer *w, size_t start, size_t stop, int amount, int unit) {
    static const char *const units[] = {"seconds", "minutes", "hours", "days", "weeks", "months", "years"};
    char span[40];
    snprintf(span, sizeof span, " %d %s ago ", amount, units[unit - 1]);
    put_piece(w, start, stop, span);
    return stop;
}

/* "45 分钟前", "30분 전": the amount is at p; where it ends, or 0. */
static size_t put_number_ago(writer *w, size_t p, number amount) {
    size_t q = skip_blank(w, amount.stop);
    if (amount.digits == 0 || amount.digits > 4) return 0;
    nutgraf_phrase unit = phrase_at(w, q, NUTGRAF_PHRASE_UNIT_AGO);
    if (unit.size > 0) return put_span(w, p, q + unit.size, amount.value, unit.value);
    unit = phrase_at(w, q, NUTGRAF_PHRASE_UNIT);
    if (unit.size == 0) return 0;
    q = skip_blank(w, q + unit.size);
    nutgraf_phrase after = phrase_at(w, q, NUTGRAF_PHRASE_AFTER);
    return after.size > 0 ? put_span(w, p, q + after.size, amount.value, unit.value) : 0;
}

/* "منذ 3 ساعات", "לפני שעה": the words that say that it has passed are at p; where it ends, or 0. */
static size_t put_ago_number(writer *w, size_t p, nutgraf_phrase before) {
    size_t q = skip_blank(w, p + before.size);
    nutgraf_phrase whole = phrase_at(w, q, NUTGRAF_PHRASE_AMOUNT);
    if (whole.size > 0) return put_span(w, p, q + whole.size, whole.value % 10, whole.value / 10);
    number amount = number_at_byte(w, q);
    if (amount.digits > 4) return 0;
    nutgraf_phrase unit = phrase_at(w, skip_blank(w, amount.stop), NUTGRAF_PHRASE_UNIT);
    if (unit.size == 0) return 0;
    return put_span(w, p, skip_blank(w, amount.stop) + unit.size, amount.digits > 0 ? amount.value : 1, unit.value);
}

/* ---- the text ---- */

static bool digit_before(const writer *w) {
    size_t last = w->used;
    while (last > 0 && w->used - last < MOST_SPACES && w->out[last - 1] == ' ') last--;
    return last > 0 && nutgraf_ascii_is_digit(w->out[last - 1]);
}

static bool after_piece(const writer *w, size_t p) {
    return w->count > 0 && w->pieces[w->count - 1].stop == p;
}

static size_t put_number(writer *w, size_t p) {
    number n = number_at_byte(w, p);
    size_t stop;
    if ((stop = put_signed_date(w, p, p, 0)) > 0 || (stop = put_number_ago(w, p, n)) > 0 ||
        (stop = put_clock(w, p, p, 0)) > 0 || (stop = put_solar_date(w, p, n)) > 0 ||
        (stop = put_buddhist_year(w, p, n)) > 0)
        return stop;
    int32_t code;
    for (size_t length; (length = code_at(w, p, &code)) > 0; p += length) {
        int digit = digit_of(code);
        char ascii[] = {(char)('0' + digit), '\0'};
        if (digit < 0) break;
        if (length == 1) put_bytes(w, ascii, 1);
        else put_piece(w, p, p + length, ascii);
    }
    return p;
}

static bool clock_may_follow(const writer *w, size_t p) {
    return number_at_byte(w, p).digits > 0 || phrase_at(w, p, NUTGRAF_PHRASE_HALF | NUTGRAF_PHRASE_AT).size > 0;
}

/* After a second name of the month, "أبريل/نيسان", or p. */
static size_t skip_second_name(const writer *w, size_t p, int month) {
    size_t q = skip_blank(w, p);
    if (q >= w->text.size || w->text.data[q] != '/') return p;
    q = skip_blank(w, q + 1);
    nutgraf_phrase other = phrase_at(w, q, NUTGRAF_PHRASE_MONTH);
    return other.size > 0 && other.value == month ? q + other.size : p;
}

/* Writes what a phrase at p means; where it ends, or 0 where it is a word among words. */
static size_t put_phrase(writer *w, size_t p, nutgraf_phrase phrase) {
    static const char *const weekdays[] = {" Monday ", " Tuesday ",  " Wednesday ", " Thursday ",
                                           " Friday ", " Saturday ", " Sunday "};
    size_t stop = p + phrase.size, done;
    if (phrase.kinds & NUTGRAF_PHRASE_MONTH) {
        char month[16];
        int letters = 0;
        for (size_t i = p; i < stop; i++) letters += ((unsigned char)w->text.data[i] & 0xC0) != 0x80;
        stop = skip_second_name(w, stop, phrase.value);
        const char *name = month_names[phrase.value - 1];
        if (letters >= SURE_LETTERS) snprintf(month, sizeof month, " %s ", name);
        else snprintf(month, sizeof month, " %c%.2s ", name[0] | 0x20, name + 1);
        put_piece(w, p, stop, month);
        w->after_month = true;
        w->thai_month = w->text.data[p] == '\xE0' && (unsigned char)w->text.data[p + 1] >= 0xB8;
        return stop;
    }
    if (phrase.kinds & NUTGRAF_PHRASE_WEEKDAY) put_piece(w, p, stop, weekdays[phrase.value - 1]);
    else if (phrase.kinds & NUTGRAF_PHRASE_SPAN) put_span(w, p, stop, phrase.value % 10, phrase.value / 10);
    else if (phrase.kinds & NUTGRAF_PHRASE_BEFORE && (done = put_ago_number(w, p, phrase)) > 0) stop = done;
    else if (phrase.kinds & NUTGRAF_PHRASE_HALF && (done = put_half(w, p, phrase)) > 0) stop = done;
    else if (phrase.kinds & NUTGRAF_PHRASE_ERA && (done = put_signed_date(w, p, skip_blank(w, stop), phrase.value)) > 0)
        stop = done;
    else if (phrase.kinds & NUTGRAF_PHRASE_CLOCK && digit_before(w)) put_piece(w, p, stop, " Uhr ");
    else if (phrase.kinds & NUTGRAF_PHRASE_AT && clock_may_follow(w, skip_blank(w, stop)))
        put_piece(w, p, stop, " at ");
    else if (phrase.kinds & NUTGRAF_PHRASE_OF && (w->after_month || digit_before(w) || after_piece(w, p))) {
        put_piece(w, p, stop, digit_before(w) && !w->after_month ? " of " : " ");
        return stop;
    } else {
        return 0;
    }
    w->after_month = false;
    return stop;
}

/* Writes a character as the finder reads it. */
static void put_character(writer *w, size_t p, size_t length, int32_t code) {
    char ascii[2] = {'\0', '\0'};
    if (is_space(code) && code >= 0x2000) ascii[0] = ' ';
    else if (code >= 0xFF01 && code <= 0xFF5E) ascii[0] = (char)(code - 0xFF01 + '!');
    else if (code == 0x60C) ascii[0] = ',';
    if (ascii[0] != '\0' || is_unseen(code)) put_piece(w, p, p + length, ascii);
    else put_bytes(w, w->text.data + p, length);
}

bool nutgraf_moment_needs_transcription(nutgraf_slice text) {
    for (size_t i = 0; i + 1 < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i], next = (unsigned char)text.data[i + 1];
        if (c == 0xC3 && next == 0xA1 && i > 0 && i + 3 < text.size && text.data[i - 1] == 'h' &&
            text.data[i + 2] == 'n' && text.data[i + 3] == 'g') /* "tháng" has no letter that other languages lack */
            return true;
        if (c < 0xD4) continue;
        if (c == 0xE2 || c == 0xEF ? c == 0xEF && (next == 0xBC || next == 0xBD) : c < 0xF0 || (c == 0xF0 && next < 0x9F))
            return true;
    }
    return false;
}

/* Has the text letters that Persian and Urdu have and Arabic has not, or their digits? */
static bool is_persian(nutgraf_slice text) {
    for (size_t i = 0; i + 1 < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i], next = (unsigned char)text.data[i + 1];
        if ((c == 0xDB && (next == 0x8C || (next >= 0xB0 && next <= 0xB9))) || (c == 0xDA && (next == 0xA9 || next == 0xAF || next == 0x86)) ||
            (c == 0xD9 && next == 0xBE))
            return true;
    }
    return false;
}

nutgraf_status nutgraf_moment_transcribe(nutgraf_arena *arena, nutgraf_slice text,
                                         nutgraf_transcription *transcription) {
    writer w = {.arena = arena, .text = text, .persian = is_persian(text)};
    uint32_t any = NUTGRAF_PHRASE_MONTH | NUTGRAF_PHRASE_WEEKDAY | NUTGRAF_PHRASE_SPAN | NUTGRAF_PHRASE_BEFORE |
                   NUTGRAF_PHRASE_HALF | NUTGRAF_PHRASE_AT | NUTGRAF_PHRASE_OF | NUTGRAF_PHRASE_CLOCK |
                   NUTGRAF_PHRASE_ERA;
    bool after_number = false; /* of Chinese numerals */
    for (size_t p = 0; p < text.size && !w.failed;) {
        int32_t code;
        size_t length = code_at(&w, p, &code), stop = 0;
        if (digit_of(code) >= 0) {
            p = put_number(&w, p);
            w.after_month = after_number = false;
            continue;
        }
        if (code >= 0x3007 && code <= 0x9FFF && !after_number && han_number_at(&w, p).digits > 0 &&
            ((stop = put_signed_date(&w, p, p, 0)) > 0)) {
            p = stop;
            continue;
        }
        after_number = code >= 0x3007 && code <= 0x9FFF && han_number_at(&w, p).digits > 0;
        if ((code >= 0x80 || nutgraf_ascii_is_letter((char)code)) && may_start(&w, p, code)) {
            nutgraf_phrase phrase = phrase_at(&w, p, any);
            if (phrase.size > 0) stop = put_phrase(&w, p, phrase);
        }
        if (stop > 0) {
            p = stop;
            continue;
        }
        if (!is_space(code) && !is_unseen(code) && code != ',' && code != '.' && code != 0x60C) w.after_month = false;
        put_character(&w, p, length, code);
        p += length;
    }
    if (w.failed) return NUTGRAF_NO_MEMORY;
    *transcription = (nutgraf_transcription){{w.out, w.used}, w.pieces, w.count};
    return NUTGRAF_OK;
}

size_t nutgraf_moment_source(const nutgraf_transcription *transcription, size_t byte, bool stop) {
    size_t low = 0, high = transcription->count; /* the last piece at or before the byte; as an end, before it */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (transcription->pieces[middle].at < byte || (!stop && transcription->pieces[middle].at == byte)) low = middle + 1;
        else high = middle;
    }
    if (low == 0) return byte;
    const nutgraf_transcribed *piece = &transcription->pieces[low - 1];
    size_t end = piece->at + piece->size;
    if (byte > end || (byte == end && !stop)) return piece->stop + (byte - end);
    return stop ? piece->stop : piece->start;
}

size_t nutgraf_moment_transcribed(const nutgraf_transcription *transcription, size_t byte) {
    size_t low = 0, high = transcription->count; /* the last piece that begins at or before the byte */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (transcription->pieces[middle].start <= byte) low = middle + 1;
        else high = middle;
    }
    if (low == 0) return byte;
    const nutgraf_transcribed *piece = &transcription->pieces[low - 1];
    if (byte == piece->start) return piece->at;
    return byte < piece->stop ? piece->at + piece->size : piece->at + piece->size + (byte - piece->stop);
}
