/* What the files of the insertion modes share; see tree.h for the whole. A function for start tags
 * returns true when the tag has been dealt with, and false when the mode has been changed and the tag
 * is to be looked at again.
 */
#ifndef NUTGRAF_HTML_TREE_MODES_H
#define NUTGRAF_HTML_TREE_MODES_H

#include "tree.h"

/* True when a template is open. */
static inline bool nutgraf_tree_has_template(const nutgraf_tree *tree) {
    return nutgraf_tree_top(tree, NUTGRAF_NAME_TEMPLATE, false) > 0;
}

/* ---- tree_modes.c ---- */

/* "Reset the insertion mode appropriately", 13.2.4.1. */
NUTGRAF_INTERNAL void nutgraf_mode_reset(nutgraf_tree *tree);
/* The start tags that the rules of "in head" know; false for the others. */
NUTGRAF_INTERNAL bool nutgraf_mode_head_start(nutgraf_tree *tree, const nutgraf_tag *tag);
/* </template>: HTML standard, section 13.2.6.4.4. */
NUTGRAF_INTERNAL void nutgraf_mode_template_end(nutgraf_tree *tree);

/* ---- tree_body.c ---- */

NUTGRAF_INTERNAL void nutgraf_mode_body_start(nutgraf_tree *tree, const nutgraf_tag *tag);
NUTGRAF_INTERNAL void nutgraf_mode_body_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop);

/* ---- tree_table.c ---- */

/* The tags of the parts of a table: they end a caption or a cell. */
NUTGRAF_INTERNAL bool nutgraf_mode_is_table_part(nutgraf_atom name);
NUTGRAF_INTERNAL bool nutgraf_mode_table_start(nutgraf_tree *tree, const nutgraf_tag *tag);
NUTGRAF_INTERNAL bool nutgraf_mode_table_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop);

/* ---- tree_foreign.c ---- */

/* True when text and CDATA sections go by the rules for foreign content. */
NUTGRAF_INTERNAL bool nutgraf_mode_is_foreign(const nutgraf_tree *tree);
/* False when the tag is one for the insertion mode. */
NUTGRAF_INTERNAL bool nutgraf_mode_foreign_start(nutgraf_tree *tree, const nutgraf_tag *tag);
NUTGRAF_INTERNAL bool nutgraf_mode_foreign_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t stop);

#endif
