/* The text of an element of a few words: see label.h. */
#include "label.h"

#include <string.h>

#include "../text/squeeze.h"
#include "../text/unicode.h"

/* The texts of the blocks with a line end between them; *size is past `longest` when they are longer. */
static char *joined(nutgraf_blocks *blocks, size_t longest, size_t *size) {
    char *text = nutgraf_arena_alloc(&blocks->arena, longest + 1);
    *size = 0;
    for (size_t i = 0; i < blocks->count && text != NULL && *size <= longest; i++) {
        nutgraf_slice part = nutgraf_block_slice(blocks, i);
        if (part.size == 0) continue;
        size_t gap = *size > 0;
        if (*size + gap + part.size <= longest) {
            if (gap) text[*size] = '\n';
            memcpy(text + *size + gap, part.data, part.size);
        }
        *size += gap + part.size;
    }
    return text;
}

nutgraf_status nutgraf_node_label(nutgraf_blocks *scratch, const nutgraf_document *document, uint32_t node,
                                  size_t longest, nutgraf_slice *label) {
    const nutgraf_node *n = &document->nodes[node];
    *label = (nutgraf_slice){"", 0};
    if (n->end - node > NUTGRAF_LABEL_MOST_NODES || nutgraf_node_display(document, node) == NUTGRAF_DISPLAY_NONE)
        return NUTGRAF_OK;
    nutgraf_blocks_clear(scratch);
    nutgraf_status status = nutgraf_blocks_from_document(scratch, document, node);
    if (status != NUTGRAF_OK) return status;
    size_t size;
    char *text = joined(scratch, longest, &size);
    if (text == NULL) return NUTGRAF_NO_MEMORY;
    if (size == 0 || size > longest) return NUTGRAF_OK;
    nutgraf_slice folded;
    status = nutgraf_text_casefold(&scratch->arena, (nutgraf_slice){text, size}, &folded);
    char *out = status == NUTGRAF_OK ? nutgraf_arena_alloc(&scratch->arena, folded.size) : NULL;
    if (out == NULL) return NUTGRAF_NO_MEMORY;
    *label = (nutgraf_slice){out, nutgraf_text_label(folded, out)};
    return NUTGRAF_OK;
}
