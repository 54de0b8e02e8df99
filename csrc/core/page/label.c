/* The text of an element of a few words: see label.h. */
#include "label.h"

#include <string.h>

#include "../base/ascii.h"

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

/* The one text of an element that has nothing else, white space folded, as the blocks fold it; *size is past
 * `longest` when it is longer. NULL when memory is out. */
static char *only_text(nutgraf_arena *arena, nutgraf_slice text, size_t longest, size_t *size) {
    char *out = nutgraf_arena_alloc(arena, longest + 1);
    *size = 0;
    bool due = false;
    for (size_t i = 0; i < text.size && out != NULL && *size <= longest; i++) {
        if (nutgraf_ascii_is_space(text.data[i])) {
            due = *size > 0;
            continue;
        }
        if (due && *size < longest) out[(*size)++] = ' ';
        due = false;
        out[(*size)++] = text.data[i];
    }
    return out;
}

nutgraf_status nutgraf_node_label(nutgraf_blocks *scratch, const nutgraf_document *document, uint32_t node,
                                  size_t longest, nutgraf_slice *label) {
    const nutgraf_node *n = &document->nodes[node];
    *label = (nutgraf_slice){"", 0};
    if (n->end - node > NUTGRAF_LABEL_MOST_NODES || nutgraf_node_display(document, node) == NUTGRAF_DISPLAY_NONE)
        return NUTGRAF_OK;
    nutgraf_blocks_clear(scratch);
    size_t size;
    char *text;
    const nutgraf_node *inner = &document->nodes[node + 1];
    if (n->end == node + 2 && inner->type == NUTGRAF_NODE_TEXT && !inner->removed) {
        text = only_text(&scratch->arena, nutgraf_node_slice(document, node + 1), longest, &size);
    } else {
        nutgraf_status status = nutgraf_blocks_from_document(scratch, document, node);
        if (status != NUTGRAF_OK) return status;
        text = joined(scratch, longest, &size);
    }
    if (text == NULL) return NUTGRAF_NO_MEMORY;
    if (size == 0 || size > longest) return NUTGRAF_OK;
    nutgraf_slice folded;
    nutgraf_status status = nutgraf_text_casefold(&scratch->arena, (nutgraf_slice){text, size}, &folded);
    char *out = status == NUTGRAF_OK ? nutgraf_arena_alloc(&scratch->arena, folded.size) : NULL;
    if (out == NULL) return NUTGRAF_NO_MEMORY;
    *label = (nutgraf_slice){out, nutgraf_text_label(folded, out)};
    return NUTGRAF_OK;
}
