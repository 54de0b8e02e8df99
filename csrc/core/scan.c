/* The scan: see scan.h. Sections in comments are those of the HTML standard. */
#include "scan.h"

#include <string.h>

typedef struct scanner {
    nutgraf_scan *scan;
    nutgraf_arena *arena;
    nutgraf_document *document;
    const char *text;
    size_t size;
    size_t at;
    unsigned foreign; /* open svg and math elements: CDATA counts, raw text does not */
} scanner;

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool is_alpha(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* ---- the frame ---- */

static nutgraf_status frame_bytes(scanner *s, const char *data, size_t size) {
    nutgraf_scan *scan = s->scan;
    char *frame = nutgraf_arena_reserve(s->arena, scan->frame, &scan->frame_capacity, scan->frame_size + size + 1, 1);
    if (frame == NULL) return NUTGRAF_NO_MEMORY;
    scan->frame = frame;
    memcpy(frame + scan->frame_size, data, size);
    scan->frame_size += size;
    frame[scan->frame_size] = '\0';
    return NUTGRAF_OK;
}

/* A value in double quotes; the few bytes that would not survive libxml2 are written as references. */
static nutgraf_status frame_value(scanner *s, const char *data, size_t size) {
    nutgraf_status status = frame_bytes(s, "=\"", 2);
    size_t first = 0;
    for (size_t i = 0; i <= size && status == NUTGRAF_OK; i++) {
        const char *with = NULL;
        if (i == size) with = "\"";
        else if (data[i] == '&') with = "&amp;";
        else if (data[i] == '"') with = "&quot;";
        else if (data[i] == '\r') with = i + 1 < size && data[i + 1] == '\n' ? "" : "\n";
        else if ((unsigned char)data[i] < 0x20 && !is_space(data[i])) with = "\xef\xbf\xbd";
        else if (data[i] == '\f') with = " ";
        if (with == NULL) continue;
        status = frame_bytes(s, data + first, i - first);
        if (status == NUTGRAF_OK) status = frame_bytes(s, with, strlen(with));
        first = i + 1;
    }
    return status;
}

static bool plain_name(const char *name, size_t size) {
    if (!is_alpha(name[0]) && name[0] != '_') return false;
    for (size_t i = 1; i < size; i++) {
        char c = name[i];
        if (!is_alpha(c) && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != ':' && c != '.') return false;
    }
    return size < 100; /* libxml2 2.9 cuts names at HTML_PARSER_BUFFER_SIZE, 100 */
}

static nutgraf_status frame_name(scanner *s, const char *name, size_t size) {
    nutgraf_status status = frame_bytes(s, " ", 1);
    if (status == NUTGRAF_OK && plain_name(name, size)) return frame_bytes(s, name, size);
    if (status == NUTGRAF_OK) status = frame_bytes(s, ".", 1);
    if (size > 40) size = 40; /* a name no template has; what is left still tells it from others */
    for (size_t i = 0; i < size && status == NUTGRAF_OK; i++) {
        unsigned char c = (unsigned char)name[i];
        char hex[2] = {"0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]};
        status = frame_bytes(s, hex, 2);
    }
    return status;
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

static nutgraf_atom tag_name(scanner *s, size_t first, size_t stop) {
    char lower[64];
    size_t size = stop - first;
    if (size > sizeof lower) size = sizeof lower; /* no element has a longer name */
    for (size_t i = 0; i < size; i++) {
        char c = s->text[first + i];
        lower[i] = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
    }
    return nutgraf_document_intern(s->document, lower, size);
}

/* 13.2.5.32 to 13.2.5.40: attributes up to the '>'. s->at stands behind the tag name. Returns with
 * *complete false at the end of the input, where the standard drops the tag. */
static nutgraf_status read_attributes(scanner *s, bool framed, bool *any, bool *self_closing, bool *complete) {
    const char *text = s->text;
    nutgraf_status status = NUTGRAF_OK;
    *any = *self_closing = *complete = false;
    while (s->at < s->size && status == NUTGRAF_OK) {
        char c = text[s->at];
        if (c == '>') {
            s->at++;
            *complete = true;
            break;
        }
        if (is_space(c) || c == '/') {
            *self_closing = c == '/' && s->at + 1 < s->size && text[s->at + 1] == '>';
            s->at++;
            continue;
        }
        size_t name = s->at++;
        while (s->at < s->size && !is_space(text[s->at]) && text[s->at] != '/' && text[s->at] != '>' &&
               text[s->at] != '=')
            s->at++;
        size_t name_stop = s->at, look = s->at;
        while (look < s->size && is_space(text[look])) look++;
        size_t value = 0, value_stop = 0;
        bool has_value = look < s->size && text[look] == '=';
        if (has_value) {
            look++;
            while (look < s->size && is_space(text[look])) look++;
            if (look < s->size && (text[look] == '"' || text[look] == '\'')) {
                value = look + 1;
                const char *quote = memchr(text + value, text[look], s->size - value);
                value_stop = quote == NULL ? s->size : (size_t)(quote - text);
                s->at = quote == NULL ? s->size : value_stop + 1;
            } else {
                value = look;
                while (look < s->size && !is_space(text[look]) && text[look] != '>') look++;
                value_stop = s->at = look;
            }
        }
        if (!framed) continue;
        if (s->scan->attribute_count >= s->scan->attribute_limit) {
            s->scan->attributes_cut = true;
            continue;
        }
        s->scan->attribute_count++;
        if (!*any) status = frame_bytes(s, "<b", 2);
        *any = true;
        if (status == NUTGRAF_OK) status = frame_name(s, text + name, name_stop - name);
        if (status == NUTGRAF_OK && has_value) status = frame_value(s, text + value, value_stop - value);
    }
    return status;
}

/* ---- raw text ---- */

/* True when the end tag of `name` stands at `at`, where there is a '<'. */
static bool is_end_tag(const scanner *s, size_t at, nutgraf_slice name) {
    if (s->size - at < name.size + 3 || s->text[at + 1] != '/') return false;
    for (size_t i = 0; i < name.size; i++)
        if ((s->text[at + 2 + i] | 32) != name.data[i]) return false;
    char after = s->text[at + 2 + name.size];
    return is_space(after) || after == '/' || after == '>';
}

static size_t find_end_tag(const scanner *s, size_t from, nutgraf_slice name) {
    for (size_t at = from; at < s->size; at++) {
        const char *angle = memchr(s->text + at, '<', s->size - at);
        if (angle == NULL) return s->size;
        at = (size_t)(angle - s->text);
        if (is_end_tag(s, at, name)) return at;
    }
    return s->size;
}

static bool starts(const scanner *s, size_t at, const char *what) {
    size_t size = strlen(what);
    return s->size - at >= size && memcmp(s->text + at, what, size) == 0;
}

/* 13.2.5.15 to 13.2.5.31: in a script, <!-- hides a <script> and its </script> up to -->. */
static size_t find_script_end(const scanner *s, size_t from) {
    const nutgraf_slice script = NUTGRAF_SLICE("script");
    bool escaped = false, twice = false;
    for (size_t at = from; at < s->size; at++) {
        if (!escaped) {
            const char *angle = memchr(s->text + at, '<', s->size - at);
            if (angle == NULL) return s->size;
            at = (size_t)(angle - s->text);
            if (is_end_tag(s, at, script)) return at;
            if (starts(s, at, "<!--")) {
                escaped = true;
                twice = false;
                at++; /* the two dashes may begin the --> that ends it */
            }
            continue;
        }
        char c = s->text[at];
        if (c == '-' && starts(s, at, "-->")) {
            escaped = false;
        } else if (c == '<') {
            if (is_end_tag(s, at, script)) {
                if (!twice) return at;
                twice = false;
            } else if (!twice && s->size - at > 8) {
                bool opens = true;
                for (size_t i = 0; i < 6; i++) opens = opens && (s->text[at + 1 + i] | 32) == script.data[i];
                char after = s->text[at + 7];
                twice = opens && (is_space(after) || after == '/' || after == '>');
            }
        }
    }
    return s->size;
}

/* After a start tag whose content is raw text: the text as a token of its own. */
static nutgraf_status read_raw_text(scanner *s, nutgraf_atom name) {
    size_t from = s->at, stop;
    nutgraf_token_kind kind = NUTGRAF_TOKEN_RAW;
    switch (name) {
    case NUTGRAF_NAME_SCRIPT: stop = find_script_end(s, from); break;
    case NUTGRAF_NAME_PLAINTEXT: stop = s->size; break;
    case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_TEXTAREA: kind = NUTGRAF_TOKEN_RCDATA; /* fall through */
    case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_XMP: case NUTGRAF_NAME_IFRAME: case NUTGRAF_NAME_NOEMBED:
    case NUTGRAF_NAME_NOFRAMES:
        stop = find_end_tag(s, from, nutgraf_name_text(name));
        break;
    default: return NUTGRAF_OK;
    }
    s->at = stop;
    if (stop == from) return NUTGRAF_OK;
    nutgraf_token *token = push_token(s, kind, from);
    if (token == NULL) return NUTGRAF_NO_MEMORY;
    token->body_start = (uint32_t)from;
    token->body_stop = (uint32_t)stop;
    return NUTGRAF_OK;
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
    size_t name = start + (is_end ? 2 : 1);
    s->at = name;
    while (s->at < s->size && !is_space(s->text[s->at]) && s->text[s->at] != '/' && s->text[s->at] != '>') s->at++;
    nutgraf_atom atom = tag_name(s, name, s->at);
    if (atom == 0) return NUTGRAF_NO_MEMORY;
    size_t frame_before = s->scan->frame_size;
    bool any, self_closing, complete;
    nutgraf_status status = read_attributes(s, !is_end, &any, &self_closing, &complete);
    if (status != NUTGRAF_OK) return status;
    if (!complete) { /* the input ends inside the tag: nothing of it counts */
        s->scan->frame_size = frame_before;
        s->scan->frame[frame_before] = '\0';
        return push_body(s, NUTGRAF_TOKEN_CDATA, start, start, start);
    }
    if (any) status = frame_bytes(s, "/>", 2);
    nutgraf_token *token = push_token(s, is_end ? NUTGRAF_TOKEN_END : NUTGRAF_TOKEN_START, start);
    if (status != NUTGRAF_OK || token == NULL) return NUTGRAF_NO_MEMORY;
    token->name = atom;
    token->self_closing = self_closing;
    token->attributed = any;
    bool foreign_root = atom == NUTGRAF_NAME_SVG || atom == NUTGRAF_NAME_MATH;
    if (is_end) {
        if (foreign_root && s->foreign > 0) s->foreign--;
        return NUTGRAF_OK;
    }
    if (foreign_root && !self_closing) s->foreign++;
    return s->foreign == 0 ? read_raw_text(s, atom) : NUTGRAF_OK;
}

/* Where `what` stands from `from` on, or the end of the input. */
static size_t find(const scanner *s, size_t from, const char *what) {
    for (size_t at = from; at < s->size; at++) {
        const char *hit = memchr(s->text + at, what[0], s->size - at);
        if (hit == NULL) return s->size;
        at = (size_t)(hit - s->text);
        if (starts(s, at, what)) return at;
    }
    return s->size;
}

static nutgraf_status read_bogus_comment(scanner *s, size_t start, size_t body) {
    size_t stop = find(s, body, ">");
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
    size_t name = start + 9;
    while (name < s->size && is_space(s->text[name])) name++;
    size_t name_stop = name;
    while (name_stop < s->size && !is_space(s->text[name_stop]) && s->text[name_stop] != '>') name_stop++;
    size_t stop = find(s, name_stop, ">");
    s->at = stop < s->size ? stop + 1 : s->size;
    return push_body(s, NUTGRAF_TOKEN_DOCTYPE, start, name, name_stop);
}

static bool starts_doctype(const scanner *s, size_t at) {
    static const char word[] = "doctype";
    if (s->size - at < sizeof word - 1) return false;
    for (size_t i = 0; i < sizeof word - 1; i++)
        if ((s->text[at + i] | 32) != word[i]) return false;
    return true;
}

/* The markup at the '<' at `start`; s->at stays where it is when the '<' is text. */
static nutgraf_status read_markup(scanner *s, size_t start) {
    char c = start + 1 < s->size ? s->text[start + 1] : '\0';
    if (is_alpha(c)) return read_tag(s, start, false);
    if (c == '/') {
        char d = start + 2 < s->size ? s->text[start + 2] : '\0';
        if (is_alpha(d)) return read_tag(s, start, true);
        if (start + 2 >= s->size) return NUTGRAF_OK;
        if (d != '>') return read_bogus_comment(s, start, start + 2);
        s->at = start + 3;
        return push_body(s, NUTGRAF_TOKEN_CDATA, start, start, start); /* </> is nothing at all */
    }
    if (c == '?') return read_bogus_comment(s, start, start + 1);
    if (c != '!') return NUTGRAF_OK;
    if (starts(s, start, "<!--")) return read_comment(s, start);
    if (starts_doctype(s, start + 2)) return read_doctype(s, start);
    if (s->foreign > 0 && starts(s, start, "<![CDATA[")) {
        size_t stop = find(s, start + 9, "]]>");
        s->at = stop < s->size ? stop + 3 : s->size;
        return push_body(s, NUTGRAF_TOKEN_CDATA, start, start + 9, stop);
    }
    return read_bogus_comment(s, start, start + 2);
}

nutgraf_status nutgraf_scan_page(nutgraf_scan *scan, nutgraf_arena *arena, nutgraf_document *document,
                                 nutgraf_slice input) {
    scanner s = {.scan = scan, .arena = arena, .document = document, .text = input.data, .size = input.size};
    nutgraf_status status = frame_bytes(&s, "<div>", 5);
    while (status == NUTGRAF_OK && s.at < s.size) {
        const char *angle = memchr(s.text + s.at, '<', s.size - s.at);
        if (angle == NULL) break;
        size_t start = (size_t)(angle - s.text);
        s.at = start;
        status = read_markup(&s, start);
        if (s.at == start) s.at++; /* a '<' that is text */
    }
    return status;
}
