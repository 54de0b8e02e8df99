/* Any text as a selector, matched on a page with some of everything: no crash, and an error has a
 * place inside the text. */
#include "fuzz.h"

#include <string.h>

#include "../../csrc/core/html/parse.h"
#include "../../csrc/core/query/selector.h"

static const char page[] =
    "<!DOCTYPE html><html lang=en-GB><body class='a b'><div id=x class='a c'><p title='one two'>1<p lang=de>2"
    "<ul><li class=b>a<li>b<li class='b c'>c</ul></div><div class=c><p></p><a href='/x.html'>l</a><span>s</span></div>";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    nutgraf_document document;
    nutgraf_document_init(&document, FUZZ_ALLOCATOR);
    FUZZ_CHECK(nutgraf_document_parse(&document, page, sizeof page - 1, NULL, NULL) == NUTGRAF_OK);
    nutgraf_arena arena;
    nutgraf_arena_init(&arena, FUZZ_ALLOCATOR);
    nutgraf_selector *selector;
    nutgraf_error error = {0};
    nutgraf_slice text = {(const char *)data, size};
    nutgraf_status status = nutgraf_selector_compile(&arena, text, &selector, &error);
    if (status == NUTGRAF_OK) {
        nutgraf_matcher matcher;
        FUZZ_CHECK(nutgraf_matcher_init(&matcher, &arena, selector, &document, 0) == NUTGRAF_OK);
        for (uint32_t i = nutgraf_matcher_next(&matcher, 0, 1); i != NUTGRAF_NO_NODE;
             i = nutgraf_matcher_next(&matcher, 0, i + 1))
            FUZZ_CHECK(i < document.node_count);
    } else {
        FUZZ_CHECK(status != NUTGRAF_BAD_SELECTOR || (error.position <= size && error.message[0] != '\0'));
    }
    nutgraf_arena_free(&arena);
    nutgraf_document_free(&document);
    return 0;
}
