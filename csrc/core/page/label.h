/* The whole text of an element of a few words, as labels of buttons, links and headings are compared. */
#ifndef NUTGRAF_PAGE_LABEL_H
#define NUTGRAF_PAGE_LABEL_H

#include "blocks.h"

#define NUTGRAF_LABEL_MOST_NODES 256 /* in an element that is a label */

/* Gives the label of an element: its text folded, white space single, each number "0", no punctuation at the end
 * (text/squeeze.h). Empty when the element has more text than `longest` bytes, more nodes than
 * NUTGRAF_LABEL_MOST_NODES, or none of it is laid out. The label lives in the memory of `scratch`, which is
 * cleared first. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_node_label(nutgraf_blocks *scratch, const nutgraf_document *document,
                                                   uint32_t node, size_t longest, nutgraf_slice *label);

#endif
