/* CSS selectors: a recursive-descent compiler, bounded in depth, and a right-to-left matcher.
 *
 * A list holds complex selectors; a complex one holds compounds from left to right, each with the
 * combinator before it; a compound holds simple selectors. All three are arrays of indexes.
 */
#include "selector.h"

#include <string.h>

#define MAX_NESTING 16 /* :not(:is(:has(...))): how deep selectors may nest */

typedef enum simple_kind {
    SIMPLE_UNIVERSAL,
    SIMPLE_TYPE,
    SIMPLE_CLASS,
    SIMPLE_ID,
    SIMPLE_ATTRIBUTE,
    SIMPLE_IS,       /* :is, :where: list */
    SIMPLE_NOT,      /* list */
    SIMPLE_HAS,      /* relative list */
    SIMPLE_NTH,      /* step, offset, from_end, of_type */
    SIMPLE_ONLY,     /* of_type */
    SIMPLE_EMPTY,
    SIMPLE_ROOT,
    SIMPLE_SCOPE
} simple_kind;

typedef struct simple {
    simple_kind kind;
    char operator;        /* attribute: 0 present, '=', '~', '|', '^', '$', '*' */
    bool ignore_case;     /* attribute: the i flag */
    bool from_end, of_type;
    int step, offset;     /* nth: An+B */
    nutgraf_slice name;   /* type, class, id, attribute */
    nutgraf_slice value;  /* attribute */
    uint32_t list;        /* is, not, has: index of a list; nth: list of `of` + 1, 0: none */
} simple;

typedef struct compound {
    uint32_t first, count; /* simple selectors */
    char combinator;       /* before it: ' ', '>', '+', '~'; 0 for the first of a selector that is not relative */
} compound;

typedef struct complex_selector {
    uint32_t first, count; /* compounds, left to right */
} complex_selector;

typedef struct selector_list {
    uint32_t *items; /* complex selectors */
    size_t count, capacity;
} selector_list;

struct nutgraf_selector {
    nutgraf_arena *arena;
    simple *simples;
    size_t simple_count, simple_capacity;
    compound *compounds;
    size_t compound_count, compound_capacity;
    complex_selector *complexes;
    size_t complex_count, complex_capacity;
    selector_list *lists; /* the last one compiled is the whole selector */
    size_t list_count, list_capacity;
};

/* ---- compiling ---- */

typedef struct compiler {
    nutgraf_selector *out;
    nutgraf_slice text;
    size_t at;
    unsigned nesting;
    nutgraf_error *error;
    nutgraf_status status; /* sticky */
} compiler;

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool is_name_start(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z' ? true : c == '_' || c == '\\' || (unsigned char)c >= 0x80;
}

static bool is_name(char c) {
    return is_name_start(c) || (c >= '0' && c <= '9') || c == '-';
}

static char peek(const compiler *c) {
    return c->at < c->text.size ? c->text.data[c->at] : '\0';
}

static bool fail(compiler *c, const char *cause) {
    if (c->status == NUTGRAF_OK)
        c->status = nutgraf_error_set(c->error, NUTGRAF_BAD_SELECTOR, c->at, "selector '%.60s': %s at position %zu",
                                      c->text.data, cause, c->at + 1);
    return false;
}

static bool fail_memory(compiler *c) {
    c->status = NUTGRAF_NO_MEMORY;
    return false;
}

static void skip_space(compiler *c) {
    while (is_space(peek(c))) c->at++;
}

static size_t put_code_point(char *out, uint32_t value) {
    if (value == 0 || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) value = 0xfffd;
    if (value < 0x80) {
        out[0] = (char)value;
        return 1;
    }
    size_t length = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, value >>= 6) out[i] = (char)(0x80 | (value & 0x3f));
    out[0] = (char)((0xf00u >> length & 0xff) | value);
    return length;
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* CSS Syntax, section 4.3.7. The backslash has been consumed. */
static size_t read_escape(compiler *c, char *out) {
    uint32_t value = 0;
    int digits = 0;
    while (digits < 6 && hex_digit(peek(c)) >= 0) {
        value = value * 16 + (uint32_t)hex_digit(c->text.data[c->at++]);
        digits++;
    }
    if (digits > 0) {
        if (is_space(peek(c))) c->at++;
        return put_code_point(out, value);
    }
    if (c->at >= c->text.size) return put_code_point(out, 0);
    out[0] = c->text.data[c->at++];
    return 1;
}

/* An identifier, unescaped into the arena. */
static bool read_name(compiler *c, nutgraf_slice *name, bool lower) {
    char first = peek(c);
    bool dashed = first == '-' && c->at + 1 < c->text.size &&
                  (is_name_start(c->text.data[c->at + 1]) || c->text.data[c->at + 1] == '-');
    if (!is_name_start(first) && !dashed) return fail(c, "a name expected");
    char *out = nutgraf_arena_alloc(c->out->arena, c->text.size - c->at + 4);
    if (out == NULL) return fail_memory(c);
    size_t size = 0;
    while (is_name(peek(c))) {
        char next = c->text.data[c->at++];
        if (next == '\\') size += read_escape(c, out + size);
        else out[size++] = lower && next >= 'A' && next <= 'Z' ? (char)(next | 32) : next;
    }
    *name = (nutgraf_slice){out, size};
    return true;
}

static bool read_string(compiler *c, nutgraf_slice *value) {
    char quote = c->text.data[c->at++];
    char *out = nutgraf_arena_alloc(c->out->arena, c->text.size - c->at + 4);
    if (out == NULL) return fail_memory(c);
    size_t size = 0;
    while (peek(c) != quote) {
        if (c->at >= c->text.size) return fail(c, "the string is not closed");
        char next = c->text.data[c->at++];
        if (next == '\\') size += read_escape(c, out + size);
        else out[size++] = next;
    }
    c->at++;
    *value = (nutgraf_slice){out, size};
    return true;
}

static bool push_simple(compiler *c, simple item) {
    nutgraf_selector *out = c->out;
    simple *items = nutgraf_arena_reserve(out->arena, out->simples, &out->simple_capacity, out->simple_count + 1,
                                          sizeof *items);
    if (items == NULL) return fail_memory(c);
    out->simples = items;
    items[out->simple_count++] = item;
    return true;
}

static bool read_attribute(compiler *c, simple *item) {
    item->kind = SIMPLE_ATTRIBUTE;
    c->at++;
    skip_space(c);
    if (!read_name(c, &item->name, true)) return false;
    skip_space(c);
    char next = peek(c);
    if (next == ']') {
        c->at++;
        return true;
    }
    if (next == '\0' || strchr("=~|^$*", next) == NULL) return fail(c, "']' or an operator such as '=' expected");
    item->operator = next;
    c->at++;
    if (next != '=') {
        if (peek(c) != '=') return fail(c, "'=' expected");
        c->at++;
    }
    skip_space(c);
    if (peek(c) == '"' || peek(c) == '\'') {
        if (!read_string(c, &item->value)) return false;
    } else if (!read_name(c, &item->value, false)) {
        return false;
    }
    skip_space(c);
    char flag = (char)(peek(c) | 32);
    if (flag == 'i' || flag == 's') {
        item->ignore_case = flag == 'i';
        c->at++;
        skip_space(c);
    }
    if (peek(c) != ']') return fail(c, "']' expected");
    c->at++;
    return true;
}

static bool read_list(compiler *c, uint32_t *list, bool relative);

static bool read_integer(compiler *c, int *value) {
    int sign = 1, number = 0, digits = 0;
    if (peek(c) == '+' || peek(c) == '-') sign = c->text.data[c->at++] == '-' ? -1 : 1;
    for (; peek(c) >= '0' && peek(c) <= '9' && number < 100000000; digits++)
        number = number * 10 + (c->text.data[c->at++] - '0');
    *value = sign * (digits > 0 ? number : 1);
    return digits > 0;
}

static bool word_here(const compiler *c, const char *word) {
    size_t size = strlen(word);
    if (c->text.size - c->at < size) return false;
    for (size_t i = 0; i < size; i++)
        if ((c->text.data[c->at + i] | 32) != word[i]) return false;
    return true;
}

/* An+B, CSS Syntax, section 6. */
static bool read_nth(compiler *c, simple *item) {
    if (word_here(c, "odd") || word_here(c, "even")) {
        item->step = 2;
        item->offset = word_here(c, "odd") ? 1 : 0;
        c->at += item->offset == 1 ? 3 : 4;
        return true;
    }
    int number;
    bool digits = read_integer(c, &number);
    if ((peek(c) | 32) != 'n') {
        if (!digits) return fail(c, "a number, 'odd', 'even' or An+B expected");
        item->offset = number;
        return true;
    }
    c->at++;
    item->step = number;
    skip_space(c);
    if (peek(c) != '+' && peek(c) != '-') return true;
    int sign = c->text.data[c->at++] == '-' ? -1 : 1;
    skip_space(c);
    if (!read_integer(c, &number)) return fail(c, "a number expected");
    item->offset = sign * number;
    return true;
}

static bool close_parenthesis(compiler *c) {
    skip_space(c);
    if (peek(c) != ')') return fail(c, "')' expected");
    c->at++;
    return true;
}

static const struct pseudo {
    const char *name;
    simple item;
    char argument; /* 0 none, 'l' list, 'r' relative list, 'n' An+B */
} pseudos[] = {
    {"first-child", {.kind = SIMPLE_NTH, .offset = 1}, 0},
    {"last-child", {.kind = SIMPLE_NTH, .offset = 1, .from_end = true}, 0},
    {"first-of-type", {.kind = SIMPLE_NTH, .offset = 1, .of_type = true}, 0},
    {"last-of-type", {.kind = SIMPLE_NTH, .offset = 1, .from_end = true, .of_type = true}, 0},
    {"only-child", {.kind = SIMPLE_ONLY}, 0},
    {"only-of-type", {.kind = SIMPLE_ONLY, .of_type = true}, 0},
    {"empty", {.kind = SIMPLE_EMPTY}, 0},
    {"root", {.kind = SIMPLE_ROOT}, 0},
    {"scope", {.kind = SIMPLE_SCOPE}, 0},
    {"is", {.kind = SIMPLE_IS}, 'l'},
    {"where", {.kind = SIMPLE_IS}, 'l'},
    {"not", {.kind = SIMPLE_NOT}, 'l'},
    {"has", {.kind = SIMPLE_HAS}, 'r'},
    {"nth-child", {.kind = SIMPLE_NTH}, 'n'},
    {"nth-last-child", {.kind = SIMPLE_NTH, .from_end = true}, 'n'},
    {"nth-of-type", {.kind = SIMPLE_NTH, .of_type = true}, 'n'},
    {"nth-last-of-type", {.kind = SIMPLE_NTH, .from_end = true, .of_type = true}, 'n'},
};

static bool read_argument(compiler *c, const struct pseudo *pseudo, simple *item) {
    if (peek(c) != '(') return fail(c, "'(' expected");
    c->at++;
    skip_space(c);
    if (pseudo->argument != 'n')
        return read_list(c, &item->list, pseudo->argument == 'r') && close_parenthesis(c);
    if (!read_nth(c, item)) return false;
    skip_space(c);
    if (!item->of_type && word_here(c, "of") && c->at + 2 < c->text.size && is_space(c->text.data[c->at + 2])) {
        c->at += 2;
        if (!read_list(c, &item->list, false)) return false;
        item->list++;
    }
    return close_parenthesis(c);
}

static bool read_pseudo(compiler *c, simple *item) {
    size_t start = c->at++;
    if (peek(c) == ':') return fail(c, "pseudo-elements match no element");
    nutgraf_slice name;
    if (!read_name(c, &name, true)) return false;
    for (size_t i = 0; i < sizeof pseudos / sizeof *pseudos; i++) {
        if (strlen(pseudos[i].name) != name.size || memcmp(pseudos[i].name, name.data, name.size) != 0) continue;
        *item = pseudos[i].item;
        return pseudos[i].argument == 0 || read_argument(c, &pseudos[i], item);
    }
    c->at = start;
    return fail(c, "unknown pseudo-class");
}

static bool read_simple(compiler *c, simple *item, bool first) {
    char next = peek(c);
    *item = (simple){0};
    if (next == '.' || next == '#') {
        c->at++;
        item->kind = next == '.' ? SIMPLE_CLASS : SIMPLE_ID;
        if (next == '#' && peek(c) >= '0' && peek(c) <= '9') return fail(c, "an id here may not start with a digit");
        return read_name(c, &item->name, false);
    }
    if (next == '[') return read_attribute(c, item);
    if (next == ':') return read_pseudo(c, item);
    if (next == '*' && first) {
        c->at++;
        return true;
    }
    if (!first) return fail(c, "'.', '#', '[' or ':' expected");
    item->kind = SIMPLE_TYPE;
    return read_name(c, &item->name, true);
}

static bool starts_simple(char c, bool first) {
    return c == '.' || c == '#' || c == '[' || c == ':' || (first && (c == '*' || is_name_start(c) || c == '-'));
}

static bool read_compound(compiler *c, char combinator, compound *result) {
    simple items[32]; /* nested lists push their own in between, so a compound is collected first */
    size_t count = 0;
    do {
        if (count == sizeof items / sizeof *items) return fail(c, "too many simple selectors in one compound");
        if (!read_simple(c, &items[count], count == 0)) return false;
        count++;
    } while (starts_simple(peek(c), false));
    if (peek(c) == '|') return fail(c, "namespaces are not supported");
    *result = (compound){.first = (uint32_t)c->out->simple_count, .count = (uint32_t)count, .combinator = combinator};
    for (size_t i = 0; i < count; i++)
        if (!push_simple(c, items[i])) return false;
    return true;
}

static bool is_combinator(char c) {
    return c == '>' || c == '+' || c == '~';
}

static bool read_complex(compiler *c, uint32_t *index, bool relative) {
    compound items[32];
    size_t count = 0;
    char combinator = 0;
    skip_space(c);
    if (relative) {
        combinator = is_combinator(peek(c)) ? c->text.data[c->at++] : ' ';
        skip_space(c);
    }
    for (;;) {
        if (count == sizeof items / sizeof *items) return fail(c, "too many compounds");
        if (!starts_simple(peek(c), true)) return fail(c, "a selector expected");
        if (!read_compound(c, combinator, &items[count])) return false;
        count++;
        bool space = is_space(peek(c));
        skip_space(c);
        if (is_combinator(peek(c))) {
            combinator = c->text.data[c->at++];
            skip_space(c);
        } else if (space && starts_simple(peek(c), true)) {
            combinator = ' ';
        } else {
            break;
        }
    }
    nutgraf_selector *out = c->out;
    compound *compounds = nutgraf_arena_reserve(out->arena, out->compounds, &out->compound_capacity,
                                                out->compound_count + count, sizeof *compounds);
    if (compounds == NULL) return fail_memory(c);
    out->compounds = compounds;
    memcpy(compounds + out->compound_count, items, count * sizeof *items);
    complex_selector *complexes = nutgraf_arena_reserve(out->arena, out->complexes, &out->complex_capacity,
                                                        out->complex_count + 1, sizeof *complexes);
    if (complexes == NULL) return fail_memory(c);
    out->complexes = complexes;
    complexes[out->complex_count] = (complex_selector){(uint32_t)out->compound_count, (uint32_t)count};
    out->compound_count += count;
    *index = (uint32_t)out->complex_count++;
    return true;
}

static bool read_list(compiler *c, uint32_t *list, bool relative) {
    if (++c->nesting > MAX_NESTING) return fail(c, "selectors are nested too deep");
    selector_list result = {0};
    for (;;) {
        uint32_t index;
        if (!read_complex(c, &index, relative)) return false;
        uint32_t *items = nutgraf_arena_reserve(c->out->arena, result.items, &result.capacity, result.count + 1,
                                                sizeof *items);
        if (items == NULL) return fail_memory(c);
        result.items = items;
        items[result.count++] = index;
        skip_space(c);
        if (peek(c) != ',') break;
        c->at++;
    }
    nutgraf_selector *out = c->out;
    selector_list *lists = nutgraf_arena_reserve(out->arena, out->lists, &out->list_capacity, out->list_count + 1,
                                                 sizeof *lists);
    if (lists == NULL) return fail_memory(c);
    out->lists = lists;
    lists[out->list_count] = result;
    *list = (uint32_t)out->list_count++;
    c->nesting--;
    return true;
}

nutgraf_status nutgraf_selector_compile(nutgraf_arena *arena, nutgraf_slice text, nutgraf_selector **selector,
                                        nutgraf_error *error) {
    nutgraf_selector *out = nutgraf_arena_calloc(arena, sizeof *out);
    char *copy = nutgraf_arena_alloc(arena, text.size + 1);
    if (out == NULL || copy == NULL) return NUTGRAF_NO_MEMORY;
    memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    out->arena = arena;
    compiler c = {.out = out, .text = {copy, text.size}, .error = error};
    uint32_t list;
    if (read_list(&c, &list, false) && c.at < c.text.size) fail(&c, "end of the selector expected");
    *selector = out;
    return c.status;
}

/* ---- matching ---- */

nutgraf_status nutgraf_matcher_init(nutgraf_matcher *matcher, nutgraf_arena *arena, const nutgraf_selector *selector,
                                    const nutgraf_document *document, uint32_t scope) {
    nutgraf_atom *atoms = nutgraf_arena_calloc(arena, selector->simple_count * sizeof *atoms);
    if (atoms == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < selector->simple_count; i++)
        if (selector->simples[i].name.size > 0)
            atoms[i] = nutgraf_document_find_atom(document, selector->simples[i].name.data,
                                                  selector->simples[i].name.size);
    *matcher = (nutgraf_matcher){selector, document, atoms, scope};
    return NUTGRAF_OK;
}

static bool same_bytes(const char *a, const char *b, size_t size, bool ignore_case) {
    if (!ignore_case) return memcmp(a, b, size) == 0;
    for (size_t i = 0; i < size; i++) {
        char x = a[i] >= 'A' && a[i] <= 'Z' ? (char)(a[i] | 32) : a[i];
        char y = b[i] >= 'A' && b[i] <= 'Z' ? (char)(b[i] | 32) : b[i];
        if (x != y) return false;
    }
    return true;
}

static bool value_matches(const simple *item, nutgraf_slice value) {
    nutgraf_slice wanted = item->value;
    if (item->operator == 0) return true;
    if (item->operator == '=')
        return value.size == wanted.size && same_bytes(value.data, wanted.data, wanted.size, item->ignore_case);
    if (wanted.size == 0 && item->operator != '|') return false;
    if (value.size < wanted.size) return false;
    switch (item->operator) {
    case '^': return same_bytes(value.data, wanted.data, wanted.size, item->ignore_case);
    case '$':
        return same_bytes(value.data + value.size - wanted.size, wanted.data, wanted.size, item->ignore_case);
    case '|':
        return same_bytes(value.data, wanted.data, wanted.size, item->ignore_case) &&
               (value.size == wanted.size || value.data[wanted.size] == '-');
    default: break;
    }
    for (size_t i = 0; i + wanted.size <= value.size; i++) {
        if (!same_bytes(value.data + i, wanted.data, wanted.size, item->ignore_case)) continue;
        if (item->operator == '*') return true;
        bool starts = i == 0 || is_space(value.data[i - 1]);
        bool stops = i + wanted.size == value.size || is_space(value.data[i + wanted.size]);
        if (starts && stops) return true;
    }
    return false;
}

static bool is_element(const nutgraf_document *document, uint32_t node) {
    return document->nodes[node].type == NUTGRAF_NODE_ELEMENT && !document->nodes[node].removed;
}


static bool list_matches(const nutgraf_matcher *m, uint32_t list, uint32_t node);

/* The place of an element among its siblings that count: 1-based, from the start or the end. One
 * walk over the siblings. */
static uint32_t place_of(const nutgraf_matcher *m, const simple *item, uint32_t node, uint32_t *total) {
    const nutgraf_document *document = m->document;
    uint32_t parent = document->nodes[node].parent, place = 0;
    *total = 0;
    for (uint32_t i = parent + 1; i < document->nodes[parent].end; i = document->nodes[i].end) {
        if (!is_element(document, i)) continue;
        if (item->of_type && document->nodes[i].name != document->nodes[node].name) continue;
        if (item->kind == SIMPLE_NTH && item->list > 0 && !list_matches(m, item->list - 1, i)) continue;
        ++*total;
        if (i == node) place = *total;
        if (i == node && !item->from_end && item->kind == SIMPLE_NTH) break;
    }
    return item->from_end && place > 0 ? *total + 1 - place : place;
}

static bool nth_matches(const nutgraf_matcher *m, const simple *item, uint32_t node) {
    uint32_t total, place = place_of(m, item, node, &total);
    if (item->kind == SIMPLE_ONLY) return total == 1;
    if (place == 0) return false;
    long difference = (long)place - item->offset;
    if (item->step == 0) return difference == 0;
    return difference % item->step == 0 && difference / item->step >= 0;
}

static bool complex_matches(const nutgraf_matcher *m, const complex_selector *complex_, size_t index, uint32_t node,
                            uint32_t anchor);

static bool has_matches(const nutgraf_matcher *m, uint32_t list, uint32_t node) {
    const nutgraf_selector *selector = m->selector;
    const nutgraf_document *document = m->document;
    uint32_t parent = document->nodes[node].parent;
    for (size_t i = 0; i < selector->lists[list].count; i++) {
        const complex_selector *item = &selector->complexes[selector->lists[list].items[i]];
        char combinator = selector->compounds[item->first].combinator;
        bool siblings = combinator == '+' || combinator == '~';
        uint32_t from = siblings ? document->nodes[node].end : node + 1;
        uint32_t stop = siblings ? document->nodes[parent].end : document->nodes[node].end;
        for (uint32_t candidate = from; candidate < stop; candidate++)
            if (is_element(document, candidate) && complex_matches(m, item, item->count - 1, candidate, node))
                return true;
    }
    return false;
}

static bool is_empty(const nutgraf_document *document, uint32_t node) {
    for (uint32_t i = node + 1; i < document->nodes[node].end; i++)
        if (document->nodes[i].type != NUTGRAF_NODE_COMMENT && !document->nodes[i].removed) return false;
    return true;
}

static bool is_root(const nutgraf_document *document, uint32_t node) {
    return document->nodes[node].parent == 0;
}

static bool simple_matches(const nutgraf_matcher *m, uint32_t index, uint32_t node) {
    const simple *item = &m->selector->simples[index];
    const nutgraf_document *document = m->document;
    nutgraf_atom atom = m->atoms[index];
    switch (item->kind) {
    case SIMPLE_UNIVERSAL: return true;
    case SIMPLE_TYPE: return atom != 0 && document->nodes[node].name == atom;
    case SIMPLE_CLASS: return atom != 0 && nutgraf_node_has_class(document, node, atom);
    case SIMPLE_ID: return atom != 0 && document->nodes[node].id == atom;
    case SIMPLE_ATTRIBUTE: {
        nutgraf_slice value;
        return atom != 0 && nutgraf_node_attribute(document, node, atom, &value) && value_matches(item, value);
    }
    case SIMPLE_IS: return list_matches(m, item->list, node);
    case SIMPLE_NOT: return !list_matches(m, item->list, node);
    case SIMPLE_HAS: return has_matches(m, item->list, node);
    case SIMPLE_NTH: case SIMPLE_ONLY: return nth_matches(m, item, node);
    case SIMPLE_EMPTY: return is_empty(document, node);
    case SIMPLE_ROOT: return is_root(document, node);
    case SIMPLE_SCOPE: return m->scope == 0 ? is_root(document, node) : node == m->scope;
    }
    return false;
}

static bool compound_matches(const nutgraf_matcher *m, const compound *item, uint32_t node) {
    for (uint32_t i = item->first; i < item->first + item->count; i++)
        if (!simple_matches(m, i, node)) return false;
    return true;
}

/* Matches compounds index, index - 1, … leftwards from `node`. The recursion is as deep as the
 * selector has compounds. anchor: the element that a relative selector starts from. */
static bool complex_matches(const nutgraf_matcher *m, const complex_selector *complex_, size_t index, uint32_t node,
                            uint32_t anchor) {
    const nutgraf_document *document = m->document;
    const compound *item = &m->selector->compounds[complex_->first + index];
    if (!compound_matches(m, item, node)) return false;
    if (index == 0 && item->combinator == 0) return true;
    uint32_t parent = document->nodes[node].parent;
    bool vertical = item->combinator == ' ' || item->combinator == '>';
    if (vertical) {
        for (uint32_t a = parent; a != NUTGRAF_NO_NODE && a != 0; a = document->nodes[a].parent) {
            if (index == 0 ? a == anchor : complex_matches(m, complex_, index - 1, a, anchor)) return true;
            if (item->combinator == '>') return false;
        }
        return false;
    }
    uint32_t previous = NUTGRAF_NO_NODE;
    for (uint32_t s = parent + 1; s < node; s = document->nodes[s].end) {
        if (!is_element(document, s)) continue;
        previous = s;
        if (item->combinator == '~' && (index == 0 ? s == anchor : complex_matches(m, complex_, index - 1, s, anchor)))
            return true;
    }
    if (item->combinator == '~' || previous == NUTGRAF_NO_NODE) return false;
    return index == 0 ? previous == anchor : complex_matches(m, complex_, index - 1, previous, anchor);
}

static bool list_matches(const nutgraf_matcher *m, uint32_t list, uint32_t node) {
    const selector_list *items = &m->selector->lists[list];
    for (size_t i = 0; i < items->count; i++) {
        const complex_selector *item = &m->selector->complexes[items->items[i]];
        if (complex_matches(m, item, item->count - 1, node, NUTGRAF_NO_NODE)) return true;
    }
    return false;
}

bool nutgraf_matcher_matches(const nutgraf_matcher *matcher, uint32_t node) {
    return is_element(matcher->document, node) &&
           list_matches(matcher, (uint32_t)matcher->selector->list_count - 1, node);
}

uint32_t nutgraf_matcher_next(const nutgraf_matcher *matcher, uint32_t root, uint32_t from) {
    uint32_t stop = matcher->document->nodes[root].end;
    for (uint32_t i = from; i < stop; i++)
        if (nutgraf_matcher_matches(matcher, i)) return i;
    return NUTGRAF_NO_NODE;
}
