/* Elements of one name and class, looked for by the atoms that the document has: no selector is made of what a page
 * says.
 */
#ifndef NUTGRAF_HTML_ALIKE_H
#define NUTGRAF_HTML_ALIKE_H

#include "document.h"

/* True when an element has the name and the first class of another. */
static inline bool nutgraf_node_is_alike(const nutgraf_document *document, uint32_t node, uint32_t model) {
    const nutgraf_node *n = &document->nodes[node], *m = &document->nodes[model];
    if (n->type != NUTGRAF_NODE_ELEMENT || n->removed || n->name != m->name) return false;
    return m->classes == 0 || nutgraf_node_has_class(document, node, document->classes[m->classes + 1]);
}

/* The next element from node `from` to before `stop` that is like `model`; NUTGRAF_NO_NODE when there is none. */
static inline uint32_t nutgraf_node_next_alike(const nutgraf_document *document, uint32_t model, uint32_t from,
                                               uint32_t stop) {
    for (uint32_t i = from; i < stop; i++)
        if (nutgraf_node_is_alike(document, i, model)) return i;
    return NUTGRAF_NO_NODE;
}

#endif
