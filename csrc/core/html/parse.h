/* Bytes of a page → the flat document. */
#ifndef NUTGRAF_HTML_PARSE_H
#define NUTGRAF_HTML_PARSE_H

#include "document.h"

/* Limits and hints; 0 or NULL takes the default. */
typedef struct nutgraf_parse_options {
    const char *charset;        /* what the caller or the transport says the encoding is; borrowed */
    bool standard;              /* keep to the HTML standard where it serves pages badly: believe what a page says of
                                   its encoding, let raw text that never ends take the rest */
    size_t max_bytes;           /* of input; default 64 MiB: NUTGRAF_TOO_LARGE */
    size_t max_nodes;           /* default 10,000,000: the rest is cut with a warning */
    size_t max_depth;           /* default 1,000,000: deeper elements become siblings, with a warning */
    size_t max_attributes;      /* on one page; default 10,000,000: the rest is cut with a warning */
    double max_milliseconds;    /* of the thread; default 0: no limit; NUTGRAF_TOO_SLOW */
} nutgraf_parse_options;

/* Decodes and parses a page into an initialised, empty document. The document does not refer to
 * `input` afterwards. On failure the document is empty again and *error (may be NULL) says why. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_document_parse(nutgraf_document *document, const char *input, size_t size,
                                                       const nutgraf_parse_options *options, nutgraf_error *error);

/* What every front door asks of its input: NUTGRAF_EMPTY, NUTGRAF_TOO_LARGE (max_bytes 0: the default),
 * NUTGRAF_PDF, NUTGRAF_IMAGE, NUTGRAF_BINARY, or NUTGRAF_OK. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_parse_check_input(const char *input, size_t size, size_t max_bytes,
                                                          nutgraf_error *error);

#endif
