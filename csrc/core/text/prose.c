/* One scan over a text; see prose.h. */
#include "prose.h"

#include <string.h>

#include "../base/slice.h"
#include "unicode.h"

#define SMALL_WORD 3    /* letters of the longest word that counts as a small one: the, und, des, y, и */
#define STOPLESS_BYTES 120 /* bytes; a text of Thai or Lao this long (40 letters, some 12 words) ends a sentence */
#define FIRST_YEAR 1900 /* four digits from here on */
#define LAST_YEAR 2099  /* to here make a date */

typedef struct reader {
    nutgraf_prose prose;
    int32_t before;       /* the code point before, 0 at the start */
    int32_t currency;     /* a currency sign, and since then only spaces */
    uint32_t word;        /* letters and digits of the word being read */
    uint32_t word_digits;
    int32_t number;       /* value of its digits */
    bool word_upper, word_neutral;
    uint32_t lowers;
    bool number_due;      /* a number has just ended, and since then only spaces */
    bool end_due;         /* a sentence may have ended */
} reader;

static bool is_currency(int32_t c) {
    if (c < 0x20A0) return c == '$' || c == 0xA3 || c == 0xA5 || c == 0x0E3F; /* the last: baht */
    return c <= 0x20CF || c == 0xFFE5; /* the block of currencies; a wide yen */
}

/* Yuan, yen and won are words that stand right after the number. */
static bool is_currency_word(int32_t c) {
    return c == 0x5143 || c == 0x5186 || c == 0xC6D0;
}

static bool is_stop(int32_t c) {
    if (c < 0x0100) return c == '.' || c == '!' || c == '?';
    switch (c) {
    case 0x0589: case 0x061F: case 0x06D4: case 0x0964: /* Armenian, Arabic, Urdu, of Indic scripts */
    case 0x104B: case 0x1362: case 0x17D4: case 0x2026: /* Burmese, Ethiopic, Khmer; an ellipsis */
    case 0x3002: case 0xFF01: case 0xFF0E: case 0xFF1F: case 0xFF61: return true; /* of Han and kana */
    default: return false;
    }
}

/* Thai and Lao write no stops: a space between letters ends a sentence or a clause. */
static bool is_stopless(int32_t c) {
    return c >= 0x0E00 && c < 0x0F00;
}

/* Is it a letter of a script that has no small words, or writes them onto others? */
static bool is_dense(int32_t c, nutgraf_letter_kind kind) {
    return kind == NUTGRAF_KIND_IDEOGRAPH || (c >= 0xAC00 && c < 0xD7A4); /* the latter: Hangul */
}

static bool is_closing(int32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x300D ||
           c == 0x300F || c == 0xFF09;
}

static bool is_comma(int32_t c) {
    return c == ',' || c == 0xFF0C || c == 0x3001 || c == 0x060C;
}

static bool is_separator(int32_t c) {
    return c == '|' || c == 0xBB || c == 0x203A || c == 0x2022 || c == 0xB7 || c == '/' || c == 0xA9 || c == 0x2192 ||
           c == 0xFF5C;
}

/* Codes of currencies and the word "ago", read where a word has just ended before text[at]. */
static bool word_is(nutgraf_slice text, size_t at, uint32_t size, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(list[i]);
        if (length == size && at >= length && nutgraf_slice_has_caseless_at(text, at - length, list[i])) return true;
    }
    return false;
}

static void end_word(reader *r, nutgraf_slice text, size_t at) {
    static const char *const currencies[] = {"usd", "eur", "gbp", "chf", "kr", "pln"};
    static const char *const pasts[] = {"ago"};
    if (r->word == 0) return;
    bool digits = r->word_digits == r->word;
    if (digits && r->word == 4 && r->number >= FIRST_YEAR && r->number <= LAST_YEAR) r->prose.date = true;
    if (!digits) {
        if (r->word_neutral) r->prose.neutral_words++;
        else if (r->word <= SMALL_WORD && !r->word_upper && r->word_digits == 0) r->prose.function_words++;
        if (r->number_due && word_is(text, at, r->word, currencies, sizeof currencies / sizeof *currencies))
            r->prose.price = true;
        if (word_is(text, at, r->word, pasts, 1)) r->prose.date = true;
    }
    r->number_due = digits;
    r->word = r->word_digits = 0;
    r->number = 0;
    r->word_upper = r->word_neutral = false;
}

static void take_letter(reader *r, int32_t c, nutgraf_letter_kind kind) {
    bool digit = kind == NUTGRAF_KIND_DIGIT;
    bool upper = !digit && nutgraf_code_point_is_upper(c);
    if (digit) {
        r->prose.digits++;
        r->word_digits++;
        if (c >= '0' && c <= '9' && r->number <= LAST_YEAR) r->number = r->number * 10 + (c - '0');
        if (r->currency != 0) r->prose.price = true;
    }
    if (upper) r->prose.uppers++;
    else if (!digit && nutgraf_code_point_is_lower(c)) r->lowers++;
    if (r->word == 0) r->word_upper = upper;
    r->word_neutral = r->word_neutral || is_dense(c, kind);
    r->word++;
    r->currency = 0;
}

/* Where a number begins or ends between letters without a space: 售价5499元, 于2019年. */
static void part_number(reader *r, nutgraf_slice text, size_t at, int32_t c, nutgraf_letter_kind kind) {
    bool digit = kind == NUTGRAF_KIND_DIGIT, after_digits = r->word > 0 && r->word_digits == r->word;
    if (digit && r->word_neutral && !after_digits) end_word(r, text, at);
    if (digit || !after_digits || !is_dense(c, kind)) return;
    end_word(r, text, at);
    if (is_currency_word(c)) r->prose.price = true;
}

static void take_mark(reader *r, int32_t c) {
    if (is_comma(c)) r->prose.commas++;
    if (is_separator(c)) r->prose.separators++;
    if (c == 0xA9) r->prose.copyright = true;
    if (is_currency(c)) {
        if (r->number_due) r->prose.price = true;
        r->currency = c;
    } else if (c != ' ' && c != 0xA0) {
        r->currency = 0;
        r->number_due = false;
    }
}

static bool is_plain_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/* Where the run of small letters from a to z ends that begins at text[at]: most of most texts. What they say is counted
 * at once, as take_letter would one by one. */
static size_t take_plain_letters(reader *r, nutgraf_slice text, size_t at) {
    size_t stop = at + 1;
    while (stop < text.size && is_plain_letter(text.data[stop])) stop++;
    r->word += (uint32_t)(stop - at);
    r->lowers += (uint32_t)(stop - at);
    r->currency = 0;
    r->end_due = false;
    r->before = text.data[stop - 1];
    return stop;
}

nutgraf_prose nutgraf_prose_of(nutgraf_slice text) {
    reader r = {.before = 0};
    bool stopless_due = false; /* a space stands after a letter of a script without stops */
    for (size_t p = 0; p < text.size;) {
        if (r.before > 0 && r.before < 0x80 && is_plain_letter(text.data[p])) {
            p = take_plain_letters(&r, text, p);
            stopless_due = false;
            continue;
        }
        int32_t c;
        size_t length = nutgraf_utf8_read(text.data, text.size, p, &c);
        nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
        if (p == 0) r.prose.starts_upper = nutgraf_code_point_is_upper(c);
        bool letter = kind == NUTGRAF_KIND_LETTER || kind == NUTGRAF_KIND_DIGIT || kind == NUTGRAF_KIND_IDEOGRAPH;
        /* a stop of Han text needs no space after it */
        if (r.end_due && (!letter || r.before > 0x2E80)) {
            if (kind == NUTGRAF_KIND_SPACE || is_closing(c) || r.before > 0x2E80) r.prose.sentences++;
            r.end_due = false;
        }
        if (letter) {
            part_number(&r, text, p, c, kind);
            if (stopless_due && is_stopless(c)) r.prose.sentences++;
            take_letter(&r, c, kind);
            r.end_due = false;
        } else if (kind != NUTGRAF_KIND_MARK) {
            end_word(&r, text, p);
            take_mark(&r, c);
            r.end_due = is_stop(c);
        }
        stopless_due = c == ' ' && is_stopless(r.before);
        if (kind != NUTGRAF_KIND_SPACE) r.before = c;
        p += length;
    }
    end_word(&r, text, text.size);
    if (r.end_due) r.prose.sentences++;
    bool stopless = is_stopless(r.before) && text.size >= STOPLESS_BYTES;
    if (stopless) r.prose.sentences++;
    r.prose.ends_sentence = is_stop(r.before) || is_closing(r.before) || stopless;
    r.prose.ends_colon = r.before == ':' || r.before == 0xFF1A;
    r.prose.question = r.before == '?' || r.before == 0xFF1F || r.before == 0x061F;
    r.prose.all_upper = r.prose.uppers > 0 && r.lowers == 0;
    return r.prose;
}
