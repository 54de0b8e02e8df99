/* Tables and their parts: HTML standard, sections 13.2.6.4.9 to 13.2.6.4.15. What a table cannot hold
 * is put before it (foster parenting).
 */
#include "tree_modes.h"

#define IS(node, NAME) nutgraf_tree_is(tree, (node), NUTGRAF_NAME_##NAME)

static uint32_t insert(nutgraf_tree *tree, const nutgraf_tag *tag) {
    return nutgraf_tree_insert(tree, tag, NUTGRAF_NAMESPACE_HTML);
}

static bool in_table_scope(const nutgraf_tree *tree, nutgraf_atom name) {
    return nutgraf_tree_in_scope(tree, name, NUTGRAF_SCOPE_TABLE) != 0;
}

static void clear_to(nutgraf_tree *tree, nutgraf_atom a, nutgraf_atom b, nutgraf_atom c) {
    while (tree->open_count > 0) {
        nutgraf_atom name = nutgraf_tree_name(tree, nutgraf_tree_current(tree));
        if (name == a || name == b || name == c || name == NUTGRAF_NAME_TEMPLATE || name == NUTGRAF_NAME_HTML) return;
        nutgraf_tree_pop(tree);
    }
}

static void clear_to_table(nutgraf_tree *tree) {
    clear_to(tree, NUTGRAF_NAME_TABLE, 0, 0);
}
static void clear_to_body(nutgraf_tree *tree) {
    clear_to(tree, NUTGRAF_NAME_TBODY, NUTGRAF_NAME_TFOOT, NUTGRAF_NAME_THEAD);
}
static void clear_to_row(nutgraf_tree *tree) {
    clear_to(tree, NUTGRAF_NAME_TR, 0, 0);
}

static void foster(nutgraf_tree *tree, const nutgraf_tag *tag) {
    tree->foster = true;
    nutgraf_mode_body_start(tree, tag);
    tree->foster = false;
}

static bool close_table(nutgraf_tree *tree, uint32_t stop) {
    uint32_t table = nutgraf_tree_in_scope(tree, NUTGRAF_NAME_TABLE, NUTGRAF_SCOPE_TABLE);
    if (table == 0) return false;
    tree->document->nodes[table].end_byte = stop;
    nutgraf_tree_pop_node(tree, table);
    nutgraf_mode_reset(tree);
    return true;
}

static bool table_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tag->name) {
    case NUTGRAF_NAME_CAPTION:
        clear_to_table(tree);
        nutgraf_formatting_mark(tree);
        insert(tree, tag);
        tree->mode = NUTGRAF_MODE_IN_CAPTION;
        return true;
    case NUTGRAF_NAME_COLGROUP:
        clear_to_table(tree);
        insert(tree, tag);
        tree->mode = NUTGRAF_MODE_IN_COLUMN_GROUP;
        return true;
    case NUTGRAF_NAME_COL:
        clear_to_table(tree);
        nutgraf_tree_imply(tree, NUTGRAF_NAME_COLGROUP);
        tree->mode = NUTGRAF_MODE_IN_COLUMN_GROUP;
        return false;
    case NUTGRAF_NAME_TBODY: case NUTGRAF_NAME_TFOOT: case NUTGRAF_NAME_THEAD:
        clear_to_table(tree);
        insert(tree, tag);
        tree->mode = NUTGRAF_MODE_IN_TABLE_BODY;
        return true;
    case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH: case NUTGRAF_NAME_TR:
        clear_to_table(tree);
        nutgraf_tree_imply(tree, NUTGRAF_NAME_TBODY);
        tree->mode = NUTGRAF_MODE_IN_TABLE_BODY;
        return false;
    case NUTGRAF_NAME_TABLE: return !close_table(tree, tag->start);
    case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_TEMPLATE: return nutgraf_mode_head_start(tree, tag);
    case NUTGRAF_NAME_INPUT:
        if (nutgraf_tree_is_hidden(tree, tag)) nutgraf_tree_insert_void(tree, tag);
        else foster(tree, tag);
        return true;
    case NUTGRAF_NAME_FORM:
        if (nutgraf_tree_has_template(tree) || tree->form != 0) return true;
        tree->form = insert(tree, tag);
        nutgraf_tree_pop_node(tree, tree->form);
        return true;
    default: foster(tree, tag); return true;
    }
}

static void table_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    switch (name) {
    case NUTGRAF_NAME_TABLE: close_table(tree, stop); return;
    case NUTGRAF_NAME_BODY: case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_COL: case NUTGRAF_NAME_COLGROUP:
    case NUTGRAF_NAME_HTML: case NUTGRAF_NAME_TBODY: case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TFOOT:
    case NUTGRAF_NAME_TH: case NUTGRAF_NAME_THEAD: case NUTGRAF_NAME_TR: return;
    case NUTGRAF_NAME_TEMPLATE: nutgraf_mode_template_end(tree); return;
    default:
        tree->foster = true;
        nutgraf_mode_body_end(tree, name, start, stop);
        tree->foster = false;
    }
}

static bool close_caption(nutgraf_tree *tree, uint32_t stop) {
    uint32_t caption = nutgraf_tree_in_scope(tree, NUTGRAF_NAME_CAPTION, NUTGRAF_SCOPE_TABLE);
    if (caption == 0) return false;
    tree->document->nodes[caption].end_byte = stop;
    nutgraf_tree_pop_node(tree, caption);
    nutgraf_formatting_clear(tree);
    tree->mode = NUTGRAF_MODE_IN_TABLE;
    return true;
}

static void close_cell(nutgraf_tree *tree, uint32_t stop) {
    nutgraf_tree_close_implied(tree, 0);
    while (tree->open_count > 0) {
        uint32_t node = nutgraf_tree_current(tree);
        bool cell = IS(node, TD) || IS(node, TH);
        if (cell) tree->document->nodes[node].end_byte = stop;
        nutgraf_tree_pop(tree);
        if (cell) break;
    }
    nutgraf_formatting_clear(tree);
    tree->mode = NUTGRAF_MODE_IN_ROW;
}

static bool close_row(nutgraf_tree *tree, uint32_t stop) {
    if (!in_table_scope(tree, NUTGRAF_NAME_TR)) return false;
    clear_to_row(tree);
    tree->document->nodes[nutgraf_tree_current(tree)].end_byte = stop;
    nutgraf_tree_pop(tree);
    tree->mode = NUTGRAF_MODE_IN_TABLE_BODY;
    return true;
}

static bool close_table_body(nutgraf_tree *tree, uint32_t stop) {
    if (!in_table_scope(tree, NUTGRAF_NAME_TBODY) && !in_table_scope(tree, NUTGRAF_NAME_THEAD) &&
        !in_table_scope(tree, NUTGRAF_NAME_TFOOT))
        return false;
    clear_to_body(tree);
    tree->document->nodes[nutgraf_tree_current(tree)].end_byte = stop;
    nutgraf_tree_pop(tree);
    tree->mode = NUTGRAF_MODE_IN_TABLE;
    return true;
}

/* Tags that end a caption or a cell. */
bool nutgraf_mode_is_table_part(nutgraf_atom name) {
    switch (name) {
    case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_COL: case NUTGRAF_NAME_COLGROUP: case NUTGRAF_NAME_TBODY:
    case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TFOOT: case NUTGRAF_NAME_TH: case NUTGRAF_NAME_THEAD:
    case NUTGRAF_NAME_TR: return true;
    default: return false;
    }
}

static bool row_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    if (tag->name == NUTGRAF_NAME_TD || tag->name == NUTGRAF_NAME_TH) {
        clear_to_row(tree);
        insert(tree, tag);
        tree->mode = NUTGRAF_MODE_IN_CELL;
        nutgraf_formatting_mark(tree);
        return true;
    }
    if (nutgraf_mode_is_table_part(tag->name)) return !close_row(tree, tag->start);
    return table_start(tree, tag);
}

static bool table_body_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tag->name) {
    case NUTGRAF_NAME_TR:
        clear_to_body(tree);
        insert(tree, tag);
        tree->mode = NUTGRAF_MODE_IN_ROW;
        return true;
    case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH:
        clear_to_body(tree);
        nutgraf_tree_imply(tree, NUTGRAF_NAME_TR);
        tree->mode = NUTGRAF_MODE_IN_ROW;
        return false;
    case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_COL: case NUTGRAF_NAME_COLGROUP: case NUTGRAF_NAME_TBODY:
    case NUTGRAF_NAME_TFOOT: case NUTGRAF_NAME_THEAD: return !close_table_body(tree, tag->start);
    default: return table_start(tree, tag);
    }
}

static bool column_group_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    if (tag->name == NUTGRAF_NAME_COL) {
        nutgraf_tree_insert_void(tree, tag);
        return true;
    }
    if (tag->name == NUTGRAF_NAME_TEMPLATE) return nutgraf_mode_head_start(tree, tag);
    if (tag->name == NUTGRAF_NAME_HTML) {
        nutgraf_mode_body_start(tree, tag);
        return true;
    }
    if (!IS(nutgraf_tree_current(tree), COLGROUP)) return true;
    nutgraf_tree_pop(tree);
    tree->mode = NUTGRAF_MODE_IN_TABLE;
    return false;
}


/* ---- by mode ---- */

bool nutgraf_mode_table_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tree->mode) {
    case NUTGRAF_MODE_IN_CAPTION:
        if (nutgraf_mode_is_table_part(tag->name)) return !close_caption(tree, tag->start);
        break;
    case NUTGRAF_MODE_IN_COLUMN_GROUP: return column_group_start(tree, tag);
    case NUTGRAF_MODE_IN_TABLE_BODY: return table_body_start(tree, tag);
    case NUTGRAF_MODE_IN_ROW: return row_start(tree, tag);
    case NUTGRAF_MODE_IN_CELL:
        if (!nutgraf_mode_is_table_part(tag->name)) break;
        if (!in_table_scope(tree, NUTGRAF_NAME_TD) && !in_table_scope(tree, NUTGRAF_NAME_TH)) return true;
        close_cell(tree, tag->start);
        return false;
    default: return table_start(tree, tag);
    }
    nutgraf_mode_body_start(tree, tag);
    return true;
}

static bool row_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    if (name == NUTGRAF_NAME_TR) close_row(tree, stop);
    else if (name == NUTGRAF_NAME_TABLE) return !close_row(tree, start);
    else if (name == NUTGRAF_NAME_TBODY || name == NUTGRAF_NAME_TFOOT || name == NUTGRAF_NAME_THEAD)
        return !in_table_scope(tree, name) || !close_row(tree, start);
    else if (!nutgraf_mode_is_table_part(name)) table_end(tree, name, start, stop);
    return true;
}

static bool table_body_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    if (name == NUTGRAF_NAME_TBODY || name == NUTGRAF_NAME_TFOOT || name == NUTGRAF_NAME_THEAD) {
        if (in_table_scope(tree, name)) close_table_body(tree, stop);
        return true;
    }
    if (name == NUTGRAF_NAME_TABLE) return !close_table_body(tree, start);
    if (!nutgraf_mode_is_table_part(name)) table_end(tree, name, start, stop);
    return true;
}

static bool column_group_end(nutgraf_tree *tree, nutgraf_atom name) {
    if (name == NUTGRAF_NAME_TEMPLATE) nutgraf_mode_template_end(tree);
    if (name == NUTGRAF_NAME_TEMPLATE || name == NUTGRAF_NAME_COL || !IS(nutgraf_tree_current(tree), COLGROUP))
        return true;
    nutgraf_tree_pop(tree);
    tree->mode = NUTGRAF_MODE_IN_TABLE;
    return name == NUTGRAF_NAME_COLGROUP;
}

bool nutgraf_mode_table_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    switch (tree->mode) {
    case NUTGRAF_MODE_IN_CAPTION:
        if (name == NUTGRAF_NAME_TABLE) return !close_caption(tree, start);
        if (name == NUTGRAF_NAME_CAPTION) close_caption(tree, stop);
        else if (!nutgraf_mode_is_table_part(name) && name != NUTGRAF_NAME_BODY && name != NUTGRAF_NAME_HTML)
            nutgraf_mode_body_end(tree, name, start, stop);
        return true;
    case NUTGRAF_MODE_IN_COLUMN_GROUP: return column_group_end(tree, name);
    case NUTGRAF_MODE_IN_TABLE_BODY: return table_body_end(tree, name, start, stop);
    case NUTGRAF_MODE_IN_ROW: return row_end(tree, name, start, stop);
    case NUTGRAF_MODE_IN_CELL:
        if (name == NUTGRAF_NAME_TD || name == NUTGRAF_NAME_TH) {
            if (in_table_scope(tree, name)) close_cell(tree, stop);
            return true;
        }
        if (name == NUTGRAF_NAME_TABLE || name == NUTGRAF_NAME_TBODY || name == NUTGRAF_NAME_TFOOT ||
            name == NUTGRAF_NAME_THEAD || name == NUTGRAF_NAME_TR) {
            if (!in_table_scope(tree, name)) return true;
            close_cell(tree, start);
            return false;
        }
        if (!nutgraf_mode_is_table_part(name) && name != NUTGRAF_NAME_BODY && name != NUTGRAF_NAME_HTML)
            nutgraf_mode_body_end(tree, name, start, stop);
        return true;
    default: table_end(tree, name, start, stop); return true;
    }
}
