/* Which blocks begin with a phrase of a lexicon: bylines, headings of what follows. */
#ifndef NUTGRAF_PAGE_OPENINGS_H
#define NUTGRAF_PAGE_OPENINGS_H

#include "../text/phrases.h"
#include "blocks.h"

/* Finds the blocks whose text, folded, begins with a phrase; white space and one bracket before it are
 * passed. Writes their indexes in rising order to arena memory. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_blocks_opening_with(nutgraf_arena *arena, const nutgraf_blocks *blocks,
                                                            const nutgraf_phrases *phrases, uint32_t **found,
                                                            size_t *count);

#endif
