/* The rules of UAX #29 as state machines over one pass; see breaks.h.
 *
 * Each function below starts at a boundary and reads on until the rules break. Rules that look
 * ahead (WB6, WB7b, WB12, SB8) read to the next character that decides; what they skip over is
 * never skipped twice, so that all segments together take linear time.
 */
#include "breaks.h"

#include <utf8proc.h>

#include "breaks_data.h"
#include "unicode.h"

typedef struct classes {
    uint8_t word;     /* enum word_class */
    uint8_t sentence; /* enum sentence_class */
    bool picture;     /* Extended_Pictographic */
} classes;

static classes classes_of(int32_t c) {
    size_t low = 0, high = sizeof break_ranges / sizeof break_ranges[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct break_range *r = &break_ranges[middle];
        if ((uint32_t)c < r->first) high = middle;
        else if ((uint32_t)c > r->first + r->more) low = middle + 1;
        else return (classes){r->word, r->sentence_picture >> 1, r->sentence_picture & 1};
    }
    return (classes){WORD_OTHER, SENTENCE_OTHER, false};
}

static classes read_classes(nutgraf_slice text, size_t p, size_t *length) {
    int32_t c;
    *length = nutgraf_utf8_read(text.data, text.size, p, &c);
    return classes_of(c);
}

/* ---- grapheme clusters ---- */

static size_t grapheme_end(nutgraf_slice text, size_t start) {
    int32_t before, c;
    utf8proc_int32_t state = 0;
    size_t p = start + nutgraf_utf8_read(text.data, text.size, start, &before);
    while (p < text.size) {
        unsigned char byte = (unsigned char)text.data[p];
        if (before < 0x7F && before >= 0x20 && byte < 0x80) return p; /* most of most texts */
        size_t length = nutgraf_utf8_read(text.data, text.size, p, &c);
        if (utf8proc_grapheme_break_stateful(before, c, &state)) return p;
        before = c;
        p += length;
    }
    return p;
}

/* ---- words ---- */

static bool is_skipped(uint8_t word) { /* WB4 */
    return word == WORD_EXTEND || word == WORD_FORMAT || word == WORD_ZWJ;
}

static bool is_line_end(uint8_t word) {
    return word == WORD_CR || word == WORD_LF || word == WORD_NEWLINE;
}

static bool is_ahletter(uint8_t word) {
    return word == WORD_ALETTER || word == WORD_HEBREW_LETTER;
}

static bool is_mid_letter(uint8_t word) { /* MidLetter | MidNumLetQ */
    return word == WORD_MIDLETTER || word == WORD_MIDNUMLET || word == WORD_SINGLE_QUOTE;
}

static bool is_mid_number(uint8_t word) { /* MidNum | MidNumLetQ */
    return word == WORD_MIDNUM || word == WORD_MIDNUMLET || word == WORD_SINGLE_QUOTE;
}

/* The class of the first character from p on that WB4 does not skip. */
static uint8_t next_word_class(nutgraf_slice text, size_t p) {
    while (p < text.size) {
        size_t length;
        uint8_t word = read_classes(text, p, &length).word;
        if (!is_skipped(word)) return word;
        p += length;
    }
    return WORD_OTHER;
}

/* Rules WB5 to WB13b: no break between `before` and `word`? `before2` stands before `before`; `after`
 * is where the character after `word` starts. */
static bool joins_words(uint8_t before2, uint8_t before, uint8_t word, nutgraf_slice text, size_t after) {
    if (is_ahletter(before)) {
        if (is_ahletter(word) || word == WORD_NUMERIC || word == WORD_EXTENDNUMLET) return true;
        if (before == WORD_HEBREW_LETTER && word == WORD_SINGLE_QUOTE) return true;
        if (before == WORD_HEBREW_LETTER && word == WORD_DOUBLE_QUOTE)
            return next_word_class(text, after) == WORD_HEBREW_LETTER;
        return is_mid_letter(word) && is_ahletter(next_word_class(text, after));
    }
    if (before == WORD_NUMERIC) {
        if (word == WORD_NUMERIC || is_ahletter(word) || word == WORD_EXTENDNUMLET) return true;
        return is_mid_number(word) && next_word_class(text, after) == WORD_NUMERIC;
    }
    if (is_ahletter(before2) && is_mid_letter(before)) return is_ahletter(word);
    if (before2 == WORD_HEBREW_LETTER && before == WORD_DOUBLE_QUOTE) return word == WORD_HEBREW_LETTER;
    if (before2 == WORD_NUMERIC && is_mid_number(before)) return word == WORD_NUMERIC;
    if (before == WORD_KATAKANA) return word == WORD_KATAKANA || word == WORD_EXTENDNUMLET;
    if (before == WORD_EXTENDNUMLET)
        return is_ahletter(word) || word == WORD_NUMERIC || word == WORD_KATAKANA || word == WORD_EXTENDNUMLET;
    return false;
}

static size_t word_end(nutgraf_slice text, size_t start) {
    size_t length;
    uint8_t before = read_classes(text, start, &length).word, before2 = WORD_OTHER, raw = before;
    size_t p = start + length;
    bool odd_flag = before == WORD_REGIONAL_INDICATOR; /* WB15, WB16 */
    while (p < text.size) {
        classes c = read_classes(text, p, &length);
        if (raw == WORD_CR && c.word == WORD_LF) return p + length;       /* WB3 */
        if (is_line_end(raw) || is_line_end(c.word)) return p;            /* WB3a, WB3b */
        bool glued = (raw == WORD_ZWJ && c.picture) ||                    /* WB3c */
                     (raw == WORD_WSEGSPACE && c.word == WORD_WSEGSPACE); /* WB3d */
        raw = c.word;
        if (!is_skipped(c.word)) { /* WB4 */
            bool flags = odd_flag && c.word == WORD_REGIONAL_INDICATOR;
            if (!glued && !flags && !joins_words(before2, before, c.word, text, p + length)) return p;
            odd_flag = c.word == WORD_REGIONAL_INDICATOR && !flags;
            before2 = before;
            before = c.word;
        }
        p += length;
    }
    return p;
}

/* What a segment between word boundaries is: nothing that counts, a word, or a piece of a script that
 * runs on without spaces, Han and kana excepted. */
typedef enum word_role { ROLE_NONE, ROLE_WORD, ROLE_RUNNING } word_role;

static word_role role_of(nutgraf_slice text, size_t start, size_t end) {
    for (size_t p = start; p < end;) {
        int32_t c;
        p += nutgraf_utf8_read(text.data, end, p, &c);
        nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
        if (kind == NUTGRAF_KIND_IDEOGRAPH && c < 0x2E80) return ROLE_RUNNING;
        if (kind == NUTGRAF_KIND_LETTER || kind == NUTGRAF_KIND_DIGIT || kind == NUTGRAF_KIND_IDEOGRAPH) return ROLE_WORD;
    }
    return ROLE_NONE;
}

/* Finds the next word in [*start, text.size); false when there is none. */
static bool next_word(nutgraf_slice text, size_t *start, size_t *end) {
    for (size_t p = *start; p < text.size; p = *end) {
        *end = word_end(text, p);
        word_role role = role_of(text, p, *end);
        if (role == ROLE_NONE) continue;
        *start = p;
        while (role == ROLE_RUNNING && *end < text.size) {
            size_t more = word_end(text, *end);
            if (role_of(text, *end, more) != ROLE_RUNNING) break;
            *end = more;
        }
        return true;
    }
    return false;
}

/* ---- sentences ---- */

static bool is_paragraph_end(uint8_t sentence) {
    return sentence == SENTENCE_SEP || sentence == SENTENCE_CR || sentence == SENTENCE_LF;
}

/* SB8: does a small letter follow before any other letter, stop or paragraph end? */
static bool small_letter_follows(nutgraf_slice text, size_t p) {
    while (p < text.size) {
        size_t length;
        uint8_t s = read_classes(text, p, &length).sentence;
        if (s == SENTENCE_LOWER) return true;
        if (s == SENTENCE_OLETTER || s == SENTENCE_UPPER || s == SENTENCE_ATERM || s == SENTENCE_STERM ||
            is_paragraph_end(s))
            return false;
        p += length;
    }
    return false;
}

/* Where in "SATerm Close* Sp*" the text stands. */
typedef enum term_phase { TERM_NONE, TERM_STOP, TERM_CLOSE, TERM_SPACE } term_phase;

static size_t sentence_end(nutgraf_slice text, size_t start) {
    term_phase phase = TERM_NONE;
    bool full_stop = false; /* ATerm, not STerm */
    uint8_t before = SENTENCE_OTHER, before_stop = SENTENCE_OTHER, raw = SENTENCE_OTHER;
    for (size_t p = start, length; p < text.size; p += length) {
        uint8_t s = read_classes(text, p, &length).sentence;
        if (is_paragraph_end(raw) && !(raw == SENTENCE_CR && s == SENTENCE_LF)) return p; /* SB3, SB4 */
        raw = s;
        if (s == SENTENCE_EXTEND || s == SENTENCE_FORMAT) continue; /* SB5 */
        if (is_paragraph_end(s)) continue;                          /* SB9, SB10: it belongs to the sentence */
        bool stop = s == SENTENCE_ATERM || s == SENTENCE_STERM;
        if (phase != TERM_NONE) {
            bool close = s == SENTENCE_CLOSE && phase != TERM_SPACE;
            if (close || s == SENTENCE_SP) { /* SB9, SB10 */
                phase = close ? TERM_CLOSE : TERM_SPACE;
                continue;
            }
            bool joins = stop || s == SENTENCE_SCONTINUE; /* SB8a */
            if (full_stop && phase == TERM_STOP)          /* SB6, SB7 */
                joins = joins || s == SENTENCE_NUMERIC ||
                        (s == SENTENCE_UPPER && (before_stop == SENTENCE_UPPER || before_stop == SENTENCE_LOWER));
            if (!joins && !(full_stop && small_letter_follows(text, p))) return p; /* SB11 */
        }
        phase = stop ? TERM_STOP : TERM_NONE;
        full_stop = s == SENTENCE_ATERM;
        if (stop) before_stop = before;
        before = s;
    }
    return text.size;
}

/* ---- all three ---- */

const char *nutgraf_breaks_version(void) {
    return BREAK_DATA_VERSION;
}

const char *nutgraf_unicode_version(void) {
    return utf8proc_unicode_version();
}

size_t nutgraf_breaks_next(nutgraf_slice text, size_t start, nutgraf_break_kind kind) {
    switch (kind) {
    case NUTGRAF_BREAK_WORD: return word_end(text, start);
    case NUTGRAF_BREAK_SENTENCE: return sentence_end(text, start);
    default: return grapheme_end(text, start);
    }
}

nutgraf_status nutgraf_breaks_segments(nutgraf_arena *arena, nutgraf_slice text, nutgraf_break_kind kind,
                                       nutgraf_spans *segments) {
    for (size_t start = 0; start < text.size;) {
        size_t end = nutgraf_breaks_next(text, start, kind);
        if (nutgraf_spans_add(segments, arena, start, end) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
        start = end;
    }
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_breaks_words(nutgraf_arena *arena, nutgraf_slice text, nutgraf_spans *words) {
    for (size_t start = 0, end = 0; next_word(text, &start, &end); start = end)
        if (nutgraf_spans_add(words, arena, start, end) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
    return NUTGRAF_OK;
}

size_t nutgraf_breaks_cut(nutgraf_slice text, const nutgraf_breaks_limits *cut) {
    size_t limit = cut->bytes < text.size ? cut->bytes : text.size;
    if (cut->words != SIZE_MAX) {
        size_t words = 0, last = 0, start = 0, end = 0;
        for (; start < limit && next_word(text, &start, &end); start = end) {
            if (words++ == cut->words) {
                limit = last < limit ? last : limit;
                break;
            }
            last = end;
        }
    }
    size_t end = 0;
    for (size_t count = 0; end < limit && count < cut->graphemes; count++) {
        size_t next = grapheme_end(text, end);
        if (next > limit) break;
        end = next;
    }
    return end;
}
