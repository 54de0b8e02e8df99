/* Bytes of a page → the flat document: see parse.h.
 *
 *   bytes ──decode──▶ UTF-8 ──scan──▶ tokens and lists of attributes
 *
 * Then the tokens, the lists and the texts between them go to the tree.
 */
#include "parse.h"

#include <string.h>

#include "../base/ascii.h"
#include "../base/clock.h"
#include "../text/decode.h"
#include "../text/signature.h"
#include "scan.h"
#include "tree.h"

/* Defaults of the limits: far above what pages have, chosen by hand. */
#define DEFAULT_MAX_NODES ((size_t)10000000)
#define DEFAULT_MAX_DEPTH ((size_t)1000000)
#define DEFAULT_MAX_ATTRIBUTES ((size_t)10000000)
#define BINARY_LOOK 1024         /* bytes that are looked at for control characters */
#define BINARY_SHARE 10          /* one control character in so many bytes: compressed data has that many */
#define BINARY_MARKUP_SHARE 2    /* the same where markup begins: a page may have a few of them */
#define TIME_CHECK_TOKENS 1024   /* tokens between two looks at the clock */

typedef struct parser {
    nutgraf_document *document;
    nutgraf_tree tree;
    nutgraf_scan scan;
    nutgraf_slice input;    /* decoded */
    size_t text;            /* where the text after the last markup starts */
    double deadline;        /* in the measure of nutgraf_clock_seconds; 0: none */
} parser;

/* ---- tokens to the tree ---- */

static nutgraf_slice body_of(const parser *p, const nutgraf_token *token) {
    return (nutgraf_slice){p->input.data + token->body_start, token->body_stop - token->body_start};
}

static void flush_text(parser *p, size_t stop) {
    if (stop > p->text)
        nutgraf_tree_text(&p->tree, (nutgraf_slice){p->input.data + p->text, stop - p->text}, true, (uint32_t)p->text);
}

static void take_token(parser *p, const nutgraf_token *token) {
    static const nutgraf_attribute_list none = {0};
    nutgraf_tree *tree = &p->tree;
    flush_text(p, token->start);
    p->text = token->stop;
    switch ((nutgraf_token_kind)token->kind) {
    case NUTGRAF_TOKEN_START: {
        const nutgraf_attribute_list *list =
            token->list == 0 ? &none : &p->scan.lists.items[token->list - 1];
        nutgraf_tag tag = {.name = token->name, .attributes = list->attributes,
                           .attribute_count = list->attribute_count, .id = list->id, .classes = list->classes,
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
}

static nutgraf_status take_tokens(parser *p) {
    for (size_t i = 0; i < p->scan.count; i++) {
        take_token(p, &p->scan.tokens[i]);
        if (p->tree.status != NUTGRAF_OK) return p->tree.status;
        if (p->deadline != 0 && i % TIME_CHECK_TOKENS == 0 && nutgraf_clock_seconds() > p->deadline)
            return NUTGRAF_TOO_SLOW;
    }
    flush_text(p, p->input.size);
    nutgraf_tree_end(&p->tree);
    return p->tree.status;
}

/* ---- front ---- */

/* NUL bytes in text are text that is no text: archives, programs. UTF-16 has a byte order mark, or a NUL in every
 * second byte. */
static bool is_binary(const char *input, size_t size) {
    if (size >= 2 && (memcmp(input, "\xff\xfe", 2) == 0 || memcmp(input, "\xfe\xff", 2) == 0)) return false;
    size_t look = size < BINARY_LOOK ? size : BINARY_LOOK, controls = 0;
    for (size_t i = 0; i < look; i++) {
        unsigned char c = (unsigned char)input[i];
        controls += c == 0 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b);
    }
    size_t first = 0;
    while (first < look && (nutgraf_ascii_is_space(input[first]) || input[first] == '\v')) first++;
    bool markup = first + 1 < look && input[first] == '<' &&
                  ((input[first + 1] | 32) >= 'a' || input[first + 1] == '!' || input[first + 1] == '?');
    return controls * (markup ? BINARY_MARKUP_SHARE : BINARY_SHARE) > look;
}

nutgraf_status nutgraf_parse_check_input(const char *input, size_t size, size_t max_bytes, nutgraf_error *error) {
    if (size == 0) return nutgraf_error_set(error, NUTGRAF_EMPTY, 0, "the input is empty");
    if (max_bytes == 0) max_bytes = NUTGRAF_DEFAULT_MAX_BYTES;
    if (size > max_bytes || size >= UINT32_MAX / 4)
        return nutgraf_error_set(error, NUTGRAF_TOO_LARGE, max_bytes, "the input has %zu bytes, the limit is %zu", size,
                                 max_bytes);
    nutgraf_status signature = nutgraf_signature((nutgraf_slice){input, size});
    if (signature != NUTGRAF_OK)
        return nutgraf_error_set(error, signature, 0, "%s", nutgraf_status_message(signature));
    if (is_binary(input, size))
        return nutgraf_error_set(error, NUTGRAF_BINARY, 0, "the input is binary data, neither a page nor text");
    return NUTGRAF_OK;
}

static nutgraf_status build(parser *p, nutgraf_arena *scratch, const nutgraf_parse_options *options) {
    p->scan.attribute_limit = options->max_attributes != 0 ? options->max_attributes : DEFAULT_MAX_ATTRIBUTES;
    /* A page may hold no text at all; slices of it still need a buffer to point into. */
    nutgraf_document *document = p->document;
    document->text = nutgraf_arena_reserve(&document->arena, NULL, &document->text_capacity, 1, 1);
    if (document->text == NULL) return NUTGRAF_NO_MEMORY;
    nutgraf_status status = nutgraf_scan_page(&p->scan, scratch, p->document, p->input);
    if (status != NUTGRAF_OK) return status;
    if (p->scan.attributes_cut)
        nutgraf_document_warn(p->document, NUTGRAF_TOO_MANY_ATTRIBUTES, "only the first %zu attributes were read",
                              p->scan.attribute_limit);
    status = nutgraf_tree_init(&p->tree, p->document, scratch,
                               options->max_nodes != 0 ? options->max_nodes : DEFAULT_MAX_NODES,
                               options->max_depth != 0 ? options->max_depth : DEFAULT_MAX_DEPTH, p->input.size);
    if (status == NUTGRAF_OK) status = take_tokens(p);
    if (status == NUTGRAF_OK) status = nutgraf_tree_finish(&p->tree, (uint32_t)p->input.size);
    return status;
}

nutgraf_status nutgraf_document_parse(nutgraf_document *document, const char *input, size_t size,
                                      const nutgraf_parse_options *options, nutgraf_error *error) {
    static const nutgraf_parse_options defaults = {0};
    if (options == NULL) options = &defaults;
    nutgraf_status status = nutgraf_parse_check_input(input, size, options->max_bytes, error);
    if (status != NUTGRAF_OK) return status;
    nutgraf_arena scratch;
    nutgraf_arena_init(&scratch, document->arena.allocator);
    nutgraf_decoded decoded;
    nutgraf_decode_options how = {.charset = options->charset, .is_html = true, .standard = options->standard};
    status = nutgraf_decode(&scratch, (nutgraf_slice){input, size}, &how, &decoded, error);
    if (status == NUTGRAF_OK) {
        parser p = {.document = document, .input = decoded.text};
        document->encoding = decoded.encoding;
        document->encoding_source = decoded.source;
        document->repairs = decoded.repairs;
        document->input_size = decoded.text.size;
        if (decoded.doubted != NULL)
            nutgraf_document_warn(document, NUTGRAF_ENCODING_DOUBTED, "the page says that it is in %s, its bytes are in %s",
                                  decoded.doubted, decoded.encoding);
        if (options->max_milliseconds > 0) p.deadline = nutgraf_clock_seconds() + options->max_milliseconds / 1000;
        p.scan.deadline = p.deadline;
        p.scan.standard = options->standard;
        status = build(&p, &scratch, options);
        if (status == NUTGRAF_OK) status = nutgraf_document_mark(document);
    }
    nutgraf_arena_free(&scratch);
    if (status == NUTGRAF_OK) return NUTGRAF_OK;
    nutgraf_document_free(document);
    if (error != NULL && error->message[0] == '\0')
        nutgraf_error_set(error, status, 0, "%s", nutgraf_status_message(status));
    return status;
}
