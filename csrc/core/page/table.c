/* Data or layout; see table.h. */
#include "table.h"

#include "../base/slice.h"

#define LONG_CELL 600      /* bytes of text; a cell that holds more is a column of a page */
#define MOST_LAYOUT_BLOCKS 3 /* paragraphs, lists, headings a cell: more are a column of a page */

static bool has_word(const nutgraf_document *document, uint32_t node, nutgraf_atom name, const char *word) {
    nutgraf_slice value;
    return nutgraf_node_attribute(document, node, name, &value) && nutgraf_slice_is(value, word);
}

/* What one scan of a table counts. */
typedef struct census {
    size_t rows, cells, wide_rows; /* wide: two cells or more */
    size_t filled;                 /* cells with text */
    size_t long_cells, busy_cells; /* with long texts; with several blocks or headings */
    bool header, caption, nested, code, gutter, form;
    size_t row_cells, cell_bytes, cell_blocks; /* of the open row and cell */
} census;

static void close_cell(census *c) {
    if (c->cell_bytes > 0) c->filled++;
    if (c->cell_bytes > LONG_CELL) c->long_cells++;
    if (c->cell_blocks > MOST_LAYOUT_BLOCKS) c->busy_cells++;
    c->cell_bytes = c->cell_blocks = 0;
}

static void count(nutgraf_roles *roles, uint32_t i, census *c) {
    const nutgraf_document *document = roles->document;
    switch (document->nodes[i].name) {
    case NUTGRAF_NAME_TABLE: c->nested = true; break;
    case NUTGRAF_NAME_CAPTION: c->caption = true; break;
    case NUTGRAF_NAME_THEAD: c->header = true; break;
    case NUTGRAF_NAME_TR:
        c->rows++;
        c->row_cells = 0;
        break;
    case NUTGRAF_NAME_TH: case NUTGRAF_NAME_TD: {
        uint32_t own = nutgraf_roles_of(roles, i);
        c->header = c->header || document->nodes[i].name == NUTGRAF_NAME_TH;
        c->gutter = c->gutter || own & NUTGRAF_ROLE_GUTTER;
        c->code = c->code || own & (NUTGRAF_ROLE_CODE | NUTGRAF_ROLE_LINE);
        close_cell(c);
        c->cells++;
        if (++c->row_cells == 2) c->wide_rows++;
        break;
    }
    case NUTGRAF_NAME_H1: case NUTGRAF_NAME_H2: case NUTGRAF_NAME_H3:
    case NUTGRAF_NAME_BLOCKQUOTE: case NUTGRAF_NAME_ARTICLE: case NUTGRAF_NAME_SECTION:
        c->cell_blocks += MOST_LAYOUT_BLOCKS + 1;
        break;
    case NUTGRAF_NAME_P: case NUTGRAF_NAME_DIV: c->cell_blocks++; break;
    case NUTGRAF_NAME_FORM: c->form = true; break;
    case NUTGRAF_NAME_PRE: c->code = c->code || c->gutter; break;
    default: break;
    }
}

nutgraf_table_kind nutgraf_table_judge(nutgraf_roles *roles, uint32_t table, bool literal) {
    const nutgraf_document *document = roles->document;
    if (has_word(document, table, NUTGRAF_NAME_ROLE, "presentation") ||
        has_word(document, table, NUTGRAF_NAME_ROLE, "none"))
        return NUTGRAF_TABLE_LAYOUT;
    census c = {0};
    for (uint32_t i = table + 1; i < document->nodes[table].end && !c.nested; i++) {
        uint8_t type = document->nodes[i].type;
        if (type == NUTGRAF_NODE_ELEMENT) count(roles, i, &c);
        else if (type == NUTGRAF_NODE_TEXT && nutgraf_slice_trim(nutgraf_node_slice(document, i)).size > 0)
            c.cell_bytes += document->nodes[i].text_size;
    }
    close_cell(&c);
    if (c.gutter && (c.code || nutgraf_roles_of(roles, table) & NUTGRAF_ROLE_CODE)) return NUTGRAF_TABLE_CODE;
    if (c.cells == 0) return NUTGRAF_TABLE_LAYOUT;
    if (c.nested) return c.header && c.wide_rows >= 1 ? NUTGRAF_TABLE_DATA : NUTGRAF_TABLE_LAYOUT;
    if (literal) return c.cells > 1 && (c.wide_rows > 0 || c.header) ? NUTGRAF_TABLE_DATA : NUTGRAF_TABLE_LAYOUT;
    if (c.long_cells * 3 > c.cells || c.busy_cells * 2 > c.cells) return NUTGRAF_TABLE_LAYOUT;
    if (c.header || c.caption) return c.cells > 1 ? NUTGRAF_TABLE_DATA : NUTGRAF_TABLE_LAYOUT;
    if (c.form || c.busy_cells > 0) return NUTGRAF_TABLE_LAYOUT;
    /* A grid: rows of two cells and more, most of them filled. */
    if (c.wide_rows >= 2) return c.filled * 3 >= c.cells ? NUTGRAF_TABLE_DATA : NUTGRAF_TABLE_LAYOUT;
    nutgraf_slice border;
    bool drawn = nutgraf_node_attribute(document, table, NUTGRAF_NAME_BORDER, &border) && border.size > 0 &&
                 border.data[0] != '0';
    return drawn && c.wide_rows == 1 ? NUTGRAF_TABLE_DATA : NUTGRAF_TABLE_LAYOUT;
}
