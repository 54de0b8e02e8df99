/* The ends of raw text: see raw_text.h. Sections in comments are those of the HTML standard. */
#include "raw_text.h"

#include <string.h>

#include "../base/slice.h"

#define HEAD_BYTES 1024 /* in which a page says that it is XML */

/* What never ends is code up to a line that begins with a tag, outside of a template string. */
#define CODE_STRING '`'

static inline bool is_tag_end(char c) {
    return nutgraf_ascii_is_space(c) || c == '/' || c == '>';
}

/* True when the tag of `name` stands at `at`, where there is a '<'. */
static bool is_tag(nutgraf_slice input, size_t at, nutgraf_slice name, bool is_end) {
    size_t first = at + (is_end ? 2 : 1);
    if (input.size - at < name.size + (is_end ? 3u : 2u) || (is_end && input.data[at + 1] != '/')) return false;
    for (size_t i = 0; i < name.size; i++)
        if ((input.data[first + i] | 32) != name.data[i]) return false;
    return is_tag_end(input.data[first + name.size]);
}

static bool is_end_tag(nutgraf_slice input, size_t at, nutgraf_slice name) {
    return is_tag(input, at, name, true);
}

/* The next '<' from `from` on, or the end of the input. */
static inline size_t next_angle(nutgraf_slice input, size_t from) {
    const char *angle = from < input.size ? memchr(input.data + from, '<', input.size - from) : NULL;
    return angle != NULL ? (size_t)(angle - input.data) : input.size;
}

static size_t find_end_tag(nutgraf_slice input, size_t from, nutgraf_slice name) {
    size_t at = next_angle(input, from);
    while (at < input.size && !is_end_tag(input, at, name)) at = next_angle(input, at + 1);
    return at;
}

/* 13.2.5.15 to 13.2.5.31: in a script, <!-- hides a <script> and its </script> up to -->. */
static size_t find_script_end(nutgraf_slice input, size_t from) {
    const nutgraf_slice script = NUTGRAF_SLICE("script");
    bool escaped = false, twice = false;
    for (size_t at = from; at < input.size; at++) {
        if (!escaped) {
            at = next_angle(input, at);
            if (at == input.size || is_end_tag(input, at, script)) return at;
            if (nutgraf_slice_has_at(input, at, "<!--")) {
                escaped = true;
                twice = false;
                at++; /* the two dashes may begin the --> that ends it */
            }
            continue;
        }
        char c = input.data[at];
        if (c == '-' && nutgraf_slice_has_at(input, at, "-->")) {
            escaped = false;
        } else if (c == '<') {
            if (is_end_tag(input, at, script)) {
                if (!twice) return at;
                twice = false;
            } else if (!twice && is_tag(input, at, script, false)) {
                twice = true;
            }
        }
    }
    return input.size;
}

/* ---- pages that were saved as XML ---- */

static bool says_xml(nutgraf_slice input) {
    nutgraf_slice head = {input.data, input.size < HEAD_BYTES ? input.size : HEAD_BYTES};
    size_t at = 0;
    while (at < head.size && nutgraf_ascii_is_space(head.data[at])) at++;
    return nutgraf_slice_has_at(head, at, "<?xml") || nutgraf_slice_find(head, 0, "DTD XHTML") < head.size ||
           nutgraf_slice_find(head, 0, "http://www.w3.org/1999/xhtml") < head.size;
}

static bool is_any(nutgraf_slice input, size_t at, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (is_tag(input, at, (nutgraf_slice){names[i], strlen(names[i])}, false)) return true;
    return false;
}

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* Was the page written by an XML serialiser? An element of raw text closes itself, which no page written for browsers
 * has, and the page says that it is XML, or void elements close themselves, all of them. */
static bool is_serialised(nutgraf_slice input) {
    static const char *const raw[] = {"script", "iframe", "textarea", "title", "style", "noscript"};
    static const char *const voids[] = {"meta", "link", "br", "img", "input", "hr"};
    const bool says = says_xml(input);
    bool closed = false, closed_void = false;
    for (size_t at = next_angle(input, 0); at < input.size; at = next_angle(input, at + 1)) {
        bool is_raw = is_any(input, at, raw, COUNT_OF(raw));
        if (!is_raw && (says || !is_any(input, at, voids, COUNT_OF(voids)))) continue;
        const char *close = memchr(input.data + at, '>', input.size - at);
        if (close == NULL) break;
        if (!is_raw && close[-1] != '/') return false;
        closed_void = closed_void || !is_raw;
        closed = closed || (is_raw && close[-1] == '/');
        if (closed && says) return true;
        at = (size_t)(close - input.data);
    }
    return closed && closed_void;
}

void nutgraf_raw_text_init(nutgraf_raw_text *raw, nutgraf_slice input, bool standard) {
    *raw = (nutgraf_raw_text){.standard = standard};
    raw->is_xml = !standard && is_serialised(input);
}

/* ---- what never ends ---- */

#define NO_SCRIPT_END 512u /* none is there, hidden or not */

static uint32_t bit_of(uint32_t name) {
    switch (name) {
    case NUTGRAF_NAME_SCRIPT: return 1;
    case NUTGRAF_NAME_STYLE: return 2;
    case NUTGRAF_NAME_TITLE: return 4;
    case NUTGRAF_NAME_TEXTAREA: return 8;
    case NUTGRAF_NAME_IFRAME: return 16;
    case NUTGRAF_NAME_XMP: return 32;
    case NUTGRAF_NAME_NOEMBED: return 64;
    case NUTGRAF_NAME_NOFRAMES: return 128;
    case NUTGRAF_NAME_NOSCRIPT: return 256;
    default: return 0;
    }
}

/* A tag or comment at the '<' at `at`; `known`: of a name that HTML has. */
static bool is_markup(nutgraf_slice input, size_t at, bool known) {
    size_t first = at + 1;
    if (nutgraf_slice_has_at(input, at, "<!--")) return true;
    if (first < input.size && input.data[first] == '/') first++;
    size_t stop = first;
    char name[16];
    while (stop < input.size && stop - first < sizeof name && nutgraf_ascii_is_alphanumeric(input.data[stop])) {
        name[stop - first] = nutgraf_ascii_lower(input.data[stop]);
        stop++;
    }
    if (stop == first || !nutgraf_ascii_is_letter(input.data[first])) return false;
    return !known || (stop < input.size && is_tag_end(input.data[stop]) &&
                      nutgraf_name_find(name, stop - first) != NUTGRAF_NAME_NONE);
}

/* Where script or style stop that have no end tag: before the first line that begins with a tag. */
static size_t find_end_of_code(nutgraf_slice input, size_t from) {
    bool line_start = true, in_string = false;
    for (size_t at = from; at < input.size; at++) {
        char c = input.data[at];
        if (c == '<' && line_start && !in_string && is_markup(input, at, true)) return at;
        if (c == CODE_STRING) in_string = !in_string;
        if (c == '\n' || c == '\r') line_start = true;
        else if (!nutgraf_ascii_is_space(c)) line_start = false;
    }
    return input.size;
}

/* Where text stops that has no end tag: before the next markup. */
static size_t find_end_of_text(nutgraf_slice input, size_t from) {
    size_t at = next_angle(input, from);
    while (at < input.size && !is_markup(input, at, false)) at = next_angle(input, at + 1);
    return at;
}

/* The end tag, or the first of what shows that it is not meant: for a title the body, for an element that closes
 * itself the next of its kind. */
static size_t find_own_end(nutgraf_slice input, size_t from, uint32_t name, bool self_closing, bool *forgotten) {
    nutgraf_slice spelling = nutgraf_name_text(name);
    for (size_t at = next_angle(input, from); at < input.size; at = next_angle(input, at + 1)) {
        if (is_end_tag(input, at, spelling)) return at;
        *forgotten = (self_closing && is_tag(input, at, spelling, false)) ||
                     (name == NUTGRAF_NAME_TITLE && (is_end_tag(input, at, NUTGRAF_SLICE("head")) ||
                                                     is_tag(input, at, NUTGRAF_SLICE("body"), false)));
        if (*forgotten) return at;
    }
    return input.size;
}

size_t nutgraf_raw_text_stop(nutgraf_raw_text *raw, nutgraf_slice input, size_t from, uint32_t name, bool self_closing,
                             bool *forgotten) {
    const bool is_script = name == NUTGRAF_NAME_SCRIPT, is_code = is_script || name == NUTGRAF_NAME_STYLE;
    const uint32_t bit = bit_of(name);
    size_t stop = input.size;
    *forgotten = false;
    if (raw->standard)
        return is_script ? find_script_end(input, from) : find_end_tag(input, from, nutgraf_name_text(name));
    if ((raw->endless & bit) == 0) {
        if (self_closing || name == NUTGRAF_NAME_TITLE) stop = find_own_end(input, from, name, self_closing, forgotten);
        else if (is_script) stop = find_script_end(input, from);
        else stop = find_end_tag(input, from, nutgraf_name_text(name));
        if (stop < input.size && !*forgotten) return stop;
        if (stop == input.size || !self_closing) raw->endless |= bit;
    }
    /* A comment in a script may hide the end tags of all others: what is written there counts. */
    if (is_script && !self_closing && (raw->endless & NO_SCRIPT_END) == 0) {
        stop = find_end_tag(input, from, nutgraf_name_text(name));
        if (stop < input.size) return stop;
        raw->endless |= NO_SCRIPT_END;
    }
    *forgotten = true;
    if (self_closing) return from;
    return is_code ? find_end_of_code(input, from) : find_end_of_text(input, from);
}

bool nutgraf_raw_text_noscript_is_open(nutgraf_raw_text *raw, nutgraf_slice input, size_t from, bool self_closing) {
    const uint32_t bit = bit_of(NUTGRAF_NAME_NOSCRIPT);
    if (raw->standard || self_closing) return !raw->standard;
    if ((raw->endless & bit) == 0 && raw->noscript_stop <= from) {
        raw->noscript_stop = find_end_tag(input, from, nutgraf_name_text(NUTGRAF_NAME_NOSCRIPT));
        if (raw->noscript_stop == input.size) raw->endless |= bit;
    }
    return (raw->endless & bit) != 0;
}
