/* Which blocks begin with a phrase: see openings.h. */
#include "openings.h"

#include "../base/slice.h"
#include "../text/squeeze.h"
#include "../text/unicode.h"

#define LONGEST_OPENING 64 /* bytes of a block that are folded */

/* The start of a block's text: at most LONGEST_OPENING bytes, whole characters. */
static nutgraf_slice head_of(nutgraf_slice text) {
    text = nutgraf_text_trim(text);
    if (text.size > 0 && text.data[0] == '(') {
        text.data++;
        text.size--;
    }
    if (text.size <= LONGEST_OPENING) return text;
    text.size = LONGEST_OPENING;
    while (text.size > 0 && ((unsigned char)text.data[text.size] & 0xC0) == 0x80) text.size--;
    return text;
}

nutgraf_status nutgraf_blocks_opening_with(nutgraf_arena *arena, const nutgraf_blocks *blocks,
                                           const nutgraf_phrases *phrases, uint32_t **found, size_t *count) {
    size_t capacity = 0;
    *found = NULL;
    *count = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        nutgraf_slice head = head_of(nutgraf_block_slice(blocks, i)), folded = head;
        char small[LONGEST_OPENING];
        if (head.size == 0) continue;
        if (nutgraf_slice_ascii_prefix(head) == head.size) {
            for (size_t k = 0; k < head.size; k++) small[k] = nutgraf_ascii_lower(head.data[k]);
            folded.data = small;
        } else if (nutgraf_text_casefold(arena, head, &folded) != NUTGRAF_OK) {
            return NUTGRAF_NO_MEMORY;
        }
        if (nutgraf_phrases_at(phrases, folded, 0, NUTGRAF_PHRASE_ANY) == 0) continue;
        uint32_t *grown = nutgraf_arena_reserve(arena, *found, &capacity, *count + 1, sizeof *grown);
        if (grown == NULL) return NUTGRAF_NO_MEMORY;
        *found = grown;
        grown[(*count)++] = (uint32_t)i;
    }
    return NUTGRAF_OK;
}
