/* What a table is for: data, code with its gutter, or the layout of a page. */
#ifndef NUTGRAF_PAGE_TABLE_H
#define NUTGRAF_PAGE_TABLE_H

#include "roles.h"

typedef enum nutgraf_table_kind {
    NUTGRAF_TABLE_LAYOUT,
    NUTGRAF_TABLE_DATA,
    NUTGRAF_TABLE_CODE  /* lines of code in cells, beside their numbers */
} nutgraf_table_kind;

/* literal: who converts a page wants a table wherever there is a grid, be it of one row.
 * Judges a <table> by what its markup says (header cells, captions, roles), else by its shape: rows of
 * several cells with short texts are data; nested tables, headings and long texts in cells are layout.
 * The scan stops at a nested table's start, so all tables of a page together take linear time. */
NUTGRAF_INTERNAL nutgraf_table_kind nutgraf_table_judge(nutgraf_roles *roles, uint32_t table, bool literal);

#endif
