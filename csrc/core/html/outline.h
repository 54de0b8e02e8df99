/* A document as an outline, one line a node, in the format of the html5lib tree tests:
 *
 *   | <html>
 *   |   <body>
 *   |     class="x"
 *   |     "text"
 */
#ifndef NUTGRAF_HTML_OUTLINE_H
#define NUTGRAF_HTML_OUTLINE_H

#include "document.h"

/* Writes the outline to memory of `arena`. Names of svg and math get back the capitals that the
 * standard gives them (foreignObject, viewBox). NUTGRAF_NO_MEMORY. Source: html5lib-tests,
 * tree-construction/README.md. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_outline_of(const nutgraf_document *document, nutgraf_arena *arena,
                                                   nutgraf_slice *outline);

#endif
