/* Footnotes: which links refer to which notes, and which lead back. */
#ifndef NUTGRAF_PAGE_NOTES_H
#define NUTGRAF_PAGE_NOTES_H

#include "roles.h"

typedef struct nutgraf_notes {
    uint32_t *target;    /* by node: of a link that refers to a note, the note's element; else 0 */
    uint32_t *number;    /* by node: of a note's element, 1 for the first that is referred to, …; else 0 */
    bool *back;          /* by node: a link from a note back to where it is referred to */
    bool *returns;       /* by node: of a note's element, a link in it leads back to its sign */
    uint32_t count;
} nutgraf_notes;

/* Finds the references and notes of a page, in the arena. A reference is a link within the page whose text is a
 * sign and whose markup or address says that it refers to a note; a note is the item, paragraph or box that its
 * address names. All NULL where the page has no such links. Linear. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_notes_find(nutgraf_notes *notes, nutgraf_arena *arena, nutgraf_roles *roles);

#endif
