/* Bytes of a page → the flat document: see parse.h.
 *
 *   bytes ──decode──▶ UTF-8 ──scan──▶ tokens, and a frame of the attributed start tags
 *                                       │
 *   libxml2's SAX parser reads the frame: its k-th <b> is the k-th attributed start tag. Each
 *   startElement takes the tokens and texts before it to the tree, then the tag with its attributes.
 *
 * All of libxml2's state lives in the parser context: handlers, errors, nothing else.
 */
#include "parse.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <string.h>
#include <time.h>

#include "decode.h"
#include "reference.h"
#include "scan.h"
#include "tree.h"

#define DEFAULT_MAX_BYTES ((size_t)64 << 20)
#define DEFAULT_MAX_NODES ((size_t)10000000)
#define DEFAULT_MAX_DEPTH ((size_t)1000000)
#define DEFAULT_MAX_ATTRIBUTES ((size_t)10000000)
#define BINARY_LOOK 1024         /* bytes that are looked at for NUL */
#define TIME_CHECK_TOKENS 1024   /* tokens between two looks at the clock */

typedef struct parser {
    nutgraf_document *document;
    nutgraf_tree tree;
    nutgraf_scan scan;
    nutgraf_slice input;  /* decoded */
    size_t token;         /* the next one */
    size_t text;          /* where the text behind the last markup starts */
    clock_t deadline;     /* 0: none */
    nutgraf_status status;
} parser;

/* ---- tokens to the tree ---- */

static nutgraf_slice body_of(const parser *p, const nutgraf_token *token) {
    return (nutgraf_slice){p->input.data + token->body_start, token->body_stop - token->body_start};
}

static void flush_text(parser *p, size_t stop) {
    if (stop > p->text)
        nutgraf_tree_text(&p->tree, (nutgraf_slice){p->input.data + p->text, stop - p->text}, true, (uint32_t)p->text);
}

static void take_token(parser *p, const nutgraf_token *token, uint32_t attributes, uint32_t attribute_count) {
    nutgraf_tree *tree = &p->tree;
    flush_text(p, token->start);
    p->text = token->stop;
    switch ((nutgraf_token_kind)token->kind) {
    case NUTGRAF_TOKEN_START: {
        nutgraf_tag tag = {.name = token->name, .attributes = attributes, .attribute_count = attribute_count,
                           .start = token->start, .stop = token->stop, .self_closing = token->self_closing};
        nutgraf_tree_start_tag(tree, &tag);
        break;
    }
    case NUTGRAF_TOKEN_END: nutgraf_tree_end_tag(tree, token->name, token->start, token->stop); break;
    case NUTGRAF_TOKEN_COMMENT: nutgraf_tree_comment(tree, body_of(p, token), token->start, token->stop); break;
    case NUTGRAF_TOKEN_DOCTYPE: nutgraf_tree_doctype(tree, body_of(p, token), token->start, token->stop); break;
    case NUTGRAF_TOKEN_RAW: nutgraf_tree_raw(tree, body_of(p, token), false, token->start); break;
    case NUTGRAF_TOKEN_RCDATA: nutgraf_tree_raw(tree, body_of(p, token), true, token->start); break;
    case NUTGRAF_TOKEN_CDATA: nutgraf_tree_text(tree, body_of(p, token), false, token->body_start); break;
    }
    if (p->deadline != 0 && p->token % TIME_CHECK_TOKENS == 0 && clock() > p->deadline) p->status = NUTGRAF_TIMEOUT;
    if (tree->status != NUTGRAF_OK) p->status = tree->status;
}

/* Takes tokens up to the next attributed start tag, or all that are left. */
static void take_plain_tokens(parser *p) {
    while (p->token < p->scan.count && p->status == NUTGRAF_OK && !p->scan.tokens[p->token].attributed)
        take_token(p, &p->scan.tokens[p->token++], 0, 0);
}

/* ---- SAX ---- */

/* An attribute value, with its references resolved. */
static nutgraf_status add_value(nutgraf_document *document, const char *value, nutgraf_attribute *attribute) {
    size_t size = strlen(value), first = 0;
    nutgraf_status status = nutgraf_document_add_text(document, "", 0, &attribute->value);
    uint32_t ignored;
    for (size_t i = 0; i < size && status == NUTGRAF_OK;) {
        const char *ampersand = memchr(value + i, '&', size - i);
        if (ampersand == NULL) break;
        i = (size_t)(ampersand - value);
        char out[8];
        size_t out_size, taken = nutgraf_reference_resolve(value + i, size - i, true, out, &out_size);
        if (taken == 0) {
            i++;
            continue;
        }
        status = nutgraf_document_add_text(document, value + first, i - first, &ignored);
        if (status == NUTGRAF_OK) status = nutgraf_document_add_text(document, out, out_size, &ignored);
        first = i += taken;
    }
    if (status == NUTGRAF_OK) status = nutgraf_document_add_text(document, value + first, size - first, &ignored);
    attribute->value_size = (uint32_t)(document->text_size - attribute->value);
    return status;
}

static int hex_value(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

/* The atom of an attribute's name, which libxml2 has put in lower case; scan.c framed names that it
 * would not take as a dot and hex digits. */
static nutgraf_atom attribute_name(nutgraf_document *document, const char *name) {
    if (name[0] != '.') return nutgraf_document_intern(document, name, strlen(name));
    char plain[64];
    size_t size = 0;
    for (const char *c = name + 1; c[0] != '\0' && c[1] != '\0' && size < sizeof plain; c += 2) {
        char byte = (char)(hex_value(c[0]) << 4 | hex_value(c[1]));
        plain[size++] = byte >= 'A' && byte <= 'Z' ? (char)(byte | 32) : byte;
    }
    return nutgraf_document_intern(document, plain, size);
}

static nutgraf_status add_attribute(nutgraf_document *document, const char *name, const char *value) {
    nutgraf_attribute *attributes = nutgraf_arena_reserve(&document->arena, document->attributes,
                                                          &document->attribute_capacity,
                                                          document->attribute_count + 1, sizeof *attributes);
    if (attributes == NULL) return NUTGRAF_NO_MEMORY;
    document->attributes = attributes;
    nutgraf_attribute attribute = {.name = attribute_name(document, name)};
    if (attribute.name == 0) return NUTGRAF_NO_MEMORY;
    nutgraf_status status = add_value(document, value == NULL ? "" : value, &attribute);
    attributes[document->attribute_count++] = attribute;
    return status;
}

static void on_start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
    parser *p = context;
    if (p->status != NUTGRAF_OK || name[0] != 'b') return; /* the <div> around the frame */
    take_plain_tokens(p);
    if (p->token >= p->scan.count || p->status != NUTGRAF_OK) return;
    uint32_t first = (uint32_t)p->document->attribute_count;
    for (size_t i = 0; attributes != NULL && attributes[i] != NULL && p->status == NUTGRAF_OK; i += 2)
        p->status = add_attribute(p->document, (const char *)attributes[i], (const char *)attributes[i + 1]);
    if (p->status != NUTGRAF_OK) return;
    uint32_t count = (uint32_t)p->document->attribute_count - first;
    take_token(p, &p->scan.tokens[p->token++], first, count);
}

static nutgraf_status run_libxml2(parser *p) {
    if (p->scan.frame_size > INT_MAX)
        return NUTGRAF_TOO_LARGE;
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(p->scan.frame, (int)p->scan.frame_size);
    if (context == NULL) return NUTGRAF_NO_MEMORY;
    htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                    HTML_PARSE_NODEFDTD | HTML_PARSE_NOIMPLIED | XML_PARSE_HUGE);
    memset(context->sax, 0, sizeof *context->sax);
    context->sax->startElement = on_start_element;
    context->userData = p;
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context);
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
    return p->status;
}

/* ---- front ---- */

/* NUL bytes in text are text that is no text: images, archives, programs. UTF-16 has a byte order
 * mark, or a NUL in every second byte. */
static bool is_binary(const char *input, size_t size) {
    static const struct {
        const char *bytes;
        size_t size;
    } magics[] = {{"\x89PNG", 4}, {"\x1f\x8b", 2}, {"PK\x03\x04", 4}, {"%PDF-", 5}, {"\x7f" "ELF", 4},
                  {"GIF8", 4}, {"\xff\xd8\xff", 3}, {"RIFF", 4}, {"\x28\xb5\x2f\xfd", 4}, {"BZh", 3}, {"OggS", 4}};
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (size >= magics[i].size && memcmp(input, magics[i].bytes, magics[i].size) == 0) return true;
    if (size >= 2 && (memcmp(input, "\xff\xfe", 2) == 0 || memcmp(input, "\xfe\xff", 2) == 0)) return false;
    size_t look = size < BINARY_LOOK ? size : BINARY_LOOK, controls = 0;
    for (size_t i = 0; i < look; i++) {
        unsigned char c = (unsigned char)input[i];
        controls += c == 0 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b);
    }
    return controls * 10 > look;
}

nutgraf_status nutgraf_check_input(const char *input, size_t size, size_t max_bytes, nutgraf_error *error) {
    if (size == 0) return nutgraf_error_set(error, NUTGRAF_EMPTY, 0, "the input is empty");
    if (max_bytes == 0) max_bytes = DEFAULT_MAX_BYTES;
    if (size > max_bytes || size >= UINT32_MAX / 4)
        return nutgraf_error_set(error, NUTGRAF_TOO_LARGE, max_bytes, "the input has %zu bytes, the limit is %zu", size,
                                 max_bytes);
    if (is_binary(input, size))
        return nutgraf_error_set(error, NUTGRAF_BINARY, 0, "the input is binary data, neither a page nor text");
    return NUTGRAF_OK;
}

static nutgraf_status build(parser *p, nutgraf_arena *scratch, const nutgraf_parse_options *options) {
    p->scan.attribute_limit = options->max_attributes != 0 ? options->max_attributes : DEFAULT_MAX_ATTRIBUTES;
    nutgraf_status status = nutgraf_scan_page(&p->scan, scratch, p->document, p->input);
    if (status != NUTGRAF_OK) return status;
    if (p->scan.attributes_cut)
        nutgraf_document_warn(p->document, NUTGRAF_TOO_MANY_ATTRIBUTES, "only the first %zu attributes were read",
                              p->scan.attribute_limit);
    status = nutgraf_tree_init(&p->tree, p->document, scratch,
                               options->max_nodes != 0 ? options->max_nodes : DEFAULT_MAX_NODES,
                               options->max_depth != 0 ? options->max_depth : DEFAULT_MAX_DEPTH);
    if (status == NUTGRAF_OK) status = run_libxml2(p);
    while (status == NUTGRAF_OK && p->token < p->scan.count) {
        take_token(p, &p->scan.tokens[p->token++], 0, 0);
        status = p->status;
    }
    if (status != NUTGRAF_OK) return status;
    flush_text(p, p->input.size);
    nutgraf_tree_end(&p->tree);
    return nutgraf_tree_finish(&p->tree, (uint32_t)p->input.size);
}

nutgraf_status nutgraf_document_parse(nutgraf_document *document, const char *input, size_t size,
                                      const nutgraf_parse_options *options, nutgraf_error *error) {
    static const nutgraf_parse_options defaults = {0};
    if (options == NULL) options = &defaults;
    nutgraf_status status = nutgraf_check_input(input, size, options->max_bytes, error);
    if (status != NUTGRAF_OK) return status;
    nutgraf_arena scratch;
    nutgraf_arena_init(&scratch, document->arena.allocator);
    nutgraf_decoded decoded;
    status = nutgraf_decode(&scratch, (nutgraf_slice){input, size}, options->charset, true, &decoded, error);
    if (status == NUTGRAF_OK) {
        parser p = {.document = document, .input = decoded.text};
        document->encoding = decoded.encoding;
        document->encoding_source = decoded.source;
        document->repairs = decoded.repairs;
        document->input_size = decoded.text.size;
        if (options->max_milliseconds != 0)
            p.deadline = clock() + (clock_t)((double)options->max_milliseconds * CLOCKS_PER_SEC / 1000) + 1;
        status = build(&p, &scratch, options);
    }
    nutgraf_arena_free(&scratch);
    if (status == NUTGRAF_OK) return NUTGRAF_OK;
    nutgraf_document_free(document);
    if (error != NULL && error->message[0] == '\0')
        nutgraf_error_set(error, status, 0, "%s", nutgraf_status_message(status));
    return status;
}
