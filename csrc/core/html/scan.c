/* The scan: see scan.h. Sections in comments are those of the HTML standard. */
#include "scan.h"

#include <string.h>

#include "../base/clock.h"
#include "../base/hash.h"
#include "../base/slice.h"
#include "raw_text.h"
#include "tree.h"

/* Tags are looked up by what stands in them: pages repeat <td class="x"> a thousand times, and it is read
 * once. Names are, too. One slot a hash value; what is newer takes the slot of what is older. */
#define MEMO_SIZE 2048 /* a power of two */
#define NAME_SIZE 1024 /* a power of two */

#define CLOCK_BYTES 65536 /* between two looks at the clock */
#define CLOCK_LISTS 1024  /* the same */

typedef struct memo {
    uint32_t start, size; /* the tag from after its name to its '>' */
    uint32_t list;        /* number of the attribute list; 0: the slot is free */
} memo;

/* Where a list of attributes stands. */
typedef struct tag_list {
    uint32_t start;      /* past the tag's name */
    uint32_t attributes; /* how many of them are read */
} tag_list;

typedef struct name_memo {
    uint32_t start, size; /* where the name stood */
    nutgraf_atom atom;    /* 0: the slot is free */
} name_memo;

/* An open svg or math element, or an element inside them where HTML starts again. */
typedef struct foreign {
    nutgraf_atom name;
    bool html;
} foreign;
#define FOREIGN_DEPTH 64 /* deeper ones are not told apart */

typedef struct scanner {
    nutgraf_scan *scan;
    nutgraf_arena *arena;
    nutgraf_document *document;
    const char *text;
    size_t size;
    size_t at;
    memo *memos;        /* MEMO_SIZE of them */
    name_memo *names;   /* NAME_SIZE of them */
    tag_list *lists;    /* in document order */
    size_t list_count, list_capacity;
    foreign foreign[FOREIGN_DEPTH];
    unsigned foreign_depth;
    nutgraf_raw_text raw;
    size_t clock_at;    /* where the clock is looked at next */
} scanner;

/* What ends what in a tag, by byte. */
enum { ENDS_NAME = 1, ENDS_ATTRIBUTE = 2, ENDS_VALUE = 4, SPACE = 8 };
static const uint8_t classes[256] = {
    [' '] = 15, ['\n'] = 15, ['\t'] = 15, ['\r'] = 15, ['\f'] = 15, ['>'] = 7, ['/'] = 3, ['='] = 2,
};

static inline bool is(char c, unsigned what) {
    return (classes[(unsigned char)c] & what) != 0;
}

/* As nutgraf_ascii_is_space, by the table that answers the other questions about the byte too. */
static inline bool is_space(char c) {
    return is(c, SPACE);
}

/* ---- tokens ---- */

static nutgraf_token *push_token(scanner *s, nutgraf_token_kind kind, size_t start) {
    nutgraf_scan *scan = s->scan;
    nutgraf_token *tokens = nutgraf_arena_reserve(s->arena, scan->tokens, &scan->capacity, scan->count + 1,
                                                  sizeof *tokens);
    if (tokens == NULL) return NULL;
    scan->tokens = tokens;
    nutgraf_token *token = &tokens[scan->count++];
    *token = (nutgraf_token){.kind = (uint8_t)kind, .start = (uint32_t)start, .stop = (uint32_t)s->at};
    return token;
}

/* A name in lower case, NUL as U+FFFD. */
static nutgraf_atom intern(scanner *s, nutgraf_slice name) {
    char room[192], *folded = room;
    if (name.size * 3 > sizeof room) folded = nutgraf_arena_alloc(s->arena, name.size * 3);
    if (folded == NULL) return 0;
    size_t size = 0;
    for (size_t i = 0; i < name.size; i++) {
        if (name.data[i] != '\0') {
            folded[size++] = nutgraf_ascii_lower(name.data[i]);
            continue;
        }
        memcpy(folded + size, "\xef\xbf\xbd", 3);
        size += 3;
    }
    return nutgraf_document_intern(s->document, folded, size);
}

/* The atom of the name of an element or attribute that stands between two bytes; 0 when memory is out. */
static nutgraf_atom name_of(scanner *s, size_t first, size_t stop) {
    nutgraf_slice name = {s->text + first, stop - first};
    name_memo *m = &s->names[nutgraf_hash_words(name.data, name.size) & (NAME_SIZE - 1)];
    if (m->atom == 0 || m->size != name.size || memcmp(s->text + m->start, name.data, name.size) != 0)
        *m = (name_memo){(uint32_t)first, (uint32_t)name.size, intern(s, name)};
    return m->atom;
}

typedef struct attribute {
    size_t name, name_stop;
    size_t value, value_stop;
    bool has_value;
} attribute;

typedef enum step { STEP_ATTRIBUTE, STEP_TAG_END, STEP_INPUT_END } step;

/* 13.2.5.32 to 13.2.5.40: the next attribute of a tag, from *at on, or the '>' that ends it. */
static inline step next_attribute(const scanner *s, size_t *at, attribute *a, bool *self_closing) {
    const char *text = s->text;
    size_t i = *at, size = s->size;
    while (i < size && (is_space(text[i]) || text[i] == '/')) {
        *self_closing = text[i] == '/' && i + 1 < size && text[i + 1] == '>';
        i++;
    }
    if (i >= size || text[i] == '>') {
        *at = i + 1;
        return i >= size ? STEP_INPUT_END : STEP_TAG_END;
    }
    a->name = i++; /* a '=' here belongs to the name */
    while (i < size && !is(text[i], ENDS_ATTRIBUTE)) i++;
    a->name_stop = i;
    size_t look = i;
    while (look < size && is_space(text[look])) look++;
    a->has_value = look < size && text[look] == '=';
    if (a->has_value) {
        i = look + 1;
        while (i < size && is_space(text[i])) i++;
        a->value = i;
        if (i < size && (text[i] == '"' || text[i] == '\'')) {
            a->value = i + 1;
            const char *quote = memchr(text + i + 1, text[i], size - i - 1);
            if (quote == NULL) return STEP_INPUT_END;
            a->value_stop = (size_t)(quote - text);
            i = a->value_stop + 1;
        } else {
            while (i < size && !is(text[i], ENDS_VALUE)) i++;
            a->value_stop = i;
        }
    }
    *at = i;
    *self_closing = false;
    return STEP_ATTRIBUTE;
}

/* The number of the attribute list of the tag whose inside stands from `from` to `stop` and has so many attributes. */
static nutgraf_status list_of(scanner *s, size_t from, size_t stop, uint32_t attributes, uint32_t *list) {
    nutgraf_scan *scan = s->scan;
    size_t size = stop - from, left = scan->attribute_limit - scan->attribute_count;
    memo *m = &s->memos[nutgraf_hash_words(s->text + from, size) & (MEMO_SIZE - 1)];
    if (m->list != 0 && m->size == size && attributes <= left && memcmp(s->text + m->start, s->text + from, size) == 0) {
        scan->attribute_count += attributes;
        *list = m->list;
        return NUTGRAF_OK;
    }
    tag_list *lists = nutgraf_arena_reserve(s->arena, s->lists, &s->list_capacity, s->list_count + 1, sizeof *lists);
    if (lists == NULL) return NUTGRAF_NO_MEMORY;
    s->lists = lists;
    if (attributes > left) {
        scan->attributes_cut = true;
        attributes = (uint32_t)left;
    }
    scan->attribute_count += attributes;
    lists[s->list_count++] = (tag_list){(uint32_t)from, attributes};
    *list = (uint32_t)s->list_count;
    *m = (memo){.start = (uint32_t)from, .size = (uint32_t)size, .list = *list};
    return NUTGRAF_OK;
}

static nutgraf_status read_list(scanner *s, const tag_list *list) {
    nutgraf_attribute_lists *lists = &s->scan->lists;
    nutgraf_status status = nutgraf_attributes_begin(lists);
    attribute a;
    bool self_closing;
    size_t at = list->start;
    for (uint32_t i = 0; i < list->attributes && status == NUTGRAF_OK; i++) {
        next_attribute(s, &at, &a, &self_closing);
        nutgraf_slice value = {"", 0};
        if (a.has_value) value = (nutgraf_slice){s->text + a.value, a.value_stop - a.value};
        nutgraf_atom name = name_of(s, a.name, a.name_stop);
        status = name == 0 ? NUTGRAF_NO_MEMORY : nutgraf_attributes_add(lists, name, value);
    }
    return status == NUTGRAF_OK ? nutgraf_attributes_end(lists) : status;
}

/* Reads the lists when all tags are known: names of elements are interned before those of attributes, so that the
 * numbers of atoms, which the content model's rows are hashed by, do not depend on how they are mixed. */
static nutgraf_status read_lists(scanner *s) {
    nutgraf_status status = NUTGRAF_OK;
    for (size_t i = 0; i < s->list_count && status == NUTGRAF_OK; i++) {
        status = read_list(s, &s->lists[i]);
        if (s->scan->deadline != 0 && i % CLOCK_LISTS == 0 && nutgraf_clock_seconds() > s->scan->deadline)
            return NUTGRAF_TOO_SLOW;
    }
    return status;
}

/* ---- svg and math ---- */

static bool in_foreign(const scanner *s) {
    return s->foreign_depth > 0 && !s->foreign[s->foreign_depth - 1].html;
}

static void push_foreign(scanner *s, nutgraf_atom name, bool html) {
    if (s->foreign_depth < FOREIGN_DEPTH) s->foreign[s->foreign_depth++] = (foreign){name, html};
}

/* Follows, without the tree, what of it the tokenizer must know: whether svg or math are open. */
static void foreign_start(scanner *s, nutgraf_atom name, size_t start, size_t stop) {
    if (!in_foreign(s)) {
        if (name == NUTGRAF_NAME_SVG || name == NUTGRAF_NAME_MATH) push_foreign(s, name, false);
        return;
    }
    unsigned root = s->foreign_depth;
    while (root > 1 && s->foreign[root - 1].name != NUTGRAF_NAME_SVG && s->foreign[root - 1].name != NUTGRAF_NAME_MATH)
        root--;
    bool svg = s->foreign[root - 1].name == NUTGRAF_NAME_SVG;
    switch (name) {
    case NUTGRAF_NAME_SVG: case NUTGRAF_NAME_MATH: push_foreign(s, name, false); return;
    case NUTGRAF_NAME_FOREIGNOBJECT: case NUTGRAF_NAME_DESC: case NUTGRAF_NAME_TITLE:
        if (svg) push_foreign(s, name, true);
        return;
    case NUTGRAF_NAME_MI: case NUTGRAF_NAME_MO: case NUTGRAF_NAME_MN: case NUTGRAF_NAME_MS: case NUTGRAF_NAME_MTEXT:
        if (!svg) push_foreign(s, name, true);
        return;
    case NUTGRAF_NAME_ANNOTATION_XML: { /* HTML where its encoding says so; no other encoding has "htm" in it */
        nutgraf_slice tag = {s->text, stop};
        size_t i = start;
        while (i < stop && !nutgraf_slice_has_caseless_at(tag, i, "htm")) i++;
        if (!svg && i < stop) push_foreign(s, name, true);
        return;
    }
    default: break;
    }
    if (nutgraf_name_leaves_foreign(name))
        while (in_foreign(s)) s->foreign_depth--;
}

static void foreign_end(scanner *s, nutgraf_atom name) {
    if (s->foreign_depth == 0) return;
    if (in_foreign(s) && (name == NUTGRAF_NAME_P || name == NUTGRAF_NAME_BR)) {
        while (in_foreign(s)) s->foreign_depth--;
        return;
    }
    for (unsigned i = s->foreign_depth; i > 0; i--) {
        if (s->foreign[i - 1].name == name) {
            s->foreign_depth = i - 1;
            return;
        }
        if (i == s->foreign_depth && s->foreign[i - 1].html) return;
    }
}

/* ---- raw text ---- */

static inline nutgraf_slice input_of(const scanner *s) {
    return (nutgraf_slice){s->text, s->size};
}

static inline bool starts(const scanner *s, size_t at, const char *what) {
    return nutgraf_slice_has_at(input_of(s), at, what);
}

/* An end tag that the page forgot, before what comes next. */
static nutgraf_status push_end(scanner *s, nutgraf_atom name) {
    nutgraf_token *token = push_token(s, NUTGRAF_TOKEN_END, s->at);
    if (token == NULL) return NUTGRAF_NO_MEMORY;
    token->name = name;
    return NUTGRAF_OK;
}

/* After a start tag whose content is raw text: the text as a token of its own. */
static nutgraf_status read_raw_text(scanner *s, nutgraf_atom name, bool self_closing) {
    nutgraf_raw_text *raw = &s->raw;
    size_t from = s->at, stop;
    nutgraf_token_kind kind = NUTGRAF_TOKEN_RAW;
    bool forgotten = false;
    switch (name) {
    case NUTGRAF_NAME_PLAINTEXT: stop = s->size; break;
    case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_TEXTAREA: kind = NUTGRAF_TOKEN_RCDATA; /* fall through */
    case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_XMP: case NUTGRAF_NAME_IFRAME:
    case NUTGRAF_NAME_NOEMBED: case NUTGRAF_NAME_NOFRAMES:
        stop = nutgraf_raw_text_stop(raw, input_of(s), from, name, self_closing, &forgotten);
        break;
    case NUTGRAF_NAME_NOSCRIPT: /* its content is markup, but it takes the rest too when it never ends */
        stop = from;
        forgotten = nutgraf_raw_text_noscript_is_open(raw, input_of(s), from, self_closing);
        break;
    default: return NUTGRAF_OK;
    }
    s->at = stop;
    if (stop > from) {
        nutgraf_token *token = push_token(s, kind, from);
        if (token == NULL) return NUTGRAF_NO_MEMORY;
        token->body_start = (uint32_t)from;
        token->body_stop = (uint32_t)stop;
    }
    if (!forgotten) return NUTGRAF_OK;
    nutgraf_slice spelling = nutgraf_name_text(name);
    nutgraf_document_warn(s->document, NUTGRAF_RAW_TEXT_OPEN, "a <%.*s> never ends: what follows was read as the page's",
                          (int)spelling.size, spelling.data);
    return push_end(s, name);
}

/* ---- markup ---- */

static nutgraf_status push_body(scanner *s, nutgraf_token_kind kind, size_t start, size_t body, size_t body_stop) {
    nutgraf_token *token = push_token(s, kind, start);
    if (token == NULL) return NUTGRAF_NO_MEMORY;
    token->body_start = (uint32_t)body;
    token->body_stop = (uint32_t)body_stop;
    return NUTGRAF_OK;
}

static nutgraf_status read_tag(scanner *s, size_t start, bool is_end) {
    size_t name = start + (is_end ? 2 : 1), at = name;
    while (at < s->size && !is(s->text[at], ENDS_NAME)) at++;
    size_t name_stop = at;
    attribute a;
    bool self_closing = false;
    uint32_t attributes = 0;
    step next;
    while ((next = next_attribute(s, &at, &a, &self_closing)) == STEP_ATTRIBUTE) attributes++;
    if (next == STEP_INPUT_END) { /* nothing of an unfinished tag counts */
        s->at = s->size;
        return push_body(s, NUTGRAF_TOKEN_CDATA, start, start, start);
    }
    s->at = at;
    nutgraf_atom atom = name_of(s, name, name_stop);
    nutgraf_token *token = push_token(s, is_end ? NUTGRAF_TOKEN_END : NUTGRAF_TOKEN_START, start);
    if (atom == 0 || token == NULL) return NUTGRAF_NO_MEMORY;
    token->name = atom;
    token->self_closing = self_closing;
    if (is_end) {
        foreign_end(s, atom);
        return NUTGRAF_OK;
    }
    if (attributes > 0) {
        nutgraf_status status = list_of(s, name_stop, at, attributes, &token->list);
        if (status != NUTGRAF_OK) return status;
    }
    bool foreign_before = in_foreign(s);
    if (!self_closing || (foreign_before && nutgraf_name_leaves_foreign(atom)))
        foreign_start(s, atom, name_stop, at);
    if (in_foreign(s) || (foreign_before && s->foreign_depth > 0 && s->foreign[s->foreign_depth - 1].name == atom))
        return NUTGRAF_OK; /* <title> and their like in svg are not raw */
    if (self_closing && s->raw.is_xml && !nutgraf_name_is_void(atom) && atom != NUTGRAF_NAME_SVG &&
        atom != NUTGRAF_NAME_MATH)
        return push_end(s, atom);
    return read_raw_text(s, atom, self_closing);
}

static nutgraf_status read_bogus_comment(scanner *s, size_t start, size_t body) {
    size_t stop = nutgraf_slice_find(input_of(s), body, ">");
    s->at = stop < s->size ? stop + 1 : s->size;
    return push_body(s, NUTGRAF_TOKEN_COMMENT, start, body, stop);
}

/* 13.2.5.43 to 13.2.5.52. */
static nutgraf_status read_comment(scanner *s, size_t start) {
    size_t body = start + 4;
    if (starts(s, body, ">") || starts(s, body, "->")) {
        s->at = body + (s->text[body] == '>' ? 1 : 2);
        return push_body(s, NUTGRAF_TOKEN_COMMENT, start, body, body);
    }
    for (size_t at = body; at < s->size; at++) {
        const char *dash = memchr(s->text + at, '-', s->size - at);
        if (dash == NULL) break;
        at = (size_t)(dash - s->text);
        size_t skip = starts(s, at, "-->") ? 3 : starts(s, at, "--!>") ? 4 : 0;
        if (skip == 0) continue;
        s->at = at + skip;
        return push_body(s, NUTGRAF_TOKEN_COMMENT, start, body, at);
    }
    s->at = s->size;
    size_t stop = s->size;
    if (stop - body >= 2 && starts(s, stop - 2, "--")) stop -= 2;
    else if (stop - body >= 1 && s->text[stop - 1] == '-') stop -= 1;
    return push_body(s, NUTGRAF_TOKEN_COMMENT, start, body, stop);
}

static nutgraf_status read_doctype(scanner *s, size_t start) {
    size_t stop = nutgraf_slice_find(input_of(s), start + 9, ">");
    s->at = stop < s->size ? stop + 1 : s->size;
    return push_body(s, NUTGRAF_TOKEN_DOCTYPE, start, start + 9, stop);
}

/* The markup at the '<' at `start`; s->at stays where it is when the '<' is text. */
static nutgraf_status read_markup(scanner *s, size_t start) {
    char c = start + 1 < s->size ? s->text[start + 1] : '\0';
    if (nutgraf_ascii_is_letter(c)) return read_tag(s, start, false);
    if (c == '/') {
        char d = start + 2 < s->size ? s->text[start + 2] : '\0';
        if (nutgraf_ascii_is_letter(d)) return read_tag(s, start, true);
        if (start + 2 >= s->size) return NUTGRAF_OK;
        if (d != '>') return read_bogus_comment(s, start, start + 2);
        s->at = start + 3;
        return push_body(s, NUTGRAF_TOKEN_CDATA, start, start, start); /* </> is nothing at all */
    }
    if (c == '?') return read_bogus_comment(s, start, start + 1);
    if (c != '!') return NUTGRAF_OK;
    if (starts(s, start, "<!--")) return read_comment(s, start);
    if (nutgraf_slice_has_caseless_at(input_of(s), start + 2, "doctype")) return read_doctype(s, start);
    if (in_foreign(s) && starts(s, start, "<![CDATA[")) {
        size_t stop = nutgraf_slice_find(input_of(s), start + 9, "]]>");
        s->at = stop < s->size ? stop + 3 : s->size;
        return push_body(s, NUTGRAF_TOKEN_CDATA, start, start + 9, stop);
    }
    return read_bogus_comment(s, start, start + 2);
}

nutgraf_status nutgraf_scan_page(nutgraf_scan *scan, nutgraf_arena *arena, nutgraf_document *document,
                                 nutgraf_slice input) {
    scanner s = {.scan = scan, .arena = arena, .document = document, .text = input.data, .size = input.size};
    s.memos = nutgraf_arena_calloc(arena, MEMO_SIZE * sizeof *s.memos);
    s.names = nutgraf_arena_calloc(arena, NAME_SIZE * sizeof *s.names);
    if (s.memos == NULL || s.names == NULL) return NUTGRAF_NO_MEMORY;
    nutgraf_status status = NUTGRAF_OK;
    scan->lists = (nutgraf_attribute_lists){.document = document, .arena = arena};
    nutgraf_raw_text_init(&s.raw, input, scan->standard);
    if (s.raw.is_xml)
        nutgraf_document_warn(document, NUTGRAF_RAW_TEXT_OPEN, "the page is written as XML: its self-closing tags end");
    while (status == NUTGRAF_OK && s.at < s.size) {
        const char *angle = memchr(s.text + s.at, '<', s.size - s.at);
        if (angle == NULL) break;
        size_t start = (size_t)(angle - s.text);
        s.at = start;
        status = read_markup(&s, start);
        if (s.at == start) s.at++; /* a '<' that is text */
        if (scan->deadline == 0 || s.at < s.clock_at) continue;
        s.clock_at = s.at + CLOCK_BYTES;
        if (nutgraf_clock_seconds() > scan->deadline) status = NUTGRAF_TOO_SLOW;
    }
    return status == NUTGRAF_OK ? read_lists(&s) : status;
}
