/* Sentences by stops and what stands around them; see sentences.h. Words are in breaks.c.
 *
 * A stop is judged once: the run of stops, the closing quotes and brackets after it, the token
 * before it (at most TOKEN_BYTES) and the word after it. "Break" means that a sentence ends after
 * the closers.
 */
#include "sentences.h"

#include <string.h>

#include "../base/slice.h"
#include "list_marks.h"
#include "sentence_signs.h"
#include "sentence_words.h"
#include "unicode.h"

#define TOKEN_BYTES 48 /* looked at before a stop; no abbreviation or host name's end is longer */
#define NOTE_DIGITS 3  /* of the number of a footnote after a stop */
#define CLOCK_WORDS 5  /* of a sentence before "6 p.m. Mr. Pike" that may end there */
#define ELLIPSIS_DOTS 3 /* dots with spaces between them that are an ellipsis */
#define ENCLOSED_BYTES 150 /* of a title or remark in brackets that is looked through for the closing one */
#define QUOTED_BYTES 60    /* the same of a quotation, beyond which its sentences count */
#define PHRASE_LETTERS 6 /* between a Chinese quotation and its verb of saying */

/* One line of text that is being split. */
typedef struct line {
    const char *data;
    size_t start; /* of the sentence at hand */
    size_t end;   /* of the line */
    size_t shield; /* where a bracket closes that opened before; stops up to there end nothing */
} line;

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

static bool is_clock(const token *t) {
    return token_is(t, "a.m") || token_is(t, "p.m");
}

/* Is `p` so far into its sentence that this may end there? */
static bool is_late(const line *l, size_t p) {
    size_t words = 0;
    while (p > l->start && words <= CLOCK_WORDS) words += l->data[--p] == ' ';
    return words >= CLOCK_WORDS;
}

/* Does a single full stop end a sentence? `next` is the word after it, which starts with c. */
static bool full_stop_breaks(const line *l, size_t stop, int32_t c, const token *next) {
    size_t whole_start;
    token t = token_before(l, stop, &whole_start);
    bool initial = next->points == 1 && nutgraf_code_point_is_upper(next->first) && at(l, next->end) == '.';
    bool starter = (next->roles & NUTGRAF_WORD_START) != 0 && !initial;
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
        return (starter || (is_clock(&t) && (next->roles & NUTGRAF_WORD_TITLE) && is_late(l, t.start))) &&
               nutgraf_code_point_is_upper(next->first);
    if (is_digits(&t, 2)) {
        token previous = word_before(l, t.start);
        if (previous.size == 0 && t.start - l->start <= 2) return false; /* "1. Foo" */
        return !((next->roles & NUTGRAF_WORD_MONTH) || ((previous.roles & NUTGRAF_WORD_ORDINAL) && next_upper));
    }
    if (is_roman(l, &t) && !starter) { /* "Ludwig XIV. König" */
        token previous = word_before(l, t.start);
        return t.points < 2 && !(previous.points > 1 && nutgraf_code_point_is_upper(previous.first));
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
    if (nutgraf_slice_has_at((nutgraf_slice){l->data, l->end}, p, "...") && run_end - stop == 1)
        return nutgraf_code_point_kind(at(l, p + 3)) == NUTGRAF_KIND_LETTER; /* "raak. ...en toen" */
    if ((nutgraf_code_point_is_lower(c) && !brand) || stop_of(c) == STOP_LATIN || c == 0x2116) return false; /* № */
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

/* A semicolon asks only after Greek, a colon ends sentences only after Armenian. `sign`: which; at p. */
static bool is_borrowed(const line *l, size_t p, int32_t sign) {
    for (int n = 0; n < 6 && p > l->start; n++) {
        int32_t c;
        p -= nutgraf_utf8_read_back(l->data, l->start, p, &c);
        if (sign == ':' ? c >= 0x530 && c < 0x590 : (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000)) return true;
        if (nutgraf_code_point_kind(c) == NUTGRAF_KIND_LETTER) return false;
    }
    return false;
}

/* Past dots with spaces between them, ". . . .", from the first one on; p when they are no ellipsis. */
static size_t skip_spaced_dots(const line *l, size_t p) {
    size_t q = p + 1, dots = 1;
    while (q + 1 < l->end && l->data[q] == ' ' && l->data[q + 1] == '.') {
        q += 2;
        dots++;
    }
    return dots >= ELLIPSIS_DOTS ? q : p;
}

/* After dots with spaces between them: four end a sentence before a capital, three leave something out of it.
 * "said. . . . The" is a full stop and three of these. */
static size_t end_of_spaced_dots(const line *l, size_t stop, size_t run_end) {
    bool attached = stop > l->start && !is_space((unsigned char)l->data[stop - 1]);
    size_t dots = (run_end - stop + 1) / 2;
    if (dots <= ELLIPSIS_DOTS || !nutgraf_code_point_is_upper(at(l, skip_spaces(l, run_end)))) return 0;
    return attached ? stop + 1 : run_end;
}

/* Up to where stops end nothing: to the closing bracket of the one that opens at p, or past it where a sentence
 * goes on around a title or a remark; p when it does not close soon. */
static size_t find_closing(const line *l, size_t p, int32_t opener) {
    static const struct {
        int32_t opener;
        const char *closer;
        size_t most;
    } pairs[] = {{0x300A, "》", ENCLOSED_BYTES}, {0xFF08, "）", ENCLOSED_BYTES}, {0x3010, "】", ENCLOSED_BYTES},
                 {0x3008, "〉", ENCLOSED_BYTES}, {0x300C, "」", QUOTED_BYTES},   {0x300E, "』", QUOTED_BYTES}};
    const nutgraf_slice text = {l->data, l->end};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (pairs[i].opener != opener) continue;
        for (size_t q = p; q < l->end && q - p < pairs[i].most; q++)
            if (nutgraf_slice_has_at(text, q, pairs[i].closer))
                return pairs[i].most == ENCLOSED_BYTES && p > skip_spaces(l, l->start) ? q + strlen(pairs[i].closer) : q;
    }
    return p;
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

/* Is it a letter of a script that is not always written with a space after its stop? */
static bool is_own_letter(int32_t c, int32_t stop) {
    bool script = (stop >= 0x1362 && stop <= 0x1368) || stop == 0x104B || stop == 0x0964 || stop == 0x17D4 ||
                  stop == 0x17D5;
    return script && c >= 0x80 && is_word_kind(nutgraf_code_point_kind(c));
}

/* Dots in brackets, "[...]", stand for words that were left out. */
static bool is_left_out(const line *l, size_t stop, size_t run_end) {
    return stop > l->start && (l->data[stop - 1] == '[' || l->data[stop - 1] == '(') && run_end < l->end &&
           (l->data[run_end] == ']' || l->data[run_end] == ')');
}

/* Ends the sentence at hand before `end`. */
static nutgraf_status add_sentence(nutgraf_arena *arena, nutgraf_spans *spans, line *l, size_t end) {
    size_t start = l->start, length;
    line whole = {.data = l->data, .start = start, .end = end};
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
    return b < 0x80 && b != '.' && b != '!' && b != '?' && b != ';' && b != ':' && b != '\n' && b != '\r';
}

static nutgraf_status split_item(nutgraf_arena *arena, nutgraf_spans *spans, line *l, size_t from) {
    nutgraf_status status = NUTGRAF_OK;
    for (size_t p = from; p < l->end && status == NUTGRAF_OK;) {
        if (is_plain(l->data[p])) {
            p++;
            continue;
        }
        size_t length;
        int32_t c = peek(l, p, &length);
        stop_kind kind = stop_of(c);
        if (kind == STOP_NONE || (kind == STOP_BORROWED && !is_borrowed(l, p, c))) {
            if (c >= 0x3008 && p >= l->shield) l->shield = find_closing(l, p, c);
            p += length;
            continue;
        }
        size_t dots = c == '.' ? skip_spaced_dots(l, p) : p;
        if (dots > p) {
            size_t end = end_of_spaced_dots(l, p, dots);
            if (end > 0) status = add_sentence(arena, spans, l, end);
            p = dots;
            continue;
        }
        size_t stop = p, points = 0;
        bool cjk = false, other = false;
        int32_t only = c;
        while (p < l->end) {
            c = peek(l, p, &length);
            kind = stop_of(c);
            if (kind == STOP_NONE || (kind == STOP_BORROWED && p != stop)) break;
            cjk = cjk || kind == STOP_CJK;
            other = other || kind == STOP_OTHER || kind == STOP_BORROWED;
            points++;
            p += length;
        }
        size_t after = skip_closers(l, p);
        bool closed = after > p, breaks;
        if (cjk) {
            bool decimal = points == 1 && only == 0xFF0E &&
                           nutgraf_code_point_kind(at(l, after)) == NUTGRAF_KIND_DIGIT;
            breaks = !decimal && after > l->shield && !(closed && cjk_goes_on(l, after));
        } else if (other) {
            breaks = after >= l->end || is_space(at(l, after)) || is_own_letter(at(l, after), only);
        } else if (is_left_out(l, stop, p)) {
            breaks = false;
        } else {
            breaks = latin_breaks(l, stop, p, points, after, closed);
        }
        if (!breaks) continue;
        status = add_sentence(arena, spans, l, after);
        p = after;
    }
    return status == NUTGRAF_OK ? add_sentence(arena, spans, l, l->end) : status;
}

/* A line that begins with the mark of a list's item is cut before the marks that follow it. */
static nutgraf_status split_line(nutgraf_arena *arena, nutgraf_spans *spans, line *l) {
    const nutgraf_slice text = {l->data, l->end};
    nutgraf_list_mark mark = nutgraf_list_mark_at(text, skip_spaces(l, l->start));
    nutgraf_status status = NUTGRAF_OK;
    while (mark.style != NUTGRAF_MARK_NONE && status == NUTGRAF_OK) {
        size_t next = nutgraf_list_mark_next(text, mark);
        if (next == text.size) return split_item(arena, spans, l, mark.stop);
        line item = {.data = l->data, .start = l->start, .end = next};
        status = split_item(arena, spans, &item, mark.stop);
        mark = nutgraf_list_mark_at(text, l->start = next);
    }
    return status == NUTGRAF_OK ? split_item(arena, spans, l, l->start) : status;
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
        line l = {.data = text.data, .start = p, .end = end};
        status = split_line(arena, sentences, &l);
        p = end + (end < text.size ? length : 0);
    }
    return status;
}
