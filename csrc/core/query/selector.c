/* CSS selectors: a recursive-descent compiler, bounded in depth, that writes selector_tree.h's
 * structures. Source: Selectors Level 4; CSS Syntax Level 3 for names, strings and An+B.
 */
#include "selector.h"

#include <stdio.h>
#include <string.h>

#include "../base/slice.h"
#include "selector_tree.h"

#define MAX_NESTING 32   /* :not(:is(:has(…))): how deep functions nest; bounds both recursions */
#define MAX_COMPOUNDS 64 /* in one complex selector, not counting children of children (a > b > c) */
#define MOST_NUMBER 100000000 /* of An+B: another digit still fits an int32_t */
#define SHOWN_BYTES 60   /* of the selector in a message */

typedef struct compiler {
    nutgraf_arena *arena;
    nutgraf_selector *out;
    nutgraf_slice text;
    size_t at;       /* 0-based byte */
    char *names;     /* room for every unescaped name and string */
    size_t name_size;
    unsigned nesting;
    bool in_has;
    nutgraf_error *error;
    nutgraf_status status; /* sticky */
} compiler;

/* ---- characters ---- */

static bool is_name_start(char c) {
    return nutgraf_ascii_is_letter(c) || c == '_' || (unsigned char)c >= 0x80;
}

/* The character `ahead` after the current one; '\0' past the end. */
static char peek_at(const compiler *c, size_t ahead) {
    return ahead < c->text.size - c->at ? c->text.data[c->at + ahead] : '\0';
}

static char peek(const compiler *c) {
    return peek_at(c, 0);
}

/* A backslash that starts an escape: not at a line's end. */
static bool escape_at(const compiler *c, size_t ahead) {
    return peek_at(c, ahead) == '\\' && peek_at(c, ahead + 1) != '\n' && c->at + ahead + 1 < c->text.size;
}

/* An identifier starts here: CSS Syntax, section 4.3.9. */
static bool name_here(const compiler *c) {
    if (peek(c) == '-') return is_name_start(peek_at(c, 1)) || peek_at(c, 1) == '-' || escape_at(c, 1);
    return is_name_start(peek(c)) || escape_at(c, 0);
}

/* ---- errors ---- */

static bool fail_at(compiler *c, size_t position, const char *cause) {
    if (c->status != NUTGRAF_OK) return false;
    size_t shown = c->text.size;
    if (shown > SHOWN_BYTES) {
        shown = SHOWN_BYTES; /* not in the middle of a character */
        while (shown > 0 && ((unsigned char)c->text.data[shown] & 0xc0) == 0x80) shown--;
    }
    c->status = nutgraf_error_set(c->error, NUTGRAF_BAD_SELECTOR, position, "selector '%.*s%s', position %zu: %s",
                                  (int)shown, c->text.data, shown < c->text.size ? "…" : "", position + 1, cause);
    return false;
}

static bool fail(compiler *c, const char *cause) {
    return fail_at(c, c->at, cause);
}

static void *take(compiler *c, size_t size) {
    void *block = nutgraf_arena_calloc(c->arena, size);
    if (block == NULL) c->status = NUTGRAF_NO_MEMORY;
    return block;
}

/* ---- tokens ---- */

static void skip_comments(compiler *c) {
    while (peek(c) == '/' && peek_at(c, 1) == '*') {
        size_t at = c->at + 2;
        while (at + 1 < c->text.size && !(c->text.data[at] == '*' && c->text.data[at + 1] == '/')) at++;
        c->at = at + 1 < c->text.size ? at + 2 : c->text.size;
    }
}

/* Skips white space and comments; true when there was white space. */
static bool skip_space(compiler *c) {
    bool any = false;
    for (;;) {
        skip_comments(c);
        if (!nutgraf_ascii_is_space(peek(c))) return any;
        any = true;
        c->at++;
    }
}

static void put(compiler *c, char byte) {
    c->names[c->name_size++] = byte;
}

static void put_code_point(compiler *c, uint32_t value) {
    if (value == 0 || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) value = 0xfffd;
    if (value < 0x80) {
        put(c, (char)value);
        return;
    }
    unsigned length = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
    put(c, (char)((0xf00u >> length & 0xff) | value >> (6 * (length - 1))));
    for (unsigned i = length - 1; i > 0; i--) put(c, (char)(0x80 | (value >> (6 * (i - 1)) & 0x3f)));
}

/* CSS Syntax, section 4.3.7. The backslash has been consumed. */
static void read_escape(compiler *c) {
    uint32_t value = 0;
    int digits = 0;
    for (; digits < 6 && nutgraf_ascii_hex_value(peek(c)) >= 0; digits++)
        value = value * 16 + (uint32_t)nutgraf_ascii_hex_value(c->text.data[c->at++]);
    if (digits == 0) {
        put(c, c->text.data[c->at++]);
        return;
    }
    put_code_point(c, value);
    if (peek(c) == '\r' && peek_at(c, 1) == '\n') c->at++;
    if (nutgraf_ascii_is_space(peek(c))) c->at++;
}

/* A run of name characters, unescaped. */
static nutgraf_slice read_name_rest(compiler *c, bool to_lower) {
    size_t first = c->name_size;
    for (;;) {
        char next = peek(c);
        if (escape_at(c, 0)) {
            c->at++;
            read_escape(c);
        } else if (is_name_start(next) || nutgraf_ascii_is_digit(next) || next == '-') {
            put(c, next);
            c->at++;
        } else {
            break;
        }
    }
    if (to_lower)
        for (size_t i = first; i < c->name_size; i++) c->names[i] = nutgraf_ascii_lower(c->names[i]);
    return (nutgraf_slice){c->names + first, c->name_size - first};
}

static bool read_name(compiler *c, nutgraf_slice *name, bool to_lower, const char *expected) {
    if (!name_here(c)) return fail(c, expected);
    *name = read_name_rest(c, to_lower);
    return true;
}

static bool read_string(compiler *c, nutgraf_slice *value) {
    size_t start = c->at, first = c->name_size;
    char quote = c->text.data[c->at++];
    for (;;) {
        if (c->at >= c->text.size) return fail_at(c, start, "the string is not closed");
        char next = c->text.data[c->at++];
        if (next == quote) break;
        if (next == '\n') return fail_at(c, start, "the string is not closed on its line");
        if (next != '\\') {
            put(c, next);
        } else if (peek(c) == '\n') {
            c->at++;
        } else if (c->at < c->text.size) {
            read_escape(c);
        }
    }
    *value = (nutgraf_slice){c->names + first, c->name_size - first};
    return true;
}

/* ---- attributes ---- */

/* HTML standard, section 4.16.2: attributes whose values compare without regard to case. */
static const char *const folded_attributes[] = {
    "accept", "accept-charset", "align", "alink", "axis", "bgcolor", "charset", "checked", "clear", "codetype",
    "color", "compact", "declare", "defer", "dir", "direction", "disabled", "enctype", "face", "frame", "hreflang",
    "http-equiv", "lang", "language", "link", "media", "method", "multiple", "nohref", "noresize", "noshade",
    "nowrap", "readonly", "rel", "rev", "rules", "scope", "scrolling", "selected", "shape", "target", "text", "type",
    "valign", "valuetype", "vlink",
};

static bool read_flag(compiler *c, nutgraf_simple *item) {
    if (!name_here(c)) return true;
    size_t start = c->at;
    nutgraf_slice flag = read_name_rest(c, true);
    if (!nutgraf_slice_is(flag, "i") && !nutgraf_slice_is(flag, "s"))
        return fail_at(c, start, "']', or the flag i or s, expected");
    item->ignore_case = nutgraf_slice_is(flag, "i");
    item->ignore_case_html = false;
    skip_space(c);
    return true;
}

static bool read_attribute(compiler *c, nutgraf_simple *item) {
    item->kind = NUTGRAF_SIMPLE_ATTRIBUTE;
    c->at++;
    skip_space(c);
    if (peek(c) == '|' || (peek(c) == '*' && peek_at(c, 1) == '|'))
        return fail(c, "namespace prefixes are not supported: write the name alone");
    if (!read_name(c, &item->name, true, "an attribute's name expected")) return false;
    if (peek(c) == '|' && peek_at(c, 1) != '=')
        return fail(c, "namespace prefixes are not supported: write \\: for a colon in a name");
    if (peek(c) == ':') return fail(c, "']' or an operator expected: write \\: for a colon in a name");
    skip_space(c);
    char next = peek(c);
    if (next == ']') {
        c->at++;
        return true;
    }
    if (next == '\0' || strchr("=~|^$*", next) == NULL) return fail(c, "']' or an operator such as '=' expected");
    if (next != '=' && peek_at(c, 1) != '=') return fail(c, "'=' expected behind the operator's sign");
    item->operator = next;
    c->at += next == '=' ? 1 : 2;
    for (size_t i = 0; i < sizeof folded_attributes / sizeof *folded_attributes; i++)
        if (nutgraf_slice_is(item->name, folded_attributes[i])) item->ignore_case_html = true;
    skip_space(c);
    bool quoted = peek(c) == '"' || peek(c) == '\'';
    if (!(quoted ? read_string(c, &item->value)
                 : read_name(c, &item->value, false, "a name or a string expected: quote values such as '1'")))
        return false;
    for (size_t i = 0; i < item->value.size && item->operator == '~'; i++) /* no word has white space in it */
        if (nutgraf_ascii_is_space(item->value.data[i])) item->kind = NUTGRAF_SIMPLE_NEVER;
    skip_space(c);
    if (!read_flag(c, item)) return false;
    if (peek(c) != ']') return fail(c, "']' expected");
    c->at++;
    return true;
}

/* ---- An+B ---- */

static bool read_digits(compiler *c, int32_t *value) {
    if (!nutgraf_ascii_is_digit(peek(c))) return false;
    int32_t number = 0;
    for (; nutgraf_ascii_is_digit(peek(c)); c->at++) /* greater numbers than siblings can be are all the same */
        if (number < MOST_NUMBER) number = number * 10 + (peek(c) - '0');
    *value = number;
    return true;
}

static bool word_here(const compiler *c, const char *word) {
    size_t size = strlen(word);
    for (size_t i = 0; i < size; i++)
        if (nutgraf_ascii_lower(peek_at(c, i)) != word[i]) return false;
    char next = peek_at(c, size);
    return !is_name_start(next) && !nutgraf_ascii_is_digit(next) && next != '-' && next != '\\';
}

/* CSS Syntax, section 6. */
static bool read_nth(compiler *c, nutgraf_simple *item) {
    bool odd = word_here(c, "odd");
    if (odd || word_here(c, "even")) {
        item->step = 2;
        item->offset = odd ? 1 : 0;
        c->at += odd ? 3 : 4;
        return true;
    }
    size_t start = c->at;
    int32_t sign = peek(c) == '-' ? -1 : 1, number = 1;
    if (peek(c) == '+' || peek(c) == '-') c->at++;
    bool digits = read_digits(c, &number);
    if (nutgraf_ascii_lower(peek(c)) != 'n') {
        if (!digits) return fail_at(c, start, "a number, odd, even or An+B such as 2n+1 expected");
        item->offset = sign * number;
        return true;
    }
    c->at++;
    item->step = sign * number;
    skip_space(c);
    if (peek(c) != '+' && peek(c) != '-') return true;
    sign = peek(c) == '-' ? -1 : 1;
    c->at++;
    skip_space(c);
    if (!read_digits(c, &number)) return fail(c, "a number expected, as in 2n+1");
    item->offset = sign * number;
    return true;
}

/* ---- pseudo-classes ---- */

typedef enum argument { ARGUMENT_NONE, ARGUMENT_LIST, ARGUMENT_EMPTY_LIST, ARGUMENT_RELATIVE, ARGUMENT_NTH,
                        ARGUMENT_LANGUAGES } argument;

static const struct pseudo {
    const char *name;
    argument argument;
    nutgraf_simple item;
} pseudos[] = {
    {"first-child", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NTH, .offset = 1}},
    {"last-child", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NTH, .offset = 1, .from_end = true}},
    {"first-of-type", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NTH, .offset = 1, .of_type = true}},
    {"last-of-type", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NTH, .offset = 1, .from_end = true, .of_type = true}},
    {"only-child", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_ONLY}},
    {"only-of-type", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_ONLY, .of_type = true}},
    {"empty", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_EMPTY}},
    {"root", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_ROOT}},
    {"scope", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_SCOPE}},
    {"link", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_LINK}},
    {"any-link", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_LINK}},
    {"visited", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NEVER}},
    {"hover", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NEVER}},
    {"active", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NEVER}},
    {"focus", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NEVER}},
    {"focus-within", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NEVER}},
    {"focus-visible", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NEVER}},
    {"target", ARGUMENT_NONE, {.kind = NUTGRAF_SIMPLE_NEVER}},
    {"is", ARGUMENT_EMPTY_LIST, {.kind = NUTGRAF_SIMPLE_IS}},
    {"where", ARGUMENT_EMPTY_LIST, {.kind = NUTGRAF_SIMPLE_IS}},
    {"not", ARGUMENT_LIST, {.kind = NUTGRAF_SIMPLE_NOT}},
    {"has", ARGUMENT_RELATIVE, {.kind = NUTGRAF_SIMPLE_HAS}},
    {"lang", ARGUMENT_LANGUAGES, {.kind = NUTGRAF_SIMPLE_LANG}},
    {"nth-child", ARGUMENT_NTH, {.kind = NUTGRAF_SIMPLE_NTH}},
    {"nth-last-child", ARGUMENT_NTH, {.kind = NUTGRAF_SIMPLE_NTH, .from_end = true}},
    {"nth-of-type", ARGUMENT_NTH, {.kind = NUTGRAF_SIMPLE_NTH, .of_type = true}},
    {"nth-last-of-type", ARGUMENT_NTH, {.kind = NUTGRAF_SIMPLE_NTH, .from_end = true, .of_type = true}},
};

#define PSEUDO_COUNT (sizeof pseudos / sizeof *pseudos)
#define LONGEST_PSEUDO 16 /* nth-last-of-type */

static const nutgraf_selector_list *read_list(compiler *c, bool relative, bool may_be_empty);

static bool read_languages(compiler *c, nutgraf_simple *item) {
    const nutgraf_range **link = &item->ranges;
    for (;;) {
        nutgraf_range *range = take(c, sizeof *range);
        if (range == NULL) return false;
        skip_space(c);
        bool quoted = peek(c) == '"' || peek(c) == '\'';
        if (!(quoted ? read_string(c, &range->text)
                     : read_name(c, &range->text, true, "a language such as en or \"*-CH\" expected")))
            return false;
        *link = range;
        link = (const nutgraf_range **)&range->next;
        skip_space(c);
        if (peek(c) != ',') return true;
        c->at++;
    }
}

static bool read_argument(compiler *c, argument kind, nutgraf_simple *item) {
    skip_space(c);
    switch (kind) {
    case ARGUMENT_LANGUAGES: return read_languages(c, item);
    case ARGUMENT_NTH:
        if (!read_nth(c, item)) return false;
        skip_space(c);
        if (item->of_type || !word_here(c, "of")) return true;
        c->at += 2;
        break;
    case ARGUMENT_RELATIVE:
        if (c->in_has) return fail(c, ":has() may not stand inside :has()");
        c->in_has = true;
        break;
    default: break;
    }
    item->list = read_list(c, kind == ARGUMENT_RELATIVE, kind == ARGUMENT_EMPTY_LIST);
    if (kind == ARGUMENT_RELATIVE) c->in_has = false;
    return item->list != NULL;
}

/* Levenshtein's distance of two short words. */
static unsigned distance(nutgraf_slice a, const char *b) {
    unsigned row[LONGEST_PSEUDO + 1];
    size_t width = strlen(b);
    for (unsigned j = 0; j <= width; j++) row[j] = j;
    for (unsigned i = 1; i <= a.size; i++) {
        unsigned diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= width; j++) {
            unsigned best = diagonal + (a.data[i - 1] != b[j - 1]);
            diagonal = row[j];
            if (row[j] + 1 < best) best = row[j] + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            row[j] = best;
        }
    }
    return row[width];
}

static bool fail_unknown(compiler *c, size_t start, nutgraf_slice name) {
    const char *nearest = NULL;
    unsigned best = 3; /* more than two slips are another word */
    for (size_t i = 0; i < PSEUDO_COUNT && name.size <= LONGEST_PSEUDO; i++) {
        unsigned d = distance(name, pseudos[i].name);
        if (d >= best) continue;
        best = d;
        nearest = pseudos[i].name;
    }
    char cause[96];
    if (nutgraf_slice_is(name, "contains"))
        snprintf(cause, sizeof cause, "unknown pseudo-class ':contains': XPath can ask for text");
    else if (nearest != NULL)
        snprintf(cause, sizeof cause, "unknown pseudo-class ':%.*s', is ':%s' meant?", (int)name.size, name.data,
                 nearest);
    else
        snprintf(cause, sizeof cause, "unknown pseudo-class ':%.*s'", name.size > LONGEST_PSEUDO ? 0 : (int)name.size,
                 name.data);
    return fail_at(c, start, cause);
}

static bool read_pseudo(compiler *c, nutgraf_simple *item) {
    size_t start = c->at++;
    if (peek(c) == ':') return fail_at(c, start, "pseudo-elements match no element of a document");
    nutgraf_slice name;
    if (!read_name(c, &name, true, "a pseudo-class's name expected")) return false;
    for (size_t i = 0; i < PSEUDO_COUNT; i++) {
        if (!nutgraf_slice_is(name, pseudos[i].name)) continue;
        *item = pseudos[i].item;
        if (item->kind == NUTGRAF_SIMPLE_SCOPE) c->out->uses_scope = true;
        if (pseudos[i].argument == ARGUMENT_NONE) return peek(c) != '(' || fail(c, "this pseudo-class takes no argument");
        if (peek(c) != '(') return fail(c, "'(' and an argument expected");
        size_t open = c->at++;
        if (!read_argument(c, pseudos[i].argument, item)) return false;
        skip_space(c);
        if (c->at >= c->text.size) return fail_at(c, open, "the parenthesis is not closed");
        if (peek(c) != ')') return fail(c, "')' or ',' expected");
        c->at++;
        return true;
    }
    return fail_unknown(c, start, name);
}

/* ---- compounds ---- */

static bool starts_simple(const compiler *c, bool first) {
    char next = peek(c);
    return (next != '\0' && strchr(".#[:", next) != NULL) || (first && (next == '*' || next == '|' || name_here(c)));
}

static bool read_simple(compiler *c, nutgraf_simple *item, bool first) {
    char next = peek(c);
    if (next == '[') return read_attribute(c, item);
    if (next == ':') return read_pseudo(c, item);
    if (next == '.' || next == '#') {
        c->at++;
        item->kind = next == '.' ? NUTGRAF_SIMPLE_CLASS : NUTGRAF_SIMPLE_ID;
        if (nutgraf_ascii_is_digit(peek(c)))
            return fail(c, "a name may not start with a digit here: write [id=\"1a\"], [class~=\"1a\"] or \\31 a");
        return read_name(c, &item->name, false, next == '.' ? "a class's name expected" : "an id's name expected");
    }
    if (!first) return fail(c, "'.', '#', '[' or ':' expected");
    item->kind = NUTGRAF_SIMPLE_UNIVERSAL;
    if (next == '*') c->at++;
    else if (next != '|') {
        item->kind = NUTGRAF_SIMPLE_TYPE;
        item->name = read_name_rest(c, true);
    }
    if (peek(c) == '|') return fail(c, "namespace prefixes are not supported: write the name alone");
    return true;
}

static nutgraf_compound *read_compound(compiler *c) {
    nutgraf_compound *result = take(c, sizeof *result);
    if (result == NULL) return NULL;
    result->number = c->out->compound_count++;
    bool first = true;
    do {
        nutgraf_simple *item = take(c, sizeof *item);
        if (item == NULL) return NULL;
        item->kind = NUTGRAF_SIMPLE_UNIVERSAL;
        if (!read_simple(c, item, first)) return NULL;
        item->number = c->out->simple_count++;
        nutgraf_simple **link = &result->simples;
        while (*link != NULL && (*link)->kind <= item->kind) link = &(*link)->next;
        item->next = *link;
        *link = item;
        first = false;
        skip_comments(c);
    } while (starts_simple(c, false));
    return result;
}

static bool is_combinator(char c) {
    return c == '>' || c == '+' || c == '~';
}

static bool fail_start(compiler *c, bool relative) {
    if (c->at >= c->text.size) return fail(c, "a selector expected, found the end");
    if (is_combinator(peek(c)))
        return fail(c, relative ? "a selector expected behind the combinator"
                                : "a combinator has nothing before it: write ':scope > …' for one that starts at the node");
    return fail(c, "a selector expected");
}

static nutgraf_complex *read_complex(compiler *c, bool relative) {
    nutgraf_complex *result = take(c, sizeof *result);
    if (result == NULL) return NULL;
    result->number = c->out->complex_count++;
    char combinator = 0;
    unsigned count = 0;
    skip_space(c);
    if (relative) {
        combinator = ' ';
        if (is_combinator(peek(c))) combinator = c->text.data[c->at++];
        skip_space(c);
    }
    for (;;) {
        if (!starts_simple(c, true)) {
            fail_start(c, relative || result->last != NULL);
            return NULL;
        }
        if (combinator != '>' && ++count > MAX_COMPOUNDS) {
            fail(c, "too many combinators in one selector");
            return NULL;
        }
        nutgraf_compound *item = read_compound(c);
        if (item == NULL) return NULL;
        item->left = result->last;
        item->combinator = combinator;
        result->last = item;
        bool space = skip_space(c);
        if (is_combinator(peek(c))) {
            combinator = c->text.data[c->at++];
            skip_space(c);
        } else if (space && starts_simple(c, true)) {
            combinator = ' ';
        } else {
            return result;
        }
    }
}

static const nutgraf_selector_list *read_list(compiler *c, bool relative, bool may_be_empty) {
    if (c->nesting == MAX_NESTING) {
        fail(c, "functions are nested too deep");
        return NULL;
    }
    nutgraf_selector_list *list = take(c, sizeof *list);
    if (list == NULL) return NULL;
    skip_space(c);
    if (may_be_empty && peek(c) == ')') return list;
    c->nesting++;
    for (nutgraf_complex **link = &list->first;; link = &(*link)->next) {
        *link = read_complex(c, relative);
        if (*link == NULL) return NULL;
        skip_space(c);
        if (peek(c) != ',') break;
        c->at++;
    }
    c->nesting--;
    return list;
}

nutgraf_status nutgraf_selector_compile(nutgraf_arena *arena, nutgraf_slice text, nutgraf_selector **selector,
                                        nutgraf_error *error) {
    compiler c = {.arena = arena, .text = text, .error = error};
    nutgraf_selector *out = take(&c, sizeof *out);
    /* An escape of two bytes, \0, can become U+FFFD, of three. */
    if (text.size > SIZE_MAX / 2) return NUTGRAF_TOO_LARGE;
    c.names = nutgraf_arena_alloc(arena, text.size + text.size / 2 + 4);
    if (out == NULL || c.names == NULL) return NUTGRAF_NO_MEMORY;
    c.out = out;
    out->list = read_list(&c, false, false);
    if (out->list != NULL && c.at < text.size)
        fail(&c, peek(&c) == '{' || peek(&c) == ';' ? "a selector alone expected, without declarations"
                                                    : "',' or the end of the selector expected");
    *selector = out;
    return c.status;
}
