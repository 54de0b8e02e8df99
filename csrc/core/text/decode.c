/* Bytes → UTF-8: see decode.h.
 *
 * UTF-8 is checked eight bytes at a time and used where it lies; windows-1252 is decoded here,
 * since every page without a label ends up with it; iconv knows the rest. Sources: Encoding
 * Standard, sections 4.2 (labels), 8.1.1 (UTF-8 decoder) and 9.1 (windows-1252); HTML standard,
 * section 13.2.3.2 (the prescan for <meta>).
 */
#include "decode.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "encoding_labels_data.h"
#include "unicode.h"

#define ENCODING_COUNT (sizeof encodings / sizeof *encodings)
#define LABEL_COUNT (sizeof labels / sizeof *labels)
#define NO_ENCODING (-1)
#define PRESCAN_BYTES 1024 /* of a page, for <meta>; the standard's number */
#define LATE_BYTES 65536   /* where <meta> is looked for when nothing else tells: browsers have it from the whole page */
#define REPLACEMENT "\xef\xbf\xbd"
#define ICONV_BUFFER 4096 /* bytes */

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

/* Compares with a lower-case word, in any case. */
static bool starts(nutgraf_slice text, size_t at, const char *word) {
    size_t size = strlen(word);
    if (at > text.size || text.size - at < size) return false;
    for (size_t i = 0; i < size; i++)
        if (lower(text.data[at + i]) != word[i]) return false;
    return true;
}

static int find_encoding(const char *name) {
    for (size_t i = 0; i < ENCODING_COUNT; i++)
        if (strcmp(encodings[i].name, name) == 0) return (int)i;
    return NO_ENCODING;
}

static int find_label(nutgraf_slice label) {
    while (label.size > 0 && is_space(label.data[0])) {
        label.data++;
        label.size--;
    }
    while (label.size > 0 && is_space(label.data[label.size - 1])) label.size--;
    for (size_t i = 0; i < LABEL_COUNT; i++)
        if (strlen(labels[i].label) == label.size && starts(label, 0, labels[i].label)) return labels[i].encoding;
    return NO_ENCODING;
}

/* ---- <meta> ---- */

/* One attribute of the prescan; false at the end of the tag, with *at at its '>', or where the text ends
 * inside it, with *at at the end of the text. */
static bool next_attribute(nutgraf_slice text, size_t *at, nutgraf_slice *name, nutgraf_slice *value) {
    size_t i = *at;
    while (i < text.size && (is_space(text.data[i]) || text.data[i] == '/')) i++;
    size_t first = i;
    while (i < text.size && !is_space(text.data[i]) && !strchr("=>/", text.data[i])) i++;
    *name = (nutgraf_slice){text.data + first, i - first};
    *value = (nutgraf_slice){text.data + i, 0};
    if (name->size == 0) {
        *at = i;
        if (i < text.size && text.data[i] == '=') {
            *at = i + 1;
            return true;
        }
        return false;
    }
    size_t look = i;
    while (look < text.size && is_space(text.data[look])) look++;
    if (look < text.size && text.data[look] == '=') {
        i = look + 1;
        while (i < text.size && is_space(text.data[i])) i++;
        char quote = i < text.size && (text.data[i] == '"' || text.data[i] == '\'') ? text.data[i] : '\0';
        if (quote != '\0') i++;
        first = i;
        while (i < text.size && (quote != '\0' ? text.data[i] != quote : !is_space(text.data[i]) && text.data[i] != '>'))
            i++;
        *value = (nutgraf_slice){text.data + first, i - first};
        if (quote != '\0' && i < text.size) i++;
    }
    *at = i;
    return i < text.size;
}

/* "Extracting a character encoding from a meta element", section 2.6. */
static int encoding_of_content(nutgraf_slice content) {
    for (size_t at = 0; at < content.size; at++) {
        if (!starts(content, at, "charset")) continue;
        size_t i = at + 7;
        while (i < content.size && is_space(content.data[i])) i++;
        if (i >= content.size || content.data[i] != '=') continue;
        i++;
        while (i < content.size && is_space(content.data[i])) i++;
        char quote = i < content.size && (content.data[i] == '"' || content.data[i] == '\'') ? content.data[i] : '\0';
        if (quote != '\0') i++;
        size_t first = i;
        while (i < content.size && (quote != '\0' ? content.data[i] != quote
                                                  : !is_space(content.data[i]) && content.data[i] != ';'))
            i++;
        if (quote != '\0' && i == content.size) return NO_ENCODING;
        return find_label((nutgraf_slice){content.data + first, i - first});
    }
    return NO_ENCODING;
}

static int encoding_of_meta(nutgraf_slice text, size_t *at) {
    nutgraf_slice name, value;
    bool is_pragma = false, needs_pragma = false;
    int encoding = NO_ENCODING;
    while (next_attribute(text, at, &name, &value)) {
        if (name.size == 10 && starts(name, 0, "http-equiv")) {
            is_pragma = is_pragma || (value.size == 12 && starts(value, 0, "content-type"));
        } else if (name.size == 7 && starts(name, 0, "content") && encoding == NO_ENCODING) {
            encoding = encoding_of_content(value);
            needs_pragma = encoding != NO_ENCODING;
        } else if (name.size == 7 && starts(name, 0, "charset")) {
            encoding = find_label(value);
            needs_pragma = false;
        }
    }
    if (*at >= text.size || (needs_pragma && !is_pragma)) return NO_ENCODING;
    if (encoding == find_encoding("UTF-16LE") || encoding == find_encoding("UTF-16BE")) return find_encoding("UTF-8");
    return encoding;
}

static int prescan(nutgraf_slice input, size_t limit) {
    nutgraf_slice text = {input.data, input.size < limit ? input.size : limit};
    for (size_t at = 0; at < text.size; at++) {
        if (text.data[at] != '<') continue;
        if (starts(text, at, "<!--")) {
            size_t stop = at + 2;
            while (stop < text.size && !starts(text, stop, "-->")) stop++;
            at = stop + 2;
        } else if (starts(text, at, "<meta") && at + 5 < text.size &&
                   (is_space(text.data[at + 5]) || text.data[at + 5] == '/')) {
            at += 5;
            int encoding = encoding_of_meta(text, &at);
            if (encoding != NO_ENCODING) return encoding;
        } else if (at + 2 < text.size && ((lower(text.data[at + 1]) >= 'a' && lower(text.data[at + 1]) <= 'z') ||
                                          (text.data[at + 1] == '/' && lower(text.data[at + 2]) >= 'a' &&
                                           lower(text.data[at + 2]) <= 'z'))) {
            while (at < text.size && !is_space(text.data[at]) && text.data[at] != '>') at++;
            nutgraf_slice name, value;
            while (next_attribute(text, &at, &name, &value)) {
            }
        } else if (at + 1 < text.size && strchr("!/?", text.data[at + 1]) != NULL) {
            while (at < text.size && text.data[at] != '>') at++;
        }
    }
    return NO_ENCODING;
}

/* ---- output ---- */

typedef struct writer {
    nutgraf_arena *arena;
    char *text;
    size_t size, capacity;
    size_t repairs;
} writer;

static nutgraf_status put(writer *w, const char *data, size_t size) {
    if (size == 0) return NUTGRAF_OK; /* the text may be NULL still */
    char *text = nutgraf_arena_reserve(w->arena, w->text, &w->capacity, w->size + size, 1);
    if (text == NULL) return NUTGRAF_NO_MEMORY;
    w->text = text;
    memcpy(text + w->size, data, size);
    w->size += size;
    return NUTGRAF_OK;
}

static nutgraf_status repair(writer *w) {
    w->repairs++;
    return put(w, REPLACEMENT, 3);
}

/* ---- UTF-8 ---- */

/* Length of the valid sequence at the start; 0 when it is invalid, and *bad bytes of it are then to
 * be replaced together. */
static size_t utf8_sequence(const unsigned char *s, size_t size, size_t *bad) {
    unsigned char lead = s[0];
    *bad = 1;
    if (lead < 0x80) return 1;
    size_t length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length == 0) return 0;
    unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    for (size_t i = 1; i < length; i++) {
        if (i >= size || s[i] < low || s[i] > high) {
            *bad = i;
            return 0;
        }
        low = 0x80;
        high = 0xbf;
    }
    return length;
}

/* How many bytes from the start are valid UTF-8. */
static size_t utf8_prefix(const char *text, size_t size) {
    size_t i = 0, bad;
    while (i < size) {
        uint64_t eight;
        if (size - i >= 8) {
            memcpy(&eight, text + i, 8);
            if ((eight & 0x8080808080808080u) == 0) {
                i += 8;
                continue;
            }
        }
        size_t length = utf8_sequence((const unsigned char *)text + i, size - i, &bad);
        if (length == 0) return i;
        i += length;
    }
    return i;
}

static bool is_ascii(nutgraf_slice text) {
    size_t i = 0;
    for (uint64_t eight; text.size - i >= 8; i += 8) {
        memcpy(&eight, text.data + i, 8);
        if ((eight & 0x8080808080808080u) != 0) return false;
    }
    while (i < text.size && (unsigned char)text.data[i] < 0x80) i++;
    return i == text.size;
}

static nutgraf_status repair_utf8(writer *w, nutgraf_slice input) {
    nutgraf_status status = NUTGRAF_OK;
    size_t at = 0;
    while (at < input.size && status == NUTGRAF_OK) {
        size_t valid = utf8_prefix(input.data + at, input.size - at), bad;
        status = put(w, input.data + at, valid);
        at += valid;
        if (at >= input.size) break;
        utf8_sequence((const unsigned char *)input.data + at, input.size - at, &bad);
        at += bad;
        if (status == NUTGRAF_OK) status = repair(w);
    }
    return status;
}

/* ---- other encodings ---- */

/* What windows-1252 has at 0x80 to 0x9F; 0 where the number stays what it is. */
static const uint16_t c1_meaning[32] = {
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
    0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

uint32_t nutgraf_windows_1252(unsigned char byte) {
    return byte >= 0x80 && byte < 0xa0 && c1_meaning[byte - 0x80] != 0 ? c1_meaning[byte - 0x80] : byte;
}

static nutgraf_status decode_windows_1252(writer *w, nutgraf_slice input) {
    nutgraf_status status = NUTGRAF_OK;
    size_t first = 0;
    for (size_t i = 0; i <= input.size && status == NUTGRAF_OK; i++) {
        if (i < input.size && (unsigned char)input.data[i] < 0x80) continue;
        status = put(w, input.data + first, i - first);
        first = i + 1;
        if (i == input.size || status != NUTGRAF_OK) continue;
        char out[4];
        status = put(w, out, nutgraf_utf8_write((int32_t)nutgraf_windows_1252((unsigned char)input.data[i]), out));
    }
    return status;
}

static nutgraf_status decode_iconv(writer *w, nutgraf_slice input, const char *name, nutgraf_error *error) {
    iconv_t converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1)
        return nutgraf_error_set(error, NUTGRAF_BAD_ENCODING, 0, "this system's iconv does not know '%s'", name);
    char *in = (char *)(uintptr_t)input.data; /* iconv does not write to it */
    size_t left = input.size;
    nutgraf_status status = NUTGRAF_OK;
    while (status == NUTGRAF_OK) {
        char buffer[ICONV_BUFFER], *out = buffer;
        size_t room = sizeof buffer;
        size_t result = left > 0 ? iconv(converter, &in, &left, &out, &room) : iconv(converter, NULL, NULL, &out, &room);
        int cause = errno;
        status = put(w, buffer, sizeof buffer - room);
        if (result != (size_t)-1) {
            if (left == 0) break;
        } else if (cause == EINVAL) { /* the input ends inside a character */
            left = 0;
            if (status == NUTGRAF_OK) status = repair(w);
            break;
        } else if (cause == EILSEQ) {
            in++;
            left--;
            if (status == NUTGRAF_OK) status = repair(w);
            iconv(converter, NULL, NULL, NULL, NULL);
            if (left == 0) break;
        }
    }
    iconv_close(converter);
    return status;
}

/* ---- the decision ---- */

static int by_mark(nutgraf_slice input, size_t *skip) {
    static const struct {
        const char *bytes;
        size_t size;
        const char *name;
    } marks[] = {{"\xef\xbb\xbf", 3, "UTF-8"}, {"\xfe\xff", 2, "UTF-16BE"}, {"\xff\xfe", 2, "UTF-16LE"}};
    for (size_t i = 0; i < 3; i++) {
        if (input.size < marks[i].size || memcmp(input.data, marks[i].bytes, marks[i].size) != 0) continue;
        *skip = marks[i].size;
        return find_encoding(marks[i].name);
    }
    return NO_ENCODING;
}

nutgraf_status nutgraf_decode(nutgraf_arena *arena, nutgraf_slice input, const char *charset, bool is_html,
                              nutgraf_decoded *decoded, nutgraf_error *error) {
    size_t skip = 0;
    const int utf8 = find_encoding("UTF-8");
    const char *source = "bom";
    int encoding = by_mark(input, &skip);
    if (encoding == NO_ENCODING && charset != NULL) {
        source = "caller";
        encoding = find_label((nutgraf_slice){charset, strlen(charset)});
        if (encoding == NO_ENCODING)
            return nutgraf_error_set(error, NUTGRAF_BAD_ENCODING, 0, "no encoding is called '%.60s'", charset);
    }
    if (encoding == NO_ENCODING && is_html) {
        source = "meta";
        encoding = prescan(input, PRESCAN_BYTES);
    }
    nutgraf_slice body = {input.data + skip, input.size - skip};
    size_t valid = SIZE_MAX;
    if (encoding == NO_ENCODING) {
        valid = utf8_prefix(body.data, body.size);
        source = "content";
        if (valid == body.size && !(is_html && is_ascii(body))) encoding = utf8;
    }
    if (encoding == NO_ENCODING && is_html) {
        source = "meta";
        encoding = prescan(input, LATE_BYTES);
    }
    if (encoding == NO_ENCODING) {
        source = "fallback";
        encoding = find_encoding("windows-1252");
    }
    *decoded = (nutgraf_decoded){.text = body, .encoding = encodings[encoding].name, .source = source};
    if (valid == body.size && encoding == find_encoding("windows-1252")) return NUTGRAF_OK; /* it is ASCII */
    if (encoding == utf8 && (valid == body.size || utf8_prefix(body.data, body.size) == body.size)) return NUTGRAF_OK;

    writer w = {.arena = arena};
    nutgraf_status status = encoding == utf8                         ? repair_utf8(&w, body)
                            : encodings[encoding].iconv[0] == '\0' ? decode_windows_1252(&w, body)
                                                                   : decode_iconv(&w, body, encodings[encoding].iconv, error);
    decoded->text = (nutgraf_slice){w.text == NULL ? "" : w.text, w.size};
    decoded->repairs = w.repairs;
    return status;
}
