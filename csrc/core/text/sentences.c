/* Sentences by stops and what stands around them; see sentences.h. Words are in breaks.c.
 *
 * A stop is judged once: the run of stops, the closing quotes and brackets after it, the token
 * before it (at most TOKEN_BYTES) and the word after it. "Break" means that a sentence ends after
 * the closers.
 */
#include "sentences.h"

#include <string.h>

#include "../base/slice.h"
#include "sentence_words.h"
#include "unicode.h"

#define TOKEN_BYTES 48 /* looked at before a stop; no abbreviation or host name's end is longer */
#define NOTE_DIGITS 3  /* of the number of a footnote after a stop */
#define PHRASE_LETTERS 6 /* between a Chinese quotation and its verb of saying */

/* One line of text that is being split. */
typedef struct line {
    const char *data;
    size_t start; /* of the sentence at hand */
    size_t end;   /* of the line */
} line;

typedef enum stop_kind { STOP_NONE, STOP_LATIN, STOP_CJK, STOP_OTHER, STOP_GREEK } stop_kind;

static stop_kind stop_of(int32_t c) {
    if (c < 0x80) return c == '.' || c == '!' || c == '?' ? STOP_LATIN : c == ';' ? STOP_GREEK : STOP_NONE;
    switch (c) {
    case 0x2026: case 0x203C: case 0x203D: case 0x2047: case 0x2048: case 0x2049:
        return STOP_LATIN;
    case 0x3002: case 0xFF01: case 0xFF1F: case 0xFF61: case 0xFF0E:
        return STOP_CJK;
    case 0x0964: case 0x0965: /* danda */
    case 0x061F: case 0x06D4: /* Arabic, Urdu */
    case 0x0589:              /* Armenian */
    case 0x1362: case 0x1367: case 0x1368: /* Ethiopic */
    case 0x104B:              /* Myanmar */
    case 0x17D4: case 0x17D5: /* Khmer */
    case 0x0F0D: case 0x0F0E: /* Tibetan */
        return STOP_OTHER;
    case 0x037E:
        return STOP_GREEK;
    default:
        return STOP_NONE;
    }
}

static bool is_closer(int32_t c) {
    switch (c) {
    case '"': case '\'': case ')': case ']': case '}':
    case 0x201D: case 0x2019: case 0x00BB: case 0x203A:
    case 0x300D: case 0x300F: case 0xFF09: case 0x300B: case 0x3011: case 0x3009: case 0xFF02:
        return true;
    default:
        return false;
    }
}

/* Opening in some languages, closing in others: „…“, ‚…‘, »…«. */
static bool is_two_faced(int32_t c) {
    return c == 0x201C || c == 0x2018 || c == 0x00AB || c == 0x2039;
}

static bool is_opener(int32_t c) {
    switch (c) {
    case '"': case '\'': case '(': case '[': case '{': case '-': case '*':
    case 0x201C: case 0x2018: case 0x201E: case 0x201A: case 0x00AB: case 0x2039: case 0x00BB: case 0x203A:
    case 0x300C: case 0x300E: case 0xFF08: case 0x300A: case 0x3010: case 0x3008:
    case 0x00BF: case 0x00A1: case 0x2013: case 0x2014: case 0x2022: case 0x201D: case 0x2019:
        return true;
    default:
        return false;
    }
}

static bool is_space(int32_t c) {
    return nutgraf_code_point_kind(c) == NUTGRAF_KIND_SPACE;
}

/* The code point at p, or 0 at the end of the line; *length is its length. */
static int32_t peek(const line *l, size_t p, size_t *length) {
    int32_t c = 0;
    *length = 0;
    if (p < l->end) *length = nutgraf_utf8_read(l->data, l->end, p, &c);
    return c;
}

static int32_t at(const line *l, size_t p) {
    size_t length;
    return peek(l, p, &length);
}

static size_t skip_spaces(const line *l, size_t p) {
    size_t length;
    while (p < l->end && is_space(peek(l, p, &length))) p += length;
    return p;
}

static bool is_word_kind(nutgraf_letter_kind kind) {
    return kind == NUTGRAF_KIND_LETTER || kind == NUTGRAF_KIND_DIGIT || kind == NUTGRAF_KIND_MARK ||
           kind == NUTGRAF_KIND_IDEOGRAPH;
}

/* A token in lower case, for the words of sentence_words.h. */
typedef struct token {
    size_t start, end;      /* in the line */
    char lower[2 * TOKEN_BYTES + 8]; /* not NUL-terminated */
    size_t size;            /* of lower */
    size_t letters;         /* code points that are letters, digits or marks */
    size_t points;          /* code points */
    int32_t first, last;    /* code points as written */
    unsigned roles;
} token;

static void token_read(const line *l, size_t start, size_t end, token *t) {
    *t = (token){.start = start, .end = end};
    for (size_t p = start; p < end && t->size + 4 < sizeof t->lower;) {
        int32_t c;
        p += nutgraf_utf8_read(l->data, end, p, &c);
        if (t->points++ == 0) t->first = c;
        t->last = c;
        if (is_word_kind(nutgraf_code_point_kind(c))) t->letters++;
        t->size += nutgraf_utf8_write(nutgraf_code_point_lower(c), t->lower + t->size);
    }
    t->roles = nutgraf_sentence_words_roles(t->lower, t->size);
}

static bool token_is(const token *t, const char *word) {
    return nutgraf_slice_is((nutgraf_slice){t->lower, t->size}, word);
}

/* Elided articles before an abbreviation: l'art., dell'on. */
static size_t after_elision(const line *l, size_t start, size_t end) {
    static const char *const articles[] = {"l", "d", "un", "qu", "all", "dell", "nell"};
    size_t p = start;
    while (p < end && p - start < 5 && l->data[p] != '\'' && (unsigned char)l->data[p] < 0x80) p++;
    if (p == start || p >= end) return start;
    int32_t c;
    size_t length = nutgraf_utf8_read(l->data, end, p, &c);
    if (c != '\'' && c != 0x2019) return start;
    nutgraf_slice word = {l->data + start, p - start};
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
        if (nutgraf_slice_is_caseless(word, articles[i])) return p + length;
    return start;
}

/* The token that ends at `end`: what stands between white space, without opening marks and without
 * what a hyphen, dash, slash or bracket parts off. *whole_start: before parting. */
static token token_before(const line *l, size_t end, size_t *whole_start) {
    size_t p = end, floor = end - l->start > TOKEN_BYTES ? end - TOKEN_BYTES : l->start;
    int32_t c;
    while (p > floor) {
        size_t length = nutgraf_utf8_read_back(l->data, floor, p, &c);
        if (is_space(c)) break;
        p -= length;
    }
    while (p < end) {
        size_t length = nutgraf_utf8_read(l->data, end, p, &c);
        if (!is_opener(c) && c != '/') break;
        p += length;
    }
    *whole_start = p;
    size_t start = p;
    while (p < end) {
        size_t length = nutgraf_utf8_read(l->data, end, p, &c);
        if (c == '-' || c == '/' || c == '(' || c == 0x2013 || c == 0x2014) start = p + length;
        p += length;
    }
    token t;
    token_read(l, after_elision(l, start, end), end, &t);
    return t;
}

/* The word that starts at p, up to an apostrophe. */
static token word_after(const line *l, size_t p) {
    size_t end = p, length;
    while (end < l->end && end - p < TOKEN_BYTES) {
        int32_t c = peek(l, end, &length);
        if (!is_word_kind(nutgraf_code_point_kind(c)) && c != '_') break;
        end += length;
    }
    token t;
    token_read(l, p, end, &t);
    return t;
}

/* The word before p, skipping what is none; size 0 when there is none near. */
static token word_before(const line *l, size_t p) {
    size_t floor = p - l->start > TOKEN_BYTES ? p - TOKEN_BYTES : l->start;
    int32_t c;
    while (p > floor) {
        size_t length = nutgraf_utf8_read_back(l->data, floor, p, &c);
        if (is_word_kind(nutgraf_code_point_kind(c))) break;
        p -= length;
    }
    size_t end = p;
    while (p > floor) {
        size_t length = nutgraf_utf8_read_back(l->data, floor, p, &c);
        if (!is_word_kind(nutgraf_code_point_kind(c))) break;
        p -= length;
    }
    token t;
    token_read(l, p, end, &t);
    return t;
}

/* Single letters joined by full stops, "U.S", "z.B". */
static bool is_dotted(const line *l, const token *t) {
    bool letter = true;
    size_t count = 0;
    for (size_t p = t->start; p < t->end; letter = !letter) {
        int32_t c;
        p += nutgraf_utf8_read(l->data, t->end, p, &c);
        nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
        if (letter ? !is_word_kind(kind) || kind == NUTGRAF_KIND_DIGIT : c != '.') return false;
        count++;
    }
    return count >= 3 && count % 2 == 1;
}

static bool is_digits(const token *t, size_t most) {
    if (t->size == 0 || t->size > most) return false;
    for (size_t i = 0; i < t->size; i++)
        if (t->lower[i] < '0' || t->lower[i] > '9') return false;
    return true;
}

/* Doubled capitals, "EE. UU.", the plural of initials in Spanish. */
static bool is_doubled_capital(const token *t) {
    return t->points == 2 && t->first == t->last && nutgraf_code_point_is_upper(t->first);
}

static bool is_street(const token *t) { /* "Hafenstr. 12" */
    return t->size > 3 && memcmp(t->lower + t->size - 3, "str", 3) == 0;
}

static bool is_roman(const line *l, const token *t) {
    for (size_t p = t->start; p < t->end; p++)
        if (strchr("IVX", l->data[p]) == NULL) return false;
    return t->size > 0 && t->size <= 5;
}

/* "...last year.The firm": a word, a number or a closer, one stop, and a capitalised word that is
 * no part of a host or file name. */
static bool is_glued(const line *l, size_t stop, size_t run_size, size_t after, bool closed) {
    if (run_size != 1) return false;
    size_t floor = stop - l->start > TOKEN_BYTES ? stop - TOKEN_BYTES : l->start, p = stop;
    int32_t c, before[2] = {0, 0};
    for (size_t n = 0; p > floor; n++) {
        p -= nutgraf_utf8_read_back(l->data, floor, p, &c);
        if (is_space(c)) break;
        if (c == '.' || c == '/' || c == '@' || c == '\\' || c == '_') return false;
        if (n < 2) before[n] = c;
    }
    bool ends_word = (nutgraf_code_point_is_lower(before[0]) && nutgraf_code_point_is_lower(before[1])) ||
                     nutgraf_code_point_kind(before[0]) == NUTGRAF_KIND_DIGIT || before[0] == ')' ||
                     before[0] == '%' || before[0] == '"' || before[0] == 0x201D;
    if (!ends_word && !closed) return false;
    size_t length, q = after;
    while (q < l->end && (c = peek(l, q, &length), c == '"' || c == '\'' || c == '(' || c == 0x201C || c == 0x2018))
        q += length;
    if (!nutgraf_code_point_is_upper(peek(l, q, &length))) return false;
    q += length;
    size_t limit = q + TOKEN_BYTES;
    while (q < l->end && q < limit && nutgraf_code_point_is_lower(peek(l, q, &length))) q += length;
    c = at(l, q);
    return q >= l->end ||
           !(is_word_kind(nutgraf_code_point_kind(c)) || c == '.' || c == '/' || c == '@' || c == '_');
}

/* After 」 or ”: a particle, or a subject of at most a few letters with a verb of saying. */
static bool cjk_goes_on(const line *l, size_t p) {
    static const char *const particles[] = {"と", "って", "、", "，", ",", "など", "の", "は", "が", "を", "に", "も", "で"};
    static const char *const sayings[] = {"说", "道", "表示", "问", "称", "說", "問", "稱"};
    const nutgraf_slice text = {l->data, l->end};
    for (size_t i = 0; i < sizeof particles / sizeof particles[0]; i++)
        if (nutgraf_slice_has_at(text, p, particles[i])) return true;
    for (size_t n = 0; n <= PHRASE_LETTERS && p < l->end; n++) {
        for (size_t i = 0; i < sizeof sayings / sizeof sayings[0]; i++)
            if (nutgraf_slice_has_at(text, p, sayings[i])) return true;
        size_t length;
        int32_t c = peek(l, p, &length);
        if (stop_of(c) == STOP_CJK || is_space(c) || is_opener(c)) return false;
        p += length;
    }
    return false;
}

/* Does a single full stop end a sentence? `next` is the word after it, which starts with c. */
static bool full_stop_breaks(const line *l, size_t stop, int32_t c, const token *next) {
    size_t whole_start;
    token t = token_before(l, stop, &whole_start);
    bool starter = (next->roles & NUTGRAF_WORD_START) != 0;
    bool next_digit = nutgraf_code_point_kind(c) == NUTGRAF_KIND_DIGIT;
    nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
    bool next_upper = kind == NUTGRAF_KIND_LETTER || kind == NUTGRAF_KIND_IDEOGRAPH; /* small ones do not come here */
    if (t.roles & NUTGRAF_WORD_TITLE) return false;
    if (token_is(&t, "on") && t.start != whole_start) return false;
    if ((t.roles & NUTGRAF_WORD_AMOUNT) && ((next->roles & NUTGRAF_WORD_MONEY) || !next_upper)) return false;
    if (next_digit && ((t.roles & NUTGRAF_WORD_NUMBER) || is_street(&t))) return false;
    if (is_doubled_capital(&t) && is_doubled_capital(next)) return false;
    if (t.points == 1 && nutgraf_code_point_kind(t.first) == NUTGRAF_KIND_LETTER) {
        if (nutgraf_code_point_is_upper(t.first)) { /* an initial */
            token previous = word_before(l, t.start);
            bool pronoun = next->points == 1 && (next->first == 'I' || next->first == 'A');
            return starter && previous.size > 0 && previous.points > 1 && !pronoun;
        }
        if (nutgraf_code_point_is_lower(t.first) && !next_digit)
            return starter && (t.first >= 0x80 || strchr("zduisoam", (int)t.first) == NULL);
        if (nutgraf_code_point_lower(t.first) == t.first && !nutgraf_code_point_is_lower(t.first) && !next_digit)
            return false; /* of a script without capitals, as the Arabic for "Dr." */
    }
    if ((t.roles & NUTGRAF_WORD_MAY_END) || is_dotted(l, &t))
        return starter && nutgraf_code_point_is_upper(next->first);
    if (is_digits(&t, 2)) {
        token previous = word_before(l, t.start);
        if (previous.size == 0 && t.start - l->start <= 2) return false; /* "1. Foo" */
        return !((next->roles & NUTGRAF_WORD_MONTH) || ((previous.roles & NUTGRAF_WORD_ORDINAL) && next_upper));
    }
    if (is_roman(l, &t) && !starter) { /* "Ludwig XIV. König" */
        token previous = word_before(l, t.start);
        return !(previous.points > 1 && nutgraf_code_point_is_upper(previous.first));
    }
    return true;
}

/* Does the run of stops [stop, run_end), with closers up to `after`, end a sentence? */
static bool latin_breaks(const line *l, size_t stop, size_t run_end, size_t run_points, size_t after, bool closed) {
    if (after < l->end && !is_space(at(l, after))) return is_glued(l, stop, run_end - stop, after, closed);
    size_t length, p = skip_spaces(l, after);
    int32_t c = 0;
    while (p < l->end) {
        c = peek(l, p, &length);
        if (!is_opener(c) && !is_space(c)) break;
        p += length;
    }
    if (p >= l->end) return true;
    bool brand = nutgraf_code_point_is_lower(c) && nutgraf_code_point_is_upper(at(l, p + length)); /* "eBay" */
    if ((nutgraf_code_point_is_lower(c) && !brand) || stop_of(c) == STOP_LATIN) return false;
    bool full_stop = run_end - stop == 1 && l->data[stop] == '.';
    if (full_stop && !closed) {
        token next = word_after(l, p);
        return full_stop_breaks(l, stop, c, &next);
    }
    bool dots = l->data[stop] == '.' || at(l, stop) == 0x2026;
    for (size_t q = stop; dots && q < run_end;) {
        int32_t d = peek(l, q, &length);
        dots = d == '.' || d == 0x2026;
        q += length;
    }
    if (dots && (run_points > 1 || at(l, stop) == 0x2026)) {
        nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
        return kind == NUTGRAF_KIND_LETTER || kind == NUTGRAF_KIND_IDEOGRAPH;
    }
    return true;
}

/* A semicolon asks only after Greek. */
static bool is_greek_before(const line *l, size_t p) {
    for (int n = 0; n < 3 && p > l->start; n++) {
        int32_t c;
        p -= nutgraf_utf8_read_back(l->data, l->start, p, &c);
        if ((c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000)) return true;
    }
    return false;
}

/* Past a reference to a note, "[12]"; p when there is none. */
static size_t skip_note(const line *l, size_t p) {
    size_t q = p + 1;
    if (at(l, p) != '[') return p;
    while (q < l->end && q - p <= NOTE_DIGITS && nutgraf_ascii_is_digit(l->data[q])) q++;
    return q > p + 1 && at(l, q) == ']' ? q + 1 : p;
}

/* Past closing quotes and brackets, and references to notes, after a stop. */
static size_t skip_closers(const line *l, size_t p) {
    size_t length, next_length;
    for (;;) {
        int32_t c = peek(l, p, &length);
        if (c == '[' && skip_note(l, p) > p) {
            p = skip_note(l, p);
            continue;
        }
        if (is_closer(c)) {
            p += length;
            continue;
        }
        if (is_two_faced(c)) {
            int32_t next = peek(l, p + length, &next_length);
            if (next == 0 || is_space(next) || next == ',' || next == '.') {
                p += length;
                continue;
            }
        }
        break;
    }
    int32_t c = peek(l, p, &length);
    if ((c == ' ' || c == 0xA0 || c == 0x202F) && peek(l, p + length, &next_length) == 0xBB)
        p += length + next_length;
    return p;
}

/* Ends the sentence at hand before `end`. */
static nutgraf_status add_sentence(nutgraf_arena *arena, nutgraf_spans *spans, line *l, size_t end) {
    size_t start = l->start, length;
    line whole = {l->data, start, end};
    start = skip_spaces(&whole, start);
    size_t stop = end;
    while (stop > start) {
        int32_t c;
        length = nutgraf_utf8_read_back(l->data, start, stop, &c);
        if (!is_space(c)) break;
        stop -= length;
    }
    l->start = end;
    return stop > start ? nutgraf_spans_add(spans, arena, start, stop) : NUTGRAF_OK;
}

/* ASCII that neither stops a sentence nor ends a line. */
static bool is_plain(char byte) {
    unsigned char b = (unsigned char)byte;
    return b < 0x80 && b != '.' && b != '!' && b != '?' && b != ';' && b != '\n' && b != '\r';
}

static nutgraf_status split_line(nutgraf_arena *arena, nutgraf_spans *spans, line *l) {
    nutgraf_status status = NUTGRAF_OK;
    for (size_t p = l->start; p < l->end && status == NUTGRAF_OK;) {
        if (is_plain(l->data[p])) {
            p++;
            continue;
        }
        size_t length;
        int32_t c = peek(l, p, &length);
        stop_kind kind = stop_of(c);
        if (kind == STOP_NONE || (kind == STOP_GREEK && !is_greek_before(l, p))) {
            p += length;
            continue;
        }
        size_t stop = p, points = 0;
        bool cjk = false, other = false;
        int32_t only = c;
        while (p < l->end) {
            c = peek(l, p, &length);
            kind = stop_of(c);
            if (kind == STOP_NONE || (kind == STOP_GREEK && p != stop)) break;
            cjk = cjk || kind == STOP_CJK;
            other = other || kind == STOP_OTHER || kind == STOP_GREEK;
            points++;
            p += length;
        }
        size_t after = skip_closers(l, p);
        bool closed = after > p, breaks;
        if (cjk) {
            bool decimal = points == 1 && only == 0xFF0E &&
                           nutgraf_code_point_kind(at(l, after)) == NUTGRAF_KIND_DIGIT;
            breaks = !decimal && !(closed && cjk_goes_on(l, after));
        } else if (other) {
            breaks = after >= l->end || is_space(at(l, after));
        } else {
            breaks = latin_breaks(l, stop, p, points, after, closed);
        }
        if (!breaks) continue;
        status = add_sentence(arena, spans, l, after);
        p = after;
    }
    return status == NUTGRAF_OK ? add_sentence(arena, spans, l, l->end) : status;
}

nutgraf_status nutgraf_sentences_split(nutgraf_arena *arena, nutgraf_slice text, nutgraf_spans *sentences) {
    nutgraf_status status = NUTGRAF_OK;
    for (size_t p = 0; p < text.size && status == NUTGRAF_OK;) {
        size_t end = p, length = 0;
        while (end < text.size) {
            if (is_plain(text.data[end])) {
                end++;
                continue;
            }
            int32_t c;
            length = nutgraf_utf8_read(text.data, text.size, end, &c);
            if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) break;
            end += length;
        }
        line l = {text.data, p, end};
        status = split_line(arena, sentences, &l);
        p = end + (end < text.size ? length : 0);
    }
    return status;
}
