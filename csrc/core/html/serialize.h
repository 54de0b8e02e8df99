/* Nodes → HTML, and nodes → selectors that find them again. */
#ifndef NUTGRAF_HTML_SERIALIZE_H
#define NUTGRAF_HTML_SERIALIZE_H

#include "../base/buffer.h"
#include "document.h"

/* Appends the node as HTML, its tags included, by the fragment serialization algorithm of the HTML
 * standard, section 13.3; removed nodes are left out. One pass, no recursion. */
NUTGRAF_INTERNAL void nutgraf_serialize_node(nutgraf_buffer *output, const nutgraf_document *document, uint32_t node);

/* Appends a selector that matches this element and no other: from the nearest id that is alone in the
 * document, or from the root, downwards by child combinators. Appends nothing for what is no element
 * or was removed. Linear in the siblings along the way, and in the nodes for each id tried. */
NUTGRAF_INTERNAL void nutgraf_serialize_path(nutgraf_buffer *output, const nutgraf_document *document, uint32_t node);

#endif
