/* Tables as grids: see compose.h. The grid is laid as the HTML standard's table model lays it (section
 * 4.9.12.1): a cell goes to the first column that no cell above still takes. */
#include <string.h>

#include "compose.h"

#define WIDEST 1000 /* columns; HTML standard: colspan is clamped to this */
#define TALLEST 65534 /* rows; HTML standard: rowspan is clamped to this */
#define MOST_EMPTY 64 /* places of the grid for each cell; a table that spans more is read without its spans */

static nutgraf_part *table_part(nutgraf_composer *s) {
    return &s->composition->parts[s->table_part];
}

static uint32_t span_of(const nutgraf_document *document, uint32_t node, nutgraf_atom name, uint32_t most) {
    nutgraf_slice value;
    uint32_t number = 0;
    if (!nutgraf_node_attribute(document, node, name, &value)) return 1;
    for (size_t i = 0; i < value.size && value.data[i] >= '0' && value.data[i] <= '9' && number <= most; i++)
        number = number * 10 + (uint32_t)(value.data[i] - '0');
    return number == 0 ? 1 : number > most ? most : number;
}

void nutgraf_composer_table_open(nutgraf_composer *s, uint32_t node) {
    nutgraf_composer_close(s, node);
    nutgraf_part *part = nutgraf_composer_part(s, node, NUTGRAF_PART_TABLE);
    if (part == NULL) return;
    part->node = part->first = node;
    part->end = s->document->nodes[node].end;
    part->cell = (uint32_t)s->composition->cell_count;
    s->table = node;
    s->table_part = s->composition->count - 1;
    s->row = UINT32_MAX;
    s->row_begun = s->row_is_header = false;
    s->head_open = true;
    s->grid_row += TALLEST + 1; /* what a table before took is over */
}

/* A row is a heading when it stands in <thead> or has header cells only, and all rows above are. */
static void end_row(nutgraf_composer *s) {
    if (!s->row_begun) return;
    if (s->head_open && s->row_is_header) table_part(s)->header = s->row + 1;
    else s->head_open = false;
}

void nutgraf_composer_row(nutgraf_composer *s, uint32_t node) {
    nutgraf_composer_cell_close(s);
    end_row(s);
    s->grid_row++;
    s->column = 0;
    s->row_begun = false;
    s->row_is_header = nutgraf_node_is(s->document, s->document->nodes[node].parent, NUTGRAF_NAME_THEAD);
}

/* The first free column of the row from the last cell on. */
static uint32_t free_column(const nutgraf_composer *s) {
    uint32_t column = s->column;
    while (column < s->taken_capacity && s->taken[column] > s->grid_row) column++;
    return column;
}

static bool take(nutgraf_composer *s, uint32_t column, uint32_t columns, uint32_t rows) {
    size_t needed = (size_t)column + columns, old = s->taken_capacity;
    if (needed > old) {
        uint64_t *taken = nutgraf_arena_reserve(s->scratch, s->taken, &s->taken_capacity, needed, sizeof *taken);
        if (taken == NULL) {
            s->status = NUTGRAF_NO_MEMORY;
            return false;
        }
        memset(taken + old, 0, (s->taken_capacity - old) * sizeof *taken);
        s->taken = taken;
    }
    for (uint32_t i = column; i < column + columns; i++) s->taken[i] = s->grid_row + rows;
    s->column = column + columns;
    return true;
}

/* Is the row one of headings, as far as this cell tells? */
static void judge_header(nutgraf_composer *s, uint32_t node, bool header) {
    uint32_t row = s->document->nodes[node].parent;
    bool in_head = nutgraf_node_is(s->document, s->document->nodes[row].parent, NUTGRAF_NAME_THEAD);
    if (!s->row_begun) s->row_is_header = in_head || header;
    else if (!header && !in_head) s->row_is_header = false;
    s->row_begun = true;
}

void nutgraf_composer_cell_open(nutgraf_composer *s, uint32_t node) {
    nutgraf_composition *c = s->composition;
    bool caption = nutgraf_node_is(s->document, node, NUTGRAF_NAME_CAPTION);
    nutgraf_composer_cell_close(s);
    if (!caption && !s->row_begun) s->row++; /* a row begins with its first cell: one without cells is none */
    nutgraf_table_cell *cells =
        nutgraf_arena_reserve(&c->arena, c->cells, &c->cell_capacity, c->cell_count + 1, sizeof *cells);
    if (cells == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return;
    }
    c->cells = cells;
    nutgraf_composer_unit(s);
    nutgraf_table_cell cell = {.node = node,
                               .row = NUTGRAF_CAPTION_ROW,
                               .rows = 1,
                               .columns = 1,
                               .text = (uint32_t)s->text,
                               .span = (uint32_t)s->first_span};
    if (caption || nutgraf_node_is(s->document, node, NUTGRAF_NAME_TH)) table_part(s)->captioned = true;
    if (!caption) {
        cell.header = nutgraf_node_is(s->document, node, NUTGRAF_NAME_TH);
        cell.columns = span_of(s->document, node, NUTGRAF_NAME_COLSPAN, WIDEST);
        cell.rows = span_of(s->document, node, NUTGRAF_NAME_ROWSPAN, TALLEST);
        uint32_t column = free_column(s);
        if (column > WIDEST) cell.columns = 1;
        if (!take(s, column, cell.columns, cell.rows)) return;
        cell.row = s->row;
        cell.column = column;
        judge_header(s, node, cell.header);
        if (column + cell.columns > table_part(s)->columns) table_part(s)->columns = column + cell.columns;
    }
    cells[c->cell_count++] = cell;
    s->cell_open = true;
}

void nutgraf_composer_cell_close(nutgraf_composer *s) {
    if (!s->cell_open) return;
    nutgraf_composition *c = s->composition;
    nutgraf_composer_suspend(s);
    nutgraf_table_cell *cell = &c->cells[c->cell_count - 1];
    nutgraf_composer_blank_repeated(s);
    cell->text_size = (uint32_t)(c->text_size - s->text);
    size_t kept = s->first_span;
    for (size_t i = s->first_span; i < c->span_count; i++)
        if (c->spans[i].stop > c->spans[i].start) c->spans[kept++] = c->spans[i];
    c->span_count = kept;
    cell->span_count = (uint32_t)(kept - s->first_span);
    s->cell_open = false;
    s->breaks = 0;
}

/* Rows that a cell takes end with the table; spans that would make a grid of emptiness are not believed. */
static void settle_grid(nutgraf_composer *s, nutgraf_part *part) {
    nutgraf_table_cell *cells = s->composition->cells + part->cell;
    bool sparse = (uint64_t)part->rows * part->columns > (uint64_t)MOST_EMPTY * (part->cell_count + 16);
    uint32_t column = 0, row = 0;
    if (sparse) part->columns = 1;
    for (uint32_t i = 0; i < part->cell_count; i++) {
        nutgraf_table_cell *cell = &cells[i];
        if (cell->row == NUTGRAF_CAPTION_ROW) continue;
        if (cell->rows > part->rows - cell->row) cell->rows = part->rows - cell->row;
        if (!sparse) continue;
        if (cell->row != row) column = 0;
        row = cell->row;
        cell->rows = cell->columns = 1;
        cell->column = column++;
        if (column > part->columns) part->columns = column;
    }
}

void nutgraf_composer_table_close(nutgraf_composer *s) {
    nutgraf_composer_cell_close(s);
    end_row(s);
    nutgraf_part *part = table_part(s);
    part->cell_count = (uint32_t)s->composition->cell_count - part->cell;
    part->rows = s->row == UINT32_MAX ? 0 : s->row + 1;
    settle_grid(s, part);
    part->text = (uint32_t)s->composition->text_size;
    s->table = 0;
    if (part->rows == 0 && s->table_part + 1 == s->composition->count) s->composition->count--;
}
