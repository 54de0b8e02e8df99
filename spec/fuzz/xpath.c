/* Any text as an XPath, evaluated at the document and at a node of a page with some of everything: no crash, what it gives
 * lies in the page, texts are UTF-8, and an error has a place inside the text. */
#include "fuzz.h"

#include "../../csrc/core/html/parse.h"
#include "../../csrc/core/query/xpath.h"

static const char page[] =
    "<!DOCTYPE html><html lang=en-GB><!-- c --><body class='a b'><div id=x class='a c'><p title='one two'>1<p lang=de>2"
    "<ul><li class=b>a<li>b<li class='b c'>c</ul></div><div class=c><p></p><a href='/x.html'>l &eacute;</a><span>s</span>"
    "<svg><path d='M0'/></svg><script>1 < 2</script></div>";

static void check(nutgraf_xpath *xpath, const nutgraf_document *document, uint32_t node, nutgraf_slice expression) {
    nutgraf_arena arena;
    nutgraf_arena_init(&arena, FUZZ_ALLOCATOR);
    nutgraf_xpath_result result;
    nutgraf_error error = {0};
    nutgraf_status status = nutgraf_xpath_evaluate(xpath, node, expression, &arena, &result, &error);
    FUZZ_CHECK(status == NUTGRAF_OK || status == NUTGRAF_BAD_XPATH);
    if (status == NUTGRAF_BAD_XPATH) FUZZ_CHECK(error.position <= expression.size && error.message[0] != '\0');
    if (status == NUTGRAF_OK && result.kind == NUTGRAF_XPATH_STRING)
        FUZZ_CHECK(result.string.size == 0 || fuzz_is_utf8(result.string.data, result.string.size));
    if (status == NUTGRAF_OK && result.kind == NUTGRAF_XPATH_NODES)
        for (size_t i = 0; i < result.count; i++) {
            const nutgraf_xpath_item *item = &result.items[i];
            FUZZ_CHECK(item->node == NUTGRAF_NO_NODE || item->node < document->node_count);
            if (item->node == NUTGRAF_NO_NODE && item->value.size > 0)
                FUZZ_CHECK(fuzz_is_utf8(item->value.data, item->value.size));
        }
    nutgraf_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    nutgraf_slice expression = {(const char *)data, size};
    nutgraf_document document;
    nutgraf_document_init(&document, FUZZ_ALLOCATOR);
    FUZZ_CHECK(nutgraf_document_parse(&document, page, sizeof page - 1, NULL, NULL) == NUTGRAF_OK);
    nutgraf_xpath *xpath;
    nutgraf_error error = {0};
    FUZZ_CHECK(nutgraf_xpath_open(&document, &xpath) == NUTGRAF_OK);
    nutgraf_status status = nutgraf_xpath_check(expression, &error);
    FUZZ_CHECK(status == NUTGRAF_OK || status == NUTGRAF_BAD_XPATH);
    check(xpath, &document, 0, expression);
    check(xpath, &document, document.node_count / 2, expression);
    nutgraf_xpath_close(xpath);
    nutgraf_document_free(&document);
    return 0;
}
