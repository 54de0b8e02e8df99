/* XML as feeds have it: see xml.h.
 *
 * Names and texts go into one buffer, which moves as it grows: the handlers keep offsets, and the nodes get their
 * slices at the end. libxml2's handlers cannot fail, so a failed allocation is noted and the rest ignored.
 */
#include "xml.h"

#include <libxml/parser.h>
#include <string.h>

#include "../base/ascii.h"
#include "../base/buffer.h"
#include "../base/slice.h"
#include "../text/decode.h"
#include "references.h"

#define DECLARATION_BYTES 256 /* in which <?xml … encoding="…"?> ends */
#define LONGEST_LABEL 40      /* of an encoding */

typedef struct reader {
    nutgraf_arena *arena; /* borrowed */
    nutgraf_xml *xml;     /* borrowed; slices hold offsets into `text` until the end */
    nutgraf_buffer text;
    size_t node_capacity, attribute_capacity;
    uint32_t open; /* the innermost open element */
    bool any;      /* there is one */
    nutgraf_status status;
} reader;

/* ---- before libxml2 ---- */

/* The encoding that <?xml … ?> names, NUL-terminated in `label`; false for none. */
static bool declared_encoding(nutgraf_slice input, char label[LONGEST_LABEL + 1]) {
    nutgraf_slice head = {input.data, input.size < DECLARATION_BYTES ? input.size : DECLARATION_BYTES};
    size_t at = nutgraf_slice_find(head, 0, "<?xml");
    head.size = nutgraf_slice_find(head, at, "?>");
    at = nutgraf_slice_find(head, at, "encoding");
    while (at < head.size && head.data[at] != '"' && head.data[at] != '\'') at++;
    size_t size = 0;
    for (at++; at < head.size && size < LONGEST_LABEL; at++) {
        if (head.data[at] == '"' || head.data[at] == '\'') break;
        label[size++] = head.data[at];
    }
    label[size] = '\0';
    return size > 0;
}

/* References that XML has itself. */
static bool is_own(nutgraf_slice text, size_t at) {
    static const char *const own[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (nutgraf_slice_has_at(text, at, own[i])) return true;
    return false;
}

/* The reference at `at`, as XML understands it. Returns the bytes that it takes. */
static size_t mend_reference(nutgraf_slice text, size_t at, nutgraf_buffer *out) {
    char resolved[8];
    size_t size = 0, taken = 0;
    if (is_own(text, at)) {
        nutgraf_buffer_put(out, "&", 1);
        return 1;
    }
    taken = nutgraf_references_resolve(text.data + at, text.size - at, true, resolved, &size);
    if (taken == 0) {
        nutgraf_buffer_put_string(out, "&amp;");
        return 1;
    }
    if (size == 1 && (resolved[0] == '<' || resolved[0] == '&'))
        nutgraf_buffer_put_string(out, resolved[0] == '<' ? "&lt;" : "&amp;");
    else if (size > 1 || (unsigned char)resolved[0] >= 0x20) nutgraf_buffer_put(out, resolved, size);
    else nutgraf_buffer_put(out, " ", 1);
    return taken;
}

/* Where the section that begins at `at` ends; 0: none begins there. */
static size_t section_end(nutgraf_slice text, size_t at) {
    const char *close = nutgraf_slice_has_at(text, at, "<![CDATA[") ? "]]>"
                        : nutgraf_slice_has_at(text, at, "<!--")    ? "-->"
                                                                    : NULL;
    if (close == NULL) return 0;
    size_t end = nutgraf_slice_find(text, at + 4, close);
    return end < text.size ? end + 3 : text.size;
}

/* Copies bytes without the control characters that XML cannot hold. */
static void put_clean(nutgraf_buffer *out, nutgraf_slice text, size_t from, size_t to) {
    size_t start = from;
    for (size_t i = from; i < to; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') continue;
        nutgraf_buffer_put(out, text.data + start, i - start);
        start = i + 1;
    }
    nutgraf_buffer_put(out, text.data + start, to - start);
}

static void mend(nutgraf_slice text, nutgraf_buffer *out) {
    size_t at = nutgraf_slice_find(text, 0, "<"), start = at;
    while (at < text.size) {
        size_t end = text.data[at] == '<' ? section_end(text, at) : 0;
        if (end > 0) {
            at = end;
        } else if (text.data[at] == '&') {
            put_clean(out, text, start, at);
            at += mend_reference(text, at, out);
            start = at;
        } else {
            at++;
        }
    }
    put_clean(out, text, start, text.size);
}

/* ---- handlers ---- */

static nutgraf_slice keep(reader *r, const xmlChar *data, size_t size) {
    nutgraf_slice slice = {(const char *)(uintptr_t)r->text.size, size}; /* an offset for now */
    nutgraf_buffer_put(&r->text, (const char *)data, size);
    return slice;
}

static nutgraf_slice keep_string(reader *r, const xmlChar *string) {
    return keep(r, string, string == NULL ? 0 : strlen((const char *)string));
}

static nutgraf_xml_node *add_node(reader *r) {
    nutgraf_xml *xml = r->xml;
    nutgraf_xml_node *grown =
        nutgraf_arena_reserve(r->arena, xml->nodes, &r->node_capacity, xml->count + 1, sizeof *grown);
    if (grown == NULL || xml->count >= UINT32_MAX) {
        r->status = NUTGRAF_NO_MEMORY;
        return NULL;
    }
    xml->nodes = grown;
    nutgraf_xml_node *node = &xml->nodes[xml->count];
    *node = (nutgraf_xml_node){.parent = r->any ? r->open : 0};
    xml->count++;
    return node;
}

static void on_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *address, int spaces,
                     const xmlChar **space_list, int count, int defaulted, const xmlChar **attributes) {
    (void)spaces, (void)space_list, (void)defaulted;
    reader *r = data;
    if (r->status != NUTGRAF_OK || (!r->any && r->xml->count > 0)) return; /* a second root is none */
    nutgraf_xml_node *node = add_node(r);
    if (node == NULL) return;
    node->name = keep_string(r, name);
    node->space = keep_string(r, address != NULL ? address : prefix);
    node->attributes = (uint32_t)r->xml->attribute_count;
    nutgraf_xml_attribute *grown = nutgraf_arena_reserve(r->arena, r->xml->attributes, &r->attribute_capacity,
                                                         r->xml->attribute_count + (size_t)count, sizeof *grown);
    if (grown == NULL && count > 0) {
        r->status = NUTGRAF_NO_MEMORY;
        return;
    }
    if (count > 0) r->xml->attributes = grown;
    for (int i = 0; i < count; i++) {
        const xmlChar **from = attributes + 5 * i;
        grown[r->xml->attribute_count++] = (nutgraf_xml_attribute){
            .name = keep_string(r, from[0]),
            .space = keep_string(r, from[2] != NULL ? from[2] : from[1]),
            .value = keep(r, from[3], (size_t)(from[4] - from[3])),
        };
    }
    node->attribute_count = (uint32_t)count;
    r->open = (uint32_t)(r->xml->count - 1);
    r->any = true;
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *address) {
    (void)name, (void)prefix, (void)address;
    reader *r = data;
    if (r->status != NUTGRAF_OK || !r->any) return;
    if (r->open == 0) r->any = false;
    else r->open = r->xml->nodes[r->open].parent;
}

static void on_text(void *data, const xmlChar *text, int size) {
    reader *r = data;
    if (r->status != NUTGRAF_OK || !r->any || size <= 0) return;
    nutgraf_xml_node *last = &r->xml->nodes[r->xml->count - 1];
    uintptr_t last_end = (uintptr_t)last->name.data + last->name.size;
    if (last->is_text && last->parent == r->open && last_end == r->text.size) { /* libxml2 gives texts in pieces */
        nutgraf_buffer_put(&r->text, (const char *)text, (size_t)size);
        last->name.size += (size_t)size;
        return;
    }
    nutgraf_xml_node *node = add_node(r);
    if (node == NULL) return;
    node->is_text = true;
    node->name = keep(r, text, (size_t)size);
}

#if LIBXML_VERSION >= 21200
static void on_problem(void *data, const xmlError *problem) {
#else
static void on_problem(void *data, xmlError *problem) {
#endif
    reader *r = data;
    if (problem == NULL || problem->domain == XML_FROM_NAMESPACE) return; /* an undeclared prefix harms nothing */
    if (problem->code == XML_ERR_NO_MEMORY) r->status = NUTGRAF_NO_MEMORY;
    if (r->xml->problems++ == 0 && problem->line > 0) r->xml->line = (size_t)problem->line;
}

/* ---- all of it ---- */

static void parse(reader *r, nutgraf_slice text) {
    xmlParserCtxt *context = xmlNewParserCtxt();
    if (context == NULL) {
        r->status = NUTGRAF_NO_MEMORY;
        return;
    }
    *context->sax = (xmlSAXHandler){
        .startElementNs = on_start, .endElementNs = on_end, .characters = on_text, .cdataBlock = on_text,
        .ignorableWhitespace = on_text, .serror = on_problem, .initialized = XML_SAX2_MAGIC};
    context->userData = r;
    xmlDoc *tree = xmlCtxtReadMemory(context, text.data, (int)text.size, NULL, "UTF-8",
                                     XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
    if (tree != NULL) xmlFreeDoc(tree);
    xmlFreeParserCtxt(context);
}

static void settle(nutgraf_slice *slice, nutgraf_slice text) {
    slice->data = text.data + (uintptr_t)slice->data;
}

nutgraf_status nutgraf_xml_parse(nutgraf_arena *arena, nutgraf_slice input, const char *charset, nutgraf_xml *xml,
                                 nutgraf_error *error) {
    *xml = (nutgraf_xml){0};
    if (input.size > NUTGRAF_DEFAULT_MAX_BYTES) return NUTGRAF_TOO_LARGE;
    char label[LONGEST_LABEL + 1];
    if (charset == NULL && declared_encoding(input, label)) charset = label;
    nutgraf_decoded decoded;
    nutgraf_decode_options options = {.charset = charset};
    nutgraf_status status = nutgraf_decode(arena, input, &options, &decoded, error);
    if (status == NUTGRAF_BAD_ENCODING && charset == label) { /* a label that nobody knows is none */
        options.charset = NULL;
        status = nutgraf_decode(arena, input, &options, &decoded, error);
    }
    if (status != NUTGRAF_OK) return status;
    xml->encoding = decoded.encoding;
    nutgraf_buffer mended = {.arena = arena};
    mend(decoded.text, &mended);
    if (mended.status != NUTGRAF_OK) return mended.status;
    if (mended.size == 0) return NUTGRAF_EMPTY;
    reader r = {.arena = arena, .xml = xml, .text = {.arena = arena}};
    parse(&r, nutgraf_buffer_slice(&mended));
    if (r.status == NUTGRAF_OK) r.status = r.text.status;
    if (r.status != NUTGRAF_OK) return r.status;
    if (xml->count == 0) return xml->problems > 0 ? NUTGRAF_EMPTY : NUTGRAF_NO_MEMORY; /* of an empty one libxml2 tells */
    nutgraf_slice text = nutgraf_buffer_slice(&r.text);
    for (size_t i = 0; i < xml->count; i++) {
        settle(&xml->nodes[i].name, text);
        settle(&xml->nodes[i].space, text);
    }
    for (size_t i = 0; i < xml->attribute_count; i++) {
        settle(&xml->attributes[i].name, text);
        settle(&xml->attributes[i].space, text);
        settle(&xml->attributes[i].value, text);
    }
    return NUTGRAF_OK;
}
