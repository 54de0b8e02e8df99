/* Bytes of a page → the flat document: see parse.h. */
#include "parse.h"
nutgraf_status nutgraf_document_parse(nutgraf_document *document, const char *input, size_t size,
                                      const nutgraf_parse_options *options, nutgraf_error *error) {
    (void)document; (void)input; (void)size; (void)options;
    return nutgraf_error_set(error, NUTGRAF_EMPTY, 0, "no parser yet");
}
