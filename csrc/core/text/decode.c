/* Bytes → UTF-8: see decode.h.
 *
 * UTF-8 is checked eight bytes at a time and used where it lies; windows-1252 is decoded here,
 * since most pages that are not UTF-8 are in it; iconv knows the rest. Sources: Encoding
 * Standard, sections 4.2 (labels), 8.1.1 (UTF-8 decoder) and 9.1 (windows-1252); HTML standard,
 * section 13.2.3.2 (the prescan for <meta>).
 */
#include "decode.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "../base/buffer.h"
#include "../base/slice.h"
#include "encoding_guess.h"
#include "encoding_labels_data.h"
#include "unicode.h"

#define ENCODING_COUNT (sizeof encodings / sizeof *encodings)
#define LABEL_COUNT (sizeof labels / sizeof *labels)
#define NO_ENCODING (-1)
#define PRESCAN_BYTES 1024 /* of a page, for <meta>; the standard's number */
#define LATE_BYTES 65536   /* where <meta> is looked for when nothing else tells: browsers have it from the whole page */
/* How many characters of UTF-8 outweigh a label, and how many broken ones are let pass. Of pages seen with a
 * legacy label, none that truly was legacy had one such character more than broken ones. */
#define ENOUGH_CHARACTERS 8
#define FEW_CHARACTERS 3    /* that decide where there is no label */
#define MOSTLY_VALID 8      /* characters for each broken one */
/* A label that says UTF-8 is doubted where so many are broken and as many as are whole: pairs of bytes of Chinese
 * and Japanese often look like characters of UTF-8. Windows-1252, in which everything can be, needs more. */
#define MANY_BROKEN 4
#define MOSTLY_BROKEN 4
/* Another label is doubted where a guess explains the bytes better by so many nats, for each byte and in all. */
#define DOUBT_EACH 1.0
#define DOUBT_LEAST 30.0
#define LEAST_GUESSED 3     /* bytes outside ASCII that a guess needs */
#define REPLACEMENT "\xef\xbf\xbd"
#define ICONV_BUFFER 4096 /* bytes */

static int find_encoding(const char *name) {
    for (size_t i = 0; i < ENCODING_COUNT; i++)
        if (strcmp(encodings[i].name, name) == 0) return (int)i;
    return NO_ENCODING;
}

static int find_label(nutgraf_slice label) {
    label = nutgraf_slice_trim(label);
    for (size_t i = 0; i < LABEL_COUNT; i++)
        if (nutgraf_slice_is_caseless(label, labels[i].label)) return labels[i].encoding;
    return NO_ENCODING;
}

/* ---- <meta> ---- */

/* One attribute of the prescan; false at the end of the tag, with *at at its '>', or where the text ends
 * inside it, with *at at the end of the text. */
static bool next_attribute(nutgraf_slice text, size_t *at, nutgraf_slice *name, nutgraf_slice *value) {
    size_t i = *at;
    while (i < text.size && (nutgraf_ascii_is_space(text.data[i]) || text.data[i] == '/')) i++;
    size_t first = i;
    while (i < text.size && !nutgraf_ascii_is_space(text.data[i]) && !strchr("=>/", text.data[i])) i++;
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
    while (look < text.size && nutgraf_ascii_is_space(text.data[look])) look++;
    if (look < text.size && text.data[look] == '=') {
        i = look + 1;
        while (i < text.size && nutgraf_ascii_is_space(text.data[i])) i++;
        char quote = i < text.size && (text.data[i] == '"' || text.data[i] == '\'') ? text.data[i] : '\0';
        if (quote != '\0') i++;
        first = i;
        while (i < text.size && (quote != '\0' ? text.data[i] != quote
                                               : !nutgraf_ascii_is_space(text.data[i]) && text.data[i] != '>'))
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
        if (!nutgraf_slice_has_caseless_at(content, at, "charset")) continue;
        size_t i = at + 7;
        while (i < content.size && nutgraf_ascii_is_space(content.data[i])) i++;
        if (i >= content.size || content.data[i] != '=') continue;
        i++;
        while (i < content.size && nutgraf_ascii_is_space(content.data[i])) i++;
        char quote = i < content.size && (content.data[i] == '"' || content.data[i] == '\'') ? content.data[i] : '\0';
        if (quote != '\0') i++;
        size_t first = i;
        while (i < content.size && (quote != '\0' ? content.data[i] != quote
                                                  : !nutgraf_ascii_is_space(content.data[i]) && content.data[i] != ';'))
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
        if (nutgraf_slice_is_caseless(name, "http-equiv")) {
            is_pragma = is_pragma || nutgraf_slice_is_caseless(value, "content-type");
        } else if (nutgraf_slice_is_caseless(name, "content") && encoding == NO_ENCODING) {
            encoding = encoding_of_content(value);
            needs_pragma = encoding != NO_ENCODING;
        } else if (nutgraf_slice_is_caseless(name, "charset")) {
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
        if (nutgraf_slice_has_caseless_at(text, at, "<!--")) {
            size_t stop = at + 2;
            while (stop < text.size && !nutgraf_slice_has_caseless_at(text, stop, "-->")) stop++;
            at = stop + 2;
        } else if (nutgraf_slice_has_caseless_at(text, at, "<meta") && at + 5 < text.size &&
                   (nutgraf_ascii_is_space(text.data[at + 5]) || text.data[at + 5] == '/')) {
            at += 5;
            int encoding = encoding_of_meta(text, &at);
            if (encoding != NO_ENCODING) return encoding;
        } else if (at + 2 < text.size &&
                   nutgraf_ascii_is_letter(text.data[text.data[at + 1] == '/' ? at + 2 : at + 1])) {
            while (at < text.size && !nutgraf_ascii_is_space(text.data[at]) && text.data[at] != '>') at++;
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
    nutgraf_buffer out;
    size_t repairs;
} writer;

static void repair(writer *w) {
    w->repairs++;
    nutgraf_buffer_put_string(&w->out, REPLACEMENT);
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

size_t nutgraf_utf8_prefix(nutgraf_slice text) {
    size_t i = 0, bad;
    while (i < text.size) {
        i += nutgraf_slice_ascii_prefix((nutgraf_slice){text.data + i, text.size - i});
        if (i == text.size) break;
        size_t length = utf8_sequence((const unsigned char *)text.data + i, text.size - i, &bad);
        if (length == 0) return i;
        i += length;
    }
    return i;
}

static void repair_utf8(writer *w, nutgraf_slice input) {
    size_t at = 0;
    while (at < input.size && w->out.status == NUTGRAF_OK) {
        size_t valid = nutgraf_utf8_prefix((nutgraf_slice){input.data + at, input.size - at}), bad;
        nutgraf_buffer_put(&w->out, input.data + at, valid);
        at += valid;
        if (at >= input.size) break;
        utf8_sequence((const unsigned char *)input.data + at, input.size - at, &bad);
        at += bad;
        repair(w);
    }
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

static void decode_windows_1252(writer *w, nutgraf_slice input) {
    for (size_t at = 0; at < input.size && w->out.status == NUTGRAF_OK; at++) {
        size_t ascii = nutgraf_slice_ascii_prefix((nutgraf_slice){input.data + at, input.size - at});
        nutgraf_buffer_put(&w->out, input.data + at, ascii);
        at += ascii;
        if (at == input.size) break;
        char out[4];
        size_t size = nutgraf_utf8_write((int32_t)nutgraf_windows_1252((unsigned char)input.data[at]), out);
        nutgraf_buffer_put(&w->out, out, size);
    }
}

static nutgraf_status decode_iconv(writer *w, nutgraf_slice input, const char *name, nutgraf_error *error) {
    iconv_t converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1)
        return nutgraf_error_set(error, NUTGRAF_BAD_ENCODING, 0, "this system's iconv does not know '%s'", name);
    char *in = (char *)(uintptr_t)input.data; /* iconv does not write to it */
    size_t left = input.size;
    while (w->out.status == NUTGRAF_OK) {
        char buffer[ICONV_BUFFER], *out = buffer;
        size_t room = sizeof buffer;
        size_t result = left > 0 ? iconv(converter, &in, &left, &out, &room) : iconv(converter, NULL, NULL, &out, &room);
        int cause = errno;
        nutgraf_buffer_put(&w->out, buffer, sizeof buffer - room);
        if (result != (size_t)-1) {
            if (left == 0) break;
        } else if (cause == EINVAL) { /* the input ends inside a character */
            left = 0;
            repair(w);
            break;
        } else if (cause == EILSEQ) {
            in++;
            left--;
            repair(w);
            iconv(converter, NULL, NULL, NULL, NULL);
            if (left == 0) break;
        }
    }
    iconv_close(converter);
    return w->out.status;
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

/* What is settled of an input before it is decoded. */
typedef struct decision {
    int encoding;       /* NO_ENCODING: not yet */
    int doubted;        /* what the label says that was not believed, or NO_ENCODING */
    const char *source;
} decision;

/* Escapes of ISO-2022-JP, which is ASCII otherwise. */
static bool is_iso_2022_jp(nutgraf_slice body) {
    for (size_t at = 0; at + 2 < body.size; at++) {
        const char *escape = memchr(body.data + at, 0x1b, body.size - at);
        if (escape == NULL) return false;
        at = (size_t)(escape - body.data);
        if (nutgraf_slice_has_at(body, at + 1, "$B") || nutgraf_slice_has_at(body, at + 1, "$@")) return true;
    }
    return false;
}

static bool is_utf8_but_for_a_few(nutgraf_validity v) {
    return v.characters >= FEW_CHARACTERS && v.broken * MOSTLY_VALID <= v.characters;
}

/* The standard's order: label, validity, label further down, windows-1252. */
static void decide_by_standard(nutgraf_slice body, bool is_html, decision *d) {
    if (d->encoding != NO_ENCODING) return;
    size_t ascii = nutgraf_slice_ascii_prefix(body);
    d->source = "content";
    if (!(is_html && ascii == body.size) && nutgraf_utf8_prefix(body) == body.size)
        d->encoding = find_encoding("UTF-8");
    if (d->encoding == NO_ENCODING && is_html) {
        d->source = "meta";
        d->encoding = prescan(body, LATE_BYTES);
    }
    if (d->encoding != NO_ENCODING) return;
    d->source = "fallback";
    d->encoding = find_encoding("windows-1252");
}

/* The encoding by which a label is weighed that is not tried itself: its nearest relative. */
static const char *weighed_as(const char *label) {
    static const char *const relatives[][2] = {
        {"ISO-8859-15", "windows-1252"}, {"ISO-8859-8", "windows-1255"}, {"ISO-8859-8-I", "windows-1255"}};
    for (size_t i = 0; i < sizeof relatives / sizeof *relatives; i++)
        if (strcmp(relatives[i][0], label) == 0) return relatives[i][1];
    return label;
}

/* Does the label, d->encoding, have to be doubted for what the bytes say in another encoding? */
static nutgraf_status doubt_label(nutgraf_arena *arena, nutgraf_slice body, nutgraf_validity utf8, decision *d) {
    const char *label = encodings[d->encoding].name;
    bool is_utf8 = strcmp(label, "UTF-8") == 0;
    if (is_utf8 && (utf8.broken < MANY_BROKEN || utf8.broken < utf8.characters)) return NUTGRAF_OK;
    nutgraf_encoding_guess guess;
    nutgraf_status status = nutgraf_encoding_guess_read(arena, body, weighed_as(label), &guess);
    if (status != NUTGRAF_OK) return status;
    int encoding = find_encoding(guess.name);
    bool other = encoding != d->encoding && strcmp(guess.name, weighed_as(label)) != 0 &&
                 !(strcmp(guess.name, "GBK") == 0 && strcmp(label, "gb18030") == 0);
    if (strcmp(label, "ISO-2022-JP") == 0) guess.label_cost = 2 * guess.cost + DOUBT_LEAST; /* it is all ASCII */
    if (is_utf8 && strcmp(guess.name, "windows-1252") == 0 && utf8.broken < MOSTLY_BROKEN * utf8.characters)
        return NUTGRAF_OK;
    double lead = guess.label_cost - guess.cost, least = DOUBT_EACH * (double)guess.bytes;
    if (!other || (!is_utf8 && (guess.label_cost < 0 || lead < least || lead < DOUBT_LEAST))) return NUTGRAF_OK;
    *d = (decision){.encoding = encoding, .doubted = d->encoding, .source = "content"};
    return NUTGRAF_OK;
}

/* What the bytes are goes before what the page says of them. */
static nutgraf_status decide_by_content(nutgraf_arena *arena, nutgraf_slice body, bool is_html, decision *d) {
    const int utf8 = find_encoding("UTF-8");
    if (nutgraf_slice_ascii_prefix(body) == body.size) {
        bool unlabelled = d->encoding == NO_ENCODING;
        decide_by_standard(body, is_html, d);
        if (unlabelled && d->encoding != find_encoding("ISO-2022-JP") && is_iso_2022_jp(body))
            *d = (decision){.encoding = find_encoding("ISO-2022-JP"), .doubted = NO_ENCODING, .source = "content"};
        return NUTGRAF_OK;
    }
    nutgraf_validity valid;
    nutgraf_encoding_validity(body, "UTF-8", &valid);
    if (d->encoding == utf8) return doubt_label(arena, body, valid, d);
    bool whole = nutgraf_utf8_prefix(body) == body.size;
    if (d->encoding == NO_ENCODING && (whole || is_utf8_but_for_a_few(valid))) {
        *d = (decision){.encoding = utf8, .doubted = NO_ENCODING, .source = "content"};
        return NUTGRAF_OK;
    }
    if (d->encoding == NO_ENCODING && is_html) d->encoding = prescan(body, LATE_BYTES);
    if (d->encoding == utf8) return doubt_label(arena, body, valid, d);
    if (d->encoding != NO_ENCODING) {
        if (valid.characters < ENOUGH_CHARACTERS || !is_utf8_but_for_a_few(valid))
            return doubt_label(arena, body, valid, d);
        *d = (decision){.encoding = utf8, .doubted = d->encoding, .source = "content"};
        return NUTGRAF_OK;
    }
    nutgraf_encoding_guess guess;
    nutgraf_status status = nutgraf_encoding_guess_read(arena, body, NULL, &guess);
    if (status != NUTGRAF_OK) return status;
    const char *name = guess.bytes < LEAST_GUESSED ? "windows-1252" : guess.name;
    d->encoding = find_encoding(name);
    d->source = strcmp(name, "windows-1252") == 0 ? "fallback" : "content";
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_decode(nutgraf_arena *arena, nutgraf_slice input, const nutgraf_decode_options *options,
                              nutgraf_decoded *decoded, nutgraf_error *error) {
    size_t skip = 0;
    const int utf8 = find_encoding("UTF-8");
    const char *charset = options->charset;
    decision d = {.encoding = by_mark(input, &skip), .doubted = NO_ENCODING, .source = "bom"};
    nutgraf_slice body = {input.data + skip, input.size - skip};
    if (d.encoding == NO_ENCODING && charset != NULL) {
        d.source = "caller";
        d.encoding = find_label((nutgraf_slice){charset, strlen(charset)});
        if (d.encoding == NO_ENCODING)
            return nutgraf_error_set(error, NUTGRAF_BAD_ENCODING, 0, "no encoding is called '%.60s'", charset);
    } else if (d.encoding == NO_ENCODING) {
        d.source = "meta";
        if (options->is_html) d.encoding = prescan(body, PRESCAN_BYTES);
        nutgraf_status status = NUTGRAF_OK;
        if (options->standard) decide_by_standard(body, options->is_html, &d);
        else status = decide_by_content(arena, body, options->is_html, &d);
        if (status != NUTGRAF_OK) return status;
    }
    const struct encoding *encoding = &encodings[d.encoding];
    *decoded = (nutgraf_decoded){.text = body, .encoding = encoding->name, .source = d.source};
    if (d.doubted != NO_ENCODING) decoded->doubted = encodings[d.doubted].name;
    bool as_utf8 = d.encoding == utf8 || strcmp(encoding->name, "windows-1252") == 0; /* where the bytes are ASCII */
    size_t same = d.encoding == utf8 ? nutgraf_utf8_prefix(body) : nutgraf_slice_ascii_prefix(body);
    if (as_utf8 && same == body.size) return NUTGRAF_OK;

    writer w = {.out = {.arena = arena}};
    nutgraf_status status = NUTGRAF_OK;
    if (d.encoding == utf8) repair_utf8(&w, body);
    else if (encoding->iconv[0] == '\0') decode_windows_1252(&w, body);
    else status = decode_iconv(&w, body, encoding->iconv, error);
    decoded->text = nutgraf_buffer_slice(&w.out);
    decoded->repairs = w.repairs;
    return status != NUTGRAF_OK ? status : w.out.status;
}
