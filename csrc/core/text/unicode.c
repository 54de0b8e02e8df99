/* Reading UTF-8 and counting what it holds; see unicode.h. Normalisation is in normalize.c. */
#include "unicode.h"

#include <string.h>

#include <utf8proc.h>

#define REPLACEMENT 0xFFFD

size_t nutgraf_utf8_read(const char *data, size_t size, size_t position, int32_t *code_point) {
    const unsigned char *p = (const unsigned char *)data + position;
    size_t left = size - position;
    if (p[0] < 0x80) {
        *code_point = p[0];
        return 1;
    }
    *code_point = REPLACEMENT;
    if (p[0] < 0xC2 || left < 2 || (p[1] & 0xC0) != 0x80) return 1;
    if (p[0] < 0xE0) {
        *code_point = (p[0] & 0x1F) << 6 | (p[1] & 0x3F);
        return 2;
    }
    if (left < 3 || (p[2] & 0xC0) != 0x80) return 1;
    if (p[0] < 0xF0) {
        int32_t value = (p[0] & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
        if (value < 0x800 || (value >= 0xD800 && value < 0xE000)) return 1;
        *code_point = value;
        return 3;
    }
    if (p[0] > 0xF4 || left < 4 || (p[3] & 0xC0) != 0x80) return 1;
    int32_t value = (p[0] & 0x07) << 18 | (p[1] & 0x3F) << 12 | (p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    if (value < 0x10000 || value > 0x10FFFF) return 1;
    *code_point = value;
    return 4;
}

size_t nutgraf_utf8_read_back(const char *data, size_t floor, size_t position, int32_t *code_point) {
    for (size_t length = 1; length <= 4 && length <= position - floor; length++) {
        size_t start = position - length;
        if (((unsigned char)data[start] & 0xC0) == 0x80) continue;
        if (nutgraf_utf8_read(data, position, start, code_point) == length) return length;
        break;
    }
    *code_point = REPLACEMENT;
    return 1;
}

size_t nutgraf_utf8_write(int32_t code_point, char *bytes) {
    bool scalar = code_point >= 0 && code_point <= 0x10FFFF && !(code_point >= 0xD800 && code_point < 0xE000);
    return (size_t)utf8proc_encode_char(scalar ? code_point : REPLACEMENT, (utf8proc_uint8_t *)bytes);
}

/* Scripts that put no spaces between words. */
static bool is_ideograph(int32_t c) {
    if (c < 0x0E00) return false;
    if (c < 0x1100) return c < 0x0F00 || (c >= 0x1000 && c < 0x10A0); /* Thai, Lao; Myanmar */
    if (c < 0x2E80) return c >= 0x1780 && c < 0x1800;                   /* Khmer */
    if (c < 0xAC00) return c < 0x3130 || (c >= 0x31A0 && c < 0xA000);   /* kana, Han */
    return (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF66 && c < 0xFFA0) || (c >= 0x20000 && c < 0x32000);
}

/* What a letter counts of a word where no spaces stand between words, in sixths: the first article of the Universal
 * Declaration of Human Rights has 30 words in English, 39 letters in Chinese, 78 in Japanese, 103 in Thai. */
#define HAN_SIXTHS 3
#define SYLLABLE_SIXTHS 2 /* kana, Thai, Lao, Khmer, Myanmar */

static bool is_han(int32_t c) {
    return c >= 0x3400 && (c < 0xFF66 || c > 0xFF9F);
}

nutgraf_letter_kind nutgraf_code_point_kind(int32_t c) {
    if (c < 0x80) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return NUTGRAF_KIND_LETTER;
        if (c >= '0' && c <= '9') return NUTGRAF_KIND_DIGIT;
        return c == ' ' || (c >= '\t' && c <= '\r') ? NUTGRAF_KIND_SPACE : NUTGRAF_KIND_OTHER;
    }
    if (c == 0x85) return NUTGRAF_KIND_SPACE;
    utf8proc_category_t category = utf8proc_category(c);
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO)
        return is_ideograph(c) ? NUTGRAF_KIND_IDEOGRAPH : NUTGRAF_KIND_LETTER;
    if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME) return NUTGRAF_KIND_MARK;
    if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) return NUTGRAF_KIND_DIGIT;
    if (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP) return NUTGRAF_KIND_SPACE;
    return NUTGRAF_KIND_OTHER;
}

int32_t nutgraf_code_point_lower(int32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return utf8proc_tolower(c);
}

bool nutgraf_code_point_is_upper(int32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    utf8proc_category_t category = utf8proc_category(c);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool nutgraf_code_point_is_lower(int32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    return utf8proc_category(c) == UTF8PROC_CATEGORY_LL;
}

static bool is_ascii_letter_or_digit(unsigned char c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

#define PLAIN 16 /* bytes that are measured at once: GCC and Clang make what the machine has of it */
typedef uint8_t plain_bytes __attribute__((vector_size(PLAIN)));

static inline plain_bytes load(const char *bytes) {
    plain_bytes loaded;
    memcpy(&loaded, bytes, sizeof loaded);
    return loaded;
}

/* 1 where a byte is a letter or digit of ASCII, else 0. */
static inline plain_bytes letters_in(plain_bytes c) {
    return ((plain_bytes)((c | 32) - 'a' < 26) | (plain_bytes)(c - '0' < 10)) & 1;
}

static inline size_t sum_of(plain_bytes counts) {
    uint64_t halves[2];
    memcpy(halves, &counts, sizeof halves);
    return (size_t)((halves[0] + halves[1]) * 0x0101010101010101u >> 56); /* each byte is 2 at most */
}

static inline bool is_ascii(plain_bytes c) {
    uint64_t halves[2];
    memcpy(halves, &c, sizeof halves);
    return ((halves[0] | halves[1]) & 0x8080808080808080u) == 0;
}

/* Measures what stands from text[at] on as long as it is ASCII, blocks at once; returns where it stopped. A byte of
 * ASCII stands before text[at]. */
static size_t measure_plain(nutgraf_slice text, size_t at, nutgraf_measure *measure) {
    for (; at + PLAIN <= text.size; at += PLAIN) {
        plain_bytes c = load(text.data + at);
        if (!is_ascii(c)) break;
        plain_bytes letters = letters_in(c), before = letters_in(load(text.data + at - 1));
        measure->code_points += PLAIN;
        measure->letters += sum_of(letters);
        measure->words += sum_of(letters & (before ^ 1));
        measure->cells += sum_of((plain_bytes)(c - 0x20 < 0x5F) & 1);
    }
    return at;
}

nutgraf_measure nutgraf_text_measure(nutgraf_slice text) {
    nutgraf_measure measure = {0};
    bool in_word = false;
    size_t sixths = 0; /* of words of scripts without spaces */
    for (size_t p = 0; p < text.size;) {
        int32_t c = (unsigned char)text.data[p];
        if (c < 0x80) { /* most of most texts */
            bool counts = is_ascii_letter_or_digit((unsigned char)c);
            measure.code_points++;
            measure.cells += c >= 0x20 && c < 0x7F;
            measure.letters += counts;
            measure.words += counts && !in_word;
            p = measure_plain(text, p + 1, &measure);
            in_word = is_ascii_letter_or_digit((unsigned char)text.data[p - 1]);
            continue;
        }
        measure.code_points++;
        p += nutgraf_utf8_read(text.data, text.size, p, &c);
        measure.cells += (size_t)utf8proc_charwidth(c);
        nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
        if (kind == NUTGRAF_KIND_MARK) continue;
        if (kind == NUTGRAF_KIND_IDEOGRAPH) {
            sixths += is_han(c) ? HAN_SIXTHS : SYLLABLE_SIXTHS;
            measure.letters++;
        }
        bool word = kind == NUTGRAF_KIND_LETTER || kind == NUTGRAF_KIND_DIGIT;
        if (word) {
            measure.letters++;
            if (!in_word) measure.words++;
        }
        in_word = word;
    }
    measure.words += (sixths + 5) / 6;
    return measure;
}
