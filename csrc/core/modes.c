/* The insertion modes: HTML standard, section 13.2.6.4. One function handles the start tags of a
 * mode and one its end tags; each returns true when the tag has been dealt with, and false when the
 * mode has been changed and the tag is to be looked at again.
 */
#include <string.h>

#include "tree.h"

#define IS(node, NAME) nutgraf_tree_is(tree, (node), NUTGRAF_NAME_##NAME)

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool in_scope(const nutgraf_tree *tree, nutgraf_atom name) {
    return nutgraf_tree_in_scope(tree, name, NUTGRAF_SCOPE_DEFAULT) != 0;
}

static bool in_table_scope(const nutgraf_tree *tree, nutgraf_atom name) {
    return nutgraf_tree_in_scope(tree, name, NUTGRAF_SCOPE_TABLE) != 0;
}

static bool has_template(const nutgraf_tree *tree) {
    return tree->open_names[NUTGRAF_NAME_TEMPLATE] > 0;
}

static void push_template_mode(nutgraf_tree *tree, nutgraf_mode mode) {
    nutgraf_mode *templates = nutgraf_arena_reserve(tree->arena, tree->templates, &tree->template_capacity,
                                                    tree->template_count + 1, sizeof *templates);
    if (templates == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return;
    }
    tree->templates = templates;
    templates[tree->template_count++] = mode;
}

static void switch_template_mode(nutgraf_tree *tree, nutgraf_mode mode) {
    if (tree->template_count > 0) tree->templates[tree->template_count - 1] = mode;
    tree->mode = mode;
}

/* "Reset the insertion mode appropriately", 13.2.4.1. */
static void reset_mode(nutgraf_tree *tree) {
    for (size_t i = tree->open_count; i > 0; i--) {
        uint32_t node = tree->open[i - 1].node;
        if (tree->document->nodes[node].space != NUTGRAF_NAMESPACE_HTML) continue;
        switch (nutgraf_tree_name(tree, node)) {
        case NUTGRAF_NAME_SELECT: tree->mode = NUTGRAF_MODE_IN_SELECT; return;
        case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH: tree->mode = NUTGRAF_MODE_IN_CELL; return;
        case NUTGRAF_NAME_TR: tree->mode = NUTGRAF_MODE_IN_ROW; return;
        case NUTGRAF_NAME_TBODY: case NUTGRAF_NAME_THEAD: case NUTGRAF_NAME_TFOOT:
            tree->mode = NUTGRAF_MODE_IN_TABLE_BODY;
            return;
        case NUTGRAF_NAME_CAPTION: tree->mode = NUTGRAF_MODE_IN_CAPTION; return;
        case NUTGRAF_NAME_COLGROUP: tree->mode = NUTGRAF_MODE_IN_COLUMN_GROUP; return;
        case NUTGRAF_NAME_TABLE: tree->mode = NUTGRAF_MODE_IN_TABLE; return;
        case NUTGRAF_NAME_TEMPLATE:
            tree->mode = tree->template_count > 0 ? tree->templates[tree->template_count - 1] : NUTGRAF_MODE_IN_BODY;
            return;
        case NUTGRAF_NAME_HEAD: tree->mode = NUTGRAF_MODE_IN_HEAD; return;
        case NUTGRAF_NAME_BODY: tree->mode = NUTGRAF_MODE_IN_BODY; return;
        case NUTGRAF_NAME_FRAMESET: tree->mode = NUTGRAF_MODE_IN_FRAMESET; return;
        case NUTGRAF_NAME_HTML:
            tree->mode = tree->head == 0 ? NUTGRAF_MODE_BEFORE_HEAD : NUTGRAF_MODE_AFTER_HEAD;
            return;
        default: break;
        }
    }
    tree->mode = NUTGRAF_MODE_IN_BODY;
}

static uint32_t insert(nutgraf_tree *tree, const nutgraf_tag *tag) {
    return nutgraf_tree_insert(tree, tag, NUTGRAF_NAMESPACE_HTML);
}

/* Adds to an element the attributes that it does not have yet: a second <html> or <body>. */
static void merge_attributes(nutgraf_tree *tree, uint32_t node, const nutgraf_tag *tag) {
    nutgraf_document *document = tree->document;
    uint32_t first = (uint32_t)document->attribute_count, count = document->nodes[node].attribute_count;
    size_t needed = document->attribute_count + count + tag->attribute_count;
    nutgraf_attribute *attributes = nutgraf_arena_reserve(&document->arena, document->attributes,
                                                          &document->attribute_capacity, needed, sizeof *attributes);
    if (attributes == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return;
    }
    document->attributes = attributes;
    memcpy(attributes + first, attributes + document->nodes[node].attributes, count * sizeof *attributes);
    for (uint32_t i = 0; i < tag->attribute_count; i++) {
        nutgraf_slice value;
        const nutgraf_attribute *own = &attributes[tag->attributes + i];
        if (!nutgraf_node_attribute(document, node, own->name, &value)) attributes[first + count++] = *own;
    }
    if (count == document->nodes[node].attribute_count) return;
    document->nodes[node].attributes = first;
    document->nodes[node].attribute_count = count;
    document->attribute_count = first + count;
    tree->status = nutgraf_document_index_element(document, node);
}

/* ---- in head ---- */

static bool head_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tag->name) {
    case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK:
    case NUTGRAF_NAME_META:
        nutgraf_tree_insert_void(tree, tag);
        return true;
    case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_SCRIPT:
        insert(tree, tag); /* its raw text and end tag follow */
        return true;
    case NUTGRAF_NAME_TEMPLATE:
        insert(tree, tag);
        nutgraf_formatting_mark(tree);
        tree->frameset_ok = false;
        push_template_mode(tree, NUTGRAF_MODE_IN_TEMPLATE);
        tree->mode = NUTGRAF_MODE_IN_TEMPLATE;
        return true;
    default: return false;
    }
}

static void template_end(nutgraf_tree *tree) {
    if (!has_template(tree)) return;
    nutgraf_tree_pop_until(tree, NUTGRAF_NAME_TEMPLATE);
    nutgraf_formatting_clear(tree);
    if (tree->template_count > 0) tree->template_count--;
    reset_mode(tree);
}

/* ---- in body ---- */

static void leave_li(nutgraf_tree *tree, nutgraf_atom a, nutgraf_atom b) {
    for (size_t i = tree->open_count; i > 0; i--) {
        uint32_t node = tree->open[i - 1].node;
        nutgraf_atom name = nutgraf_tree_name(tree, node);
        if (tree->document->nodes[node].space == NUTGRAF_NAMESPACE_HTML && (name == a || name == b)) {
            nutgraf_tree_close_implied(tree, name);
            nutgraf_tree_pop_until(tree, name);
            return;
        }
        if (nutgraf_tree_is_special(tree, node) && name != NUTGRAF_NAME_ADDRESS && name != NUTGRAF_NAME_DIV &&
            name != NUTGRAF_NAME_P)
            return;
    }
}

static bool is_heading(nutgraf_atom name) {
    return name >= NUTGRAF_NAME_H1 && name <= NUTGRAF_NAME_H6;
}

static void any_other_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t stop) {
    if (name < NUTGRAF_NAME_COUNT && tree->open_names[name] == 0) return;
    for (size_t i = tree->open_count; i > 0; i--) {
        uint32_t node = tree->open[i - 1].node;
        if (nutgraf_tree_is(tree, node, name)) {
            nutgraf_tree_close_implied(tree, name);
            tree->document->nodes[node].end_byte = stop;
            nutgraf_tree_pop_node(tree, node);
            return;
        }
        if (nutgraf_tree_is_special(tree, node)) return;
    }
}

static void formatting_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    nutgraf_formatting_reconstruct(tree);
    nutgraf_formatting_push(tree, insert(tree, tag));
}

static void frameset_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    if (tree->open_count < 2 || tree->open[1].node != tree->body || !tree->frameset_ok) return;
    nutgraf_tree_detach(tree, tree->body);
    while (tree->open_count > 1) nutgraf_tree_pop(tree);
    insert(tree, tag);
    tree->mode = NUTGRAF_MODE_IN_FRAMESET;
}

static void body_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    uint32_t current = nutgraf_tree_current(tree);
    switch (tag->name) {
    case NUTGRAF_NAME_HTML:
        if (!has_template(tree) && tree->open_count > 0) merge_attributes(tree, tree->open[0].node, tag);
        return;
    case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK:
    case NUTGRAF_NAME_META: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE:
    case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_TITLE:
        head_start(tree, tag);
        return;
    case NUTGRAF_NAME_BODY:
        if (tree->body == 0 || has_template(tree)) return;
        tree->frameset_ok = false;
        merge_attributes(tree, tree->body, tag);
        return;
    case NUTGRAF_NAME_FRAMESET: frameset_start(tree, tag); return;
    case NUTGRAF_NAME_ADDRESS: case NUTGRAF_NAME_ARTICLE: case NUTGRAF_NAME_ASIDE: case NUTGRAF_NAME_BLOCKQUOTE:
    case NUTGRAF_NAME_CENTER: case NUTGRAF_NAME_DETAILS: case NUTGRAF_NAME_DIALOG: case NUTGRAF_NAME_DIR:
    case NUTGRAF_NAME_DIV: case NUTGRAF_NAME_DL: case NUTGRAF_NAME_FIELDSET: case NUTGRAF_NAME_FIGCAPTION:
    case NUTGRAF_NAME_FIGURE: case NUTGRAF_NAME_FOOTER: case NUTGRAF_NAME_HEADER: case NUTGRAF_NAME_HGROUP:
    case NUTGRAF_NAME_MAIN: case NUTGRAF_NAME_MENU: case NUTGRAF_NAME_NAV: case NUTGRAF_NAME_OL:
    case NUTGRAF_NAME_P: case NUTGRAF_NAME_SEARCH: case NUTGRAF_NAME_SECTION: case NUTGRAF_NAME_SUMMARY:
    case NUTGRAF_NAME_UL:
        nutgraf_tree_close_p(tree);
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_H1: case NUTGRAF_NAME_H2: case NUTGRAF_NAME_H3: case NUTGRAF_NAME_H4: case NUTGRAF_NAME_H5:
    case NUTGRAF_NAME_H6:
        nutgraf_tree_close_p(tree);
        current = nutgraf_tree_current(tree);
        if (tree->document->nodes[current].space == NUTGRAF_NAMESPACE_HTML &&
            is_heading(nutgraf_tree_name(tree, current)))
            nutgraf_tree_pop(tree);
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_PRE: case NUTGRAF_NAME_LISTING:
        nutgraf_tree_close_p(tree);
        insert(tree, tag);
        tree->skip_newline = true;
        tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_FORM:
        if (tree->form != 0 && !has_template(tree)) return;
        nutgraf_tree_close_p(tree);
        current = insert(tree, tag);
        if (!has_template(tree)) tree->form = current;
        return;
    case NUTGRAF_NAME_LI:
        tree->frameset_ok = false;
        leave_li(tree, NUTGRAF_NAME_LI, NUTGRAF_NAME_LI);
        nutgraf_tree_close_p(tree);
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_DD: case NUTGRAF_NAME_DT:
        tree->frameset_ok = false;
        leave_li(tree, NUTGRAF_NAME_DD, NUTGRAF_NAME_DT);
        nutgraf_tree_close_p(tree);
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_PLAINTEXT:
        nutgraf_tree_close_p(tree);
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_BUTTON:
        if (in_scope(tree, NUTGRAF_NAME_BUTTON)) {
            nutgraf_tree_close_implied(tree, 0);
            nutgraf_tree_pop_until(tree, NUTGRAF_NAME_BUTTON);
        }
        nutgraf_formatting_reconstruct(tree);
        insert(tree, tag);
        tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_A: {
        uint32_t old = nutgraf_formatting_find(tree, NUTGRAF_NAME_A);
        if (old != 0) {
            nutgraf_formatting_adopt(tree, NUTGRAF_NAME_A, tag->start);
            nutgraf_formatting_remove(tree, old);
            nutgraf_tree_remove_open(tree, old);
        }
        formatting_start(tree, tag);
        return;
    }
    case NUTGRAF_NAME_B: case NUTGRAF_NAME_BIG: case NUTGRAF_NAME_CODE: case NUTGRAF_NAME_EM: case NUTGRAF_NAME_FONT:
    case NUTGRAF_NAME_I: case NUTGRAF_NAME_S: case NUTGRAF_NAME_SMALL: case NUTGRAF_NAME_STRIKE:
    case NUTGRAF_NAME_STRONG: case NUTGRAF_NAME_TT: case NUTGRAF_NAME_U:
        formatting_start(tree, tag);
        return;
    case NUTGRAF_NAME_NOBR:
        nutgraf_formatting_reconstruct(tree);
        if (in_scope(tree, NUTGRAF_NAME_NOBR)) nutgraf_formatting_adopt(tree, NUTGRAF_NAME_NOBR, tag->start);
        formatting_start(tree, tag);
        return;
    case NUTGRAF_NAME_APPLET: case NUTGRAF_NAME_MARQUEE: case NUTGRAF_NAME_OBJECT:
        nutgraf_formatting_reconstruct(tree);
        insert(tree, tag);
        nutgraf_formatting_mark(tree);
        tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_TABLE:
        nutgraf_tree_close_p(tree);
        insert(tree, tag);
        tree->frameset_ok = false;
        tree->mode = NUTGRAF_MODE_IN_TABLE;
        return;
    case NUTGRAF_NAME_INPUT: case NUTGRAF_NAME_AREA: case NUTGRAF_NAME_BR: case NUTGRAF_NAME_EMBED:
    case NUTGRAF_NAME_IMG: case NUTGRAF_NAME_KEYGEN: case NUTGRAF_NAME_WBR:
        nutgraf_formatting_reconstruct(tree);
        nutgraf_tree_insert_void(tree, tag);
        tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_IMAGE: {
        nutgraf_tag img = *tag;
        img.name = NUTGRAF_NAME_IMG;
        body_start(tree, &img);
        return;
    }
    case NUTGRAF_NAME_PARAM: case NUTGRAF_NAME_SOURCE: case NUTGRAF_NAME_TRACK:
        nutgraf_tree_insert_void(tree, tag);
        return;
    case NUTGRAF_NAME_HR:
        nutgraf_tree_close_p(tree);
        nutgraf_tree_insert_void(tree, tag);
        tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_TEXTAREA:
        insert(tree, tag);
        tree->skip_newline = true;
        tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_XMP:
        nutgraf_tree_close_p(tree);
        nutgraf_formatting_reconstruct(tree);
        tree->frameset_ok = false;
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_IFRAME:
        tree->frameset_ok = false;
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_NOEMBED: insert(tree, tag); return;
    case NUTGRAF_NAME_SELECT:
        nutgraf_formatting_reconstruct(tree);
        insert(tree, tag);
        tree->frameset_ok = false;
        tree->mode = NUTGRAF_MODE_IN_SELECT;
        return;
    case NUTGRAF_NAME_OPTGROUP: case NUTGRAF_NAME_OPTION:
        if (IS(current, OPTION)) nutgraf_tree_pop(tree);
        nutgraf_formatting_reconstruct(tree);
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_RB: case NUTGRAF_NAME_RTC: case NUTGRAF_NAME_RP: case NUTGRAF_NAME_RT:
        if (in_scope(tree, NUTGRAF_NAME_RUBY))
            nutgraf_tree_close_implied(
                tree, tag->name == NUTGRAF_NAME_RP || tag->name == NUTGRAF_NAME_RT ? NUTGRAF_NAME_RTC : 0);
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_MATH: case NUTGRAF_NAME_SVG: {
        nutgraf_formatting_reconstruct(tree);
        nutgraf_namespace space =
            tag->name == NUTGRAF_NAME_SVG ? NUTGRAF_NAMESPACE_SVG : NUTGRAF_NAMESPACE_MATHML;
        nutgraf_tree_insert(tree, tag, space);
        if (tag->self_closing) nutgraf_tree_pop(tree);
        return;
    }
    case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_COL: case NUTGRAF_NAME_COLGROUP: case NUTGRAF_NAME_FRAME:
    case NUTGRAF_NAME_HEAD: case NUTGRAF_NAME_TBODY: case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TFOOT:
    case NUTGRAF_NAME_TH: case NUTGRAF_NAME_THEAD: case NUTGRAF_NAME_TR: return;
    default:
        nutgraf_formatting_reconstruct(tree);
        insert(tree, tag);
    }
}

/* Closes the nearest open element of the name, when it is in scope. */
static void close_in_scope(nutgraf_tree *tree, nutgraf_atom name, nutgraf_scope scope, uint32_t stop) {
    uint32_t node = nutgraf_tree_in_scope(tree, name, scope);
    if (node == 0) return;
    nutgraf_tree_close_implied(tree, name);
    tree->document->nodes[node].end_byte = stop;
    nutgraf_tree_pop_node(tree, node);
}

static void form_end(nutgraf_tree *tree, uint32_t stop) {
    if (has_template(tree)) {
        close_in_scope(tree, NUTGRAF_NAME_FORM, NUTGRAF_SCOPE_DEFAULT, stop);
        return;
    }
    uint32_t form = tree->form;
    tree->form = 0;
    if (form == 0 || !nutgraf_tree_node_in_scope(tree, form)) return;
    nutgraf_tree_close_implied(tree, 0);
    tree->document->nodes[form].end_byte = stop;
    nutgraf_tree_remove_open(tree, form);
}

static void body_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    switch (name) {
    case NUTGRAF_NAME_TEMPLATE: template_end(tree); return;
    case NUTGRAF_NAME_BODY: case NUTGRAF_NAME_HTML:
        if (!in_scope(tree, NUTGRAF_NAME_BODY)) return;
        if (tree->body != 0) tree->document->nodes[tree->body].end_byte = stop;
        tree->mode = NUTGRAF_MODE_AFTER_BODY;
        return;
    case NUTGRAF_NAME_ADDRESS: case NUTGRAF_NAME_ARTICLE: case NUTGRAF_NAME_ASIDE: case NUTGRAF_NAME_BLOCKQUOTE:
    case NUTGRAF_NAME_BUTTON: case NUTGRAF_NAME_CENTER: case NUTGRAF_NAME_DETAILS: case NUTGRAF_NAME_DIALOG:
    case NUTGRAF_NAME_DIR: case NUTGRAF_NAME_DIV: case NUTGRAF_NAME_DL: case NUTGRAF_NAME_FIELDSET:
    case NUTGRAF_NAME_FIGCAPTION: case NUTGRAF_NAME_FIGURE: case NUTGRAF_NAME_FOOTER: case NUTGRAF_NAME_HEADER:
    case NUTGRAF_NAME_HGROUP: case NUTGRAF_NAME_LISTING: case NUTGRAF_NAME_MAIN: case NUTGRAF_NAME_MENU:
    case NUTGRAF_NAME_NAV: case NUTGRAF_NAME_OL: case NUTGRAF_NAME_PRE: case NUTGRAF_NAME_SEARCH:
    case NUTGRAF_NAME_SECTION: case NUTGRAF_NAME_SUMMARY: case NUTGRAF_NAME_UL: case NUTGRAF_NAME_DD:
    case NUTGRAF_NAME_DT:
        close_in_scope(tree, name, NUTGRAF_SCOPE_DEFAULT, stop);
        return;
    case NUTGRAF_NAME_LI: close_in_scope(tree, name, NUTGRAF_SCOPE_LIST_ITEM, stop); return;
    case NUTGRAF_NAME_FORM: form_end(tree, stop); return;
    case NUTGRAF_NAME_P:
        if (nutgraf_tree_in_scope(tree, NUTGRAF_NAME_P, NUTGRAF_SCOPE_BUTTON) == 0)
            nutgraf_tree_imply(tree, NUTGRAF_NAME_P);
        close_in_scope(tree, NUTGRAF_NAME_P, NUTGRAF_SCOPE_BUTTON, stop);
        return;
    case NUTGRAF_NAME_H1: case NUTGRAF_NAME_H2: case NUTGRAF_NAME_H3: case NUTGRAF_NAME_H4: case NUTGRAF_NAME_H5:
    case NUTGRAF_NAME_H6: {
        uint32_t nearest = 0;
        for (nutgraf_atom h = NUTGRAF_NAME_H1; h <= NUTGRAF_NAME_H6; h++) {
            uint32_t node = nutgraf_tree_in_scope(tree, h, NUTGRAF_SCOPE_DEFAULT);
            if (node != 0 && (nearest == 0 || tree->links[node].open > tree->links[nearest].open)) nearest = node;
        }
        if (nearest == 0) return;
        nutgraf_tree_close_implied(tree, name);
        tree->document->nodes[nearest].end_byte = stop;
        nutgraf_tree_pop_node(tree, nearest);
        return;
    }
    case NUTGRAF_NAME_A: case NUTGRAF_NAME_B: case NUTGRAF_NAME_BIG: case NUTGRAF_NAME_CODE: case NUTGRAF_NAME_EM:
    case NUTGRAF_NAME_FONT: case NUTGRAF_NAME_I: case NUTGRAF_NAME_NOBR: case NUTGRAF_NAME_S:
    case NUTGRAF_NAME_SMALL: case NUTGRAF_NAME_STRIKE: case NUTGRAF_NAME_STRONG: case NUTGRAF_NAME_TT:
    case NUTGRAF_NAME_U:
        if (!nutgraf_formatting_adopt(tree, name, stop)) any_other_end(tree, name, stop);
        return;
    case NUTGRAF_NAME_APPLET: case NUTGRAF_NAME_MARQUEE: case NUTGRAF_NAME_OBJECT:
        if (!in_scope(tree, name)) return;
        close_in_scope(tree, name, NUTGRAF_SCOPE_DEFAULT, stop);
        nutgraf_formatting_clear(tree);
        return;
    case NUTGRAF_NAME_BR:
        body_start(tree, &(nutgraf_tag){.name = NUTGRAF_NAME_BR, .start = start, .stop = stop});
        return;
    default: any_other_end(tree, name, stop);
    }
}

/* ---- tables ---- */

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
    body_start(tree, tag);
    tree->foster = false;
}

static bool close_table(nutgraf_tree *tree, uint32_t stop) {
    uint32_t table = nutgraf_tree_in_scope(tree, NUTGRAF_NAME_TABLE, NUTGRAF_SCOPE_TABLE);
    if (table == 0) return false;
    tree->document->nodes[table].end_byte = stop;
    nutgraf_tree_pop_node(tree, table);
    reset_mode(tree);
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
    case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_TEMPLATE: return head_start(tree, tag);
    case NUTGRAF_NAME_INPUT: {
        nutgraf_slice type = {"", 0};
        for (uint32_t i = tag->attributes; i < tag->attributes + tag->attribute_count; i++)
            if (tree->document->attributes[i].name == NUTGRAF_NAME_TYPE)
                type = (nutgraf_slice){tree->document->text + tree->document->attributes[i].value,
                                       tree->document->attributes[i].value_size};
        bool hidden = type.size == 6;
        for (size_t i = 0; hidden && i < 6; i++) hidden = (type.data[i] | 32) == "hidden"[i];
        if (hidden) nutgraf_tree_insert_void(tree, tag);
        else foster(tree, tag);
        return true;
    }
    case NUTGRAF_NAME_FORM:
        if (has_template(tree) || tree->form != 0) return true;
        tree->form = insert(tree, tag);
        nutgraf_tree_pop(tree);
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
    case NUTGRAF_NAME_TEMPLATE: template_end(tree); return;
    default:
        tree->foster = true;
        body_end(tree, name, start, stop);
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
static bool is_table_part(nutgraf_atom name) {
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
    if (is_table_part(tag->name)) return !close_row(tree, tag->start);
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
    if (tag->name == NUTGRAF_NAME_TEMPLATE) return head_start(tree, tag);
    if (tag->name == NUTGRAF_NAME_HTML) {
        body_start(tree, tag);
        return true;
    }
    if (!IS(nutgraf_tree_current(tree), COLGROUP)) return true;
    nutgraf_tree_pop(tree);
    tree->mode = NUTGRAF_MODE_IN_TABLE;
    return false;
}

/* ---- select ---- */

static void close_select(nutgraf_tree *tree) {
    nutgraf_tree_pop_until(tree, NUTGRAF_NAME_SELECT);
    reset_mode(tree);
}

static bool select_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    uint32_t current = nutgraf_tree_current(tree);
    switch (tag->name) {
    case NUTGRAF_NAME_HTML: body_start(tree, tag); return true;
    case NUTGRAF_NAME_OPTION:
        if (IS(current, OPTION)) nutgraf_tree_pop(tree);
        insert(tree, tag);
        return true;
    case NUTGRAF_NAME_OPTGROUP: case NUTGRAF_NAME_HR:
        if (IS(current, OPTION)) nutgraf_tree_pop(tree);
        if (IS(nutgraf_tree_current(tree), OPTGROUP)) nutgraf_tree_pop(tree);
        if (tag->name == NUTGRAF_NAME_HR) nutgraf_tree_insert_void(tree, tag);
        else insert(tree, tag);
        return true;
    case NUTGRAF_NAME_SELECT: close_select(tree); return true;
    case NUTGRAF_NAME_INPUT: case NUTGRAF_NAME_KEYGEN: case NUTGRAF_NAME_TEXTAREA:
        if (nutgraf_tree_in_scope(tree, NUTGRAF_NAME_SELECT, NUTGRAF_SCOPE_SELECT) == 0) return true;
        close_select(tree);
        return false;
    case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_TEMPLATE: return head_start(tree, tag);
    default: break;
    }
    if ((is_table_part(tag->name) || tag->name == NUTGRAF_NAME_TABLE) && in_table_scope(tree, NUTGRAF_NAME_TABLE)) {
        close_select(tree);
        return false;
    }
    return true;
}

static bool select_end(nutgraf_tree *tree, nutgraf_atom name) {
    uint32_t current = nutgraf_tree_current(tree);
    switch (name) {
    case NUTGRAF_NAME_OPTGROUP:
        if (IS(current, OPTION) && tree->open_count >= 2 && IS(tree->open[tree->open_count - 2].node, OPTGROUP))
            nutgraf_tree_pop(tree);
        if (IS(nutgraf_tree_current(tree), OPTGROUP)) nutgraf_tree_pop(tree);
        return true;
    case NUTGRAF_NAME_OPTION:
        if (IS(current, OPTION)) nutgraf_tree_pop(tree);
        return true;
    case NUTGRAF_NAME_SELECT:
        if (nutgraf_tree_in_scope(tree, NUTGRAF_NAME_SELECT, NUTGRAF_SCOPE_SELECT) != 0) close_select(tree);
        return true;
    case NUTGRAF_NAME_TEMPLATE: template_end(tree); return true;
    default: break;
    }
    if (!(is_table_part(name) || name == NUTGRAF_NAME_TABLE) || !in_table_scope(tree, name)) return true;
    close_select(tree);
    return false;
}

/* ---- the rest of the modes ---- */

static bool template_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tag->name) {
    case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK:
    case NUTGRAF_NAME_META: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE:
    case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_TITLE: return head_start(tree, tag);
    case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_COLGROUP: case NUTGRAF_NAME_TBODY: case NUTGRAF_NAME_TFOOT:
    case NUTGRAF_NAME_THEAD: switch_template_mode(tree, NUTGRAF_MODE_IN_TABLE); return false;
    case NUTGRAF_NAME_COL: switch_template_mode(tree, NUTGRAF_MODE_IN_COLUMN_GROUP); return false;
    case NUTGRAF_NAME_TR: switch_template_mode(tree, NUTGRAF_MODE_IN_TABLE_BODY); return false;
    case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH: switch_template_mode(tree, NUTGRAF_MODE_IN_ROW); return false;
    default: switch_template_mode(tree, NUTGRAF_MODE_IN_BODY); return false;
    }
}

static bool after_head_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tag->name) {
    case NUTGRAF_NAME_HTML: body_start(tree, tag); return true;
    case NUTGRAF_NAME_BODY:
        tree->body = insert(tree, tag);
        tree->frameset_ok = false;
        tree->mode = NUTGRAF_MODE_IN_BODY;
        return true;
    case NUTGRAF_NAME_FRAMESET:
        insert(tree, tag);
        tree->mode = NUTGRAF_MODE_IN_FRAMESET;
        return true;
    case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK:
    case NUTGRAF_NAME_META: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE:
    case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_TITLE: {
        if (tree->head == 0) break;
        /* It belongs into the head, which is closed already: opened for the one element. */
        nutgraf_tree_push(tree, tree->head);
        head_start(tree, tag);
        nutgraf_tree_remove_open(tree, tree->head);
        return true;
    }
    case NUTGRAF_NAME_HEAD: return true;
    default: break;
    }
    tree->body = nutgraf_tree_imply(tree, NUTGRAF_NAME_BODY);
    tree->mode = NUTGRAF_MODE_IN_BODY;
    return false;
}

static bool frameset_mode_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    if (tag->name == NUTGRAF_NAME_HTML) body_start(tree, tag);
    if (tag->name == NUTGRAF_NAME_NOFRAMES) head_start(tree, tag);
    if (tree->mode == NUTGRAF_MODE_AFTER_FRAMESET) return true;
    if (tag->name == NUTGRAF_NAME_FRAMESET) insert(tree, tag);
    if (tag->name == NUTGRAF_NAME_FRAME) nutgraf_tree_insert_void(tree, tag);
    return true;
}

static bool start_tag(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tree->mode) {
    case NUTGRAF_MODE_INITIAL: tree->mode = NUTGRAF_MODE_BEFORE_HTML; return false;
    case NUTGRAF_MODE_BEFORE_HTML:
        tree->mode = NUTGRAF_MODE_BEFORE_HEAD;
        if (tag->name == NUTGRAF_NAME_HTML) {
            insert(tree, tag);
            return true;
        }
        nutgraf_tree_imply(tree, NUTGRAF_NAME_HTML);
        return false;
    case NUTGRAF_MODE_BEFORE_HEAD:
        if (tag->name == NUTGRAF_NAME_HTML) {
            body_start(tree, tag);
            return true;
        }
        tree->mode = NUTGRAF_MODE_IN_HEAD;
        if (tag->name == NUTGRAF_NAME_HEAD) {
            tree->head = insert(tree, tag);
            return true;
        }
        tree->head = nutgraf_tree_imply(tree, NUTGRAF_NAME_HEAD);
        return false;
    case NUTGRAF_MODE_IN_HEAD_NOSCRIPT:
        switch (tag->name) {
        case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK: case NUTGRAF_NAME_META:
        case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_STYLE: return head_start(tree, tag);
        case NUTGRAF_NAME_HEAD: case NUTGRAF_NAME_NOSCRIPT: return true;
        case NUTGRAF_NAME_HTML: body_start(tree, tag); return true;
        default: break;
        }
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_IN_HEAD;
        return false;
    case NUTGRAF_MODE_IN_HEAD:
        if (tag->name == NUTGRAF_NAME_HTML) {
            body_start(tree, tag);
            return true;
        }
        if (tag->name == NUTGRAF_NAME_HEAD || head_start(tree, tag)) return true;
        if (tag->name == NUTGRAF_NAME_NOSCRIPT) {
            insert(tree, tag);
            tree->mode = NUTGRAF_MODE_IN_HEAD_NOSCRIPT;
            return true;
        }
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_AFTER_HEAD;
        return false;
    case NUTGRAF_MODE_AFTER_HEAD: return after_head_start(tree, tag);
    case NUTGRAF_MODE_IN_BODY: body_start(tree, tag); return true;
    case NUTGRAF_MODE_IN_TABLE: return table_start(tree, tag);
    case NUTGRAF_MODE_IN_CAPTION:
        if (is_table_part(tag->name)) return !close_caption(tree, tag->start);
        body_start(tree, tag);
        return true;
    case NUTGRAF_MODE_IN_COLUMN_GROUP: return column_group_start(tree, tag);
    case NUTGRAF_MODE_IN_TABLE_BODY: return table_body_start(tree, tag);
    case NUTGRAF_MODE_IN_ROW: return row_start(tree, tag);
    case NUTGRAF_MODE_IN_CELL:
        if (is_table_part(tag->name)) {
            if (!in_table_scope(tree, NUTGRAF_NAME_TD) && !in_table_scope(tree, NUTGRAF_NAME_TH)) return true;
            close_cell(tree, tag->start);
            return false;
        }
        body_start(tree, tag);
        return true;
    case NUTGRAF_MODE_IN_SELECT: return select_start(tree, tag);
    case NUTGRAF_MODE_IN_TEMPLATE: return template_start(tree, tag);
    case NUTGRAF_MODE_AFTER_BODY:
        if (tag->name == NUTGRAF_NAME_HTML) {
            body_start(tree, tag);
            return true;
        }
        tree->mode = NUTGRAF_MODE_IN_BODY;
        return false;
    case NUTGRAF_MODE_IN_FRAMESET: case NUTGRAF_MODE_AFTER_FRAMESET: return frameset_mode_start(tree, tag);
    }
    return true;
}

static bool end_tag(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    bool page_end = name == NUTGRAF_NAME_HEAD || name == NUTGRAF_NAME_BODY || name == NUTGRAF_NAME_HTML ||
                    name == NUTGRAF_NAME_BR;
    uint32_t current = nutgraf_tree_current(tree);
    switch (tree->mode) {
    case NUTGRAF_MODE_INITIAL: tree->mode = NUTGRAF_MODE_BEFORE_HTML; return false;
    case NUTGRAF_MODE_BEFORE_HTML:
        if (!page_end) return true;
        nutgraf_tree_imply(tree, NUTGRAF_NAME_HTML);
        tree->mode = NUTGRAF_MODE_BEFORE_HEAD;
        return false;
    case NUTGRAF_MODE_BEFORE_HEAD:
        if (!page_end) return true;
        tree->head = nutgraf_tree_imply(tree, NUTGRAF_NAME_HEAD);
        tree->mode = NUTGRAF_MODE_IN_HEAD;
        return false;
    case NUTGRAF_MODE_IN_HEAD:
        if (name == NUTGRAF_NAME_TEMPLATE) template_end(tree);
        if (name == NUTGRAF_NAME_TEMPLATE || !page_end) return true;
        if (tree->head != 0 && name == NUTGRAF_NAME_HEAD) tree->document->nodes[tree->head].end_byte = stop;
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_AFTER_HEAD;
        return name == NUTGRAF_NAME_HEAD;
    case NUTGRAF_MODE_IN_HEAD_NOSCRIPT:
        if (name != NUTGRAF_NAME_NOSCRIPT && name != NUTGRAF_NAME_BR) return true;
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_IN_HEAD;
        return name == NUTGRAF_NAME_NOSCRIPT;
    case NUTGRAF_MODE_AFTER_HEAD:
        if (name == NUTGRAF_NAME_TEMPLATE) template_end(tree);
        if (name == NUTGRAF_NAME_TEMPLATE || name == NUTGRAF_NAME_HEAD || !page_end) return true;
        tree->body = nutgraf_tree_imply(tree, NUTGRAF_NAME_BODY);
        tree->mode = NUTGRAF_MODE_IN_BODY;
        return false;
    case NUTGRAF_MODE_IN_BODY: body_end(tree, name, start, stop); return true;
    case NUTGRAF_MODE_IN_TABLE: table_end(tree, name, start, stop); return true;
    case NUTGRAF_MODE_IN_CAPTION:
        if (name == NUTGRAF_NAME_CAPTION) close_caption(tree, stop);
        else if (name == NUTGRAF_NAME_TABLE) return !close_caption(tree, start);
        else if (!is_table_part(name) && name != NUTGRAF_NAME_BODY && name != NUTGRAF_NAME_HTML)
            body_end(tree, name, start, stop);
        return true;
    case NUTGRAF_MODE_IN_COLUMN_GROUP:
        if (name == NUTGRAF_NAME_TEMPLATE) template_end(tree);
        if (name == NUTGRAF_NAME_TEMPLATE || name == NUTGRAF_NAME_COL || !IS(current, COLGROUP)) return true;
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_IN_TABLE;
        return name == NUTGRAF_NAME_COLGROUP;
    case NUTGRAF_MODE_IN_TABLE_BODY:
        if (name == NUTGRAF_NAME_TBODY || name == NUTGRAF_NAME_TFOOT || name == NUTGRAF_NAME_THEAD) {
            if (in_table_scope(tree, name)) close_table_body(tree, stop);
            return true;
        }
        if (name == NUTGRAF_NAME_TABLE) return !close_table_body(tree, start);
        if (!is_table_part(name)) table_end(tree, name, start, stop);
        return true;
    case NUTGRAF_MODE_IN_ROW:
        if (name == NUTGRAF_NAME_TR) close_row(tree, stop);
        else if (name == NUTGRAF_NAME_TABLE) return !close_row(tree, start);
        else if (name == NUTGRAF_NAME_TBODY || name == NUTGRAF_NAME_TFOOT || name == NUTGRAF_NAME_THEAD)
            return !in_table_scope(tree, name) || !close_row(tree, start);
        else if (!is_table_part(name)) table_end(tree, name, start, stop);
        return true;
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
        if (!is_table_part(name) && name != NUTGRAF_NAME_BODY && name != NUTGRAF_NAME_HTML)
            body_end(tree, name, start, stop);
        return true;
    case NUTGRAF_MODE_IN_SELECT: return select_end(tree, name);
    case NUTGRAF_MODE_IN_TEMPLATE:
        if (name == NUTGRAF_NAME_TEMPLATE) template_end(tree);
        return true;
    case NUTGRAF_MODE_AFTER_BODY:
        if (name == NUTGRAF_NAME_HTML) {
            tree->body_ended = true;
            return true;
        }
        tree->mode = NUTGRAF_MODE_IN_BODY;
        return false;
    case NUTGRAF_MODE_IN_FRAMESET:
        if (name == NUTGRAF_NAME_FRAMESET && tree->open_count > 1) {
            nutgraf_tree_pop(tree);
            if (!IS(nutgraf_tree_current(tree), FRAMESET)) tree->mode = NUTGRAF_MODE_AFTER_FRAMESET;
        }
        return true;
    case NUTGRAF_MODE_AFTER_FRAMESET: return true;
    }
    return true;
}

/* ---- foreign content, 13.2.6.5 ---- */

static bool is_text_integration_point(const nutgraf_tree *tree, uint32_t node) {
    const nutgraf_node *n = &tree->document->nodes[node];
    return n->space == NUTGRAF_NAMESPACE_MATHML &&
           (n->name == NUTGRAF_NAME_MI || n->name == NUTGRAF_NAME_MO || n->name == NUTGRAF_NAME_MN ||
            n->name == NUTGRAF_NAME_MS || n->name == NUTGRAF_NAME_MTEXT);
}

static bool is_html_integration_point(const nutgraf_tree *tree, uint32_t node) {
    const nutgraf_node *n = &tree->document->nodes[node];
    if (n->space == NUTGRAF_NAMESPACE_SVG)
        return n->name == NUTGRAF_NAME_FOREIGNOBJECT || n->name == NUTGRAF_NAME_DESC || n->name == NUTGRAF_NAME_TITLE;
    nutgraf_slice encoding;
    if (n->space != NUTGRAF_NAMESPACE_MATHML || n->name != NUTGRAF_NAME_ANNOTATION_XML ||
        !nutgraf_node_attribute(tree->document, node, NUTGRAF_NAME_ENCODING, &encoding))
        return false;
    static const char *const html[] = {"text/html", "application/xhtml+xml"};
    for (size_t i = 0; i < 2; i++) {
        bool same = encoding.size == strlen(html[i]);
        for (size_t j = 0; same && j < encoding.size; j++)
            same = (encoding.data[j] >= 'A' && encoding.data[j] <= 'Z' ? encoding.data[j] | 32 : encoding.data[j]) ==
                   html[i][j];
        if (same) return true;
    }
    return false;
}

static bool is_foreign(const nutgraf_tree *tree) {
    return tree->open_count > 0 &&
           tree->document->nodes[nutgraf_tree_current(tree)].space != NUTGRAF_NAMESPACE_HTML;
}

/* Start tags that break out of svg and math. */
static bool breaks_out(const nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tag->name) {
    case NUTGRAF_NAME_B: case NUTGRAF_NAME_BIG: case NUTGRAF_NAME_BLOCKQUOTE: case NUTGRAF_NAME_BODY:
    case NUTGRAF_NAME_BR: case NUTGRAF_NAME_CENTER: case NUTGRAF_NAME_CODE: case NUTGRAF_NAME_DD:
    case NUTGRAF_NAME_DIV: case NUTGRAF_NAME_DL: case NUTGRAF_NAME_DT: case NUTGRAF_NAME_EM:
    case NUTGRAF_NAME_EMBED: case NUTGRAF_NAME_H1: case NUTGRAF_NAME_H2: case NUTGRAF_NAME_H3:
    case NUTGRAF_NAME_H4: case NUTGRAF_NAME_H5: case NUTGRAF_NAME_H6: case NUTGRAF_NAME_HEAD:
    case NUTGRAF_NAME_HR: case NUTGRAF_NAME_I: case NUTGRAF_NAME_IMG: case NUTGRAF_NAME_LI:
    case NUTGRAF_NAME_LISTING: case NUTGRAF_NAME_MENU: case NUTGRAF_NAME_META: case NUTGRAF_NAME_NOBR:
    case NUTGRAF_NAME_OL: case NUTGRAF_NAME_P: case NUTGRAF_NAME_PRE: case NUTGRAF_NAME_RUBY:
    case NUTGRAF_NAME_S: case NUTGRAF_NAME_SMALL: case NUTGRAF_NAME_SPAN: case NUTGRAF_NAME_STRONG:
    case NUTGRAF_NAME_STRIKE: case NUTGRAF_NAME_SUB: case NUTGRAF_NAME_SUP: case NUTGRAF_NAME_TABLE:
    case NUTGRAF_NAME_TT: case NUTGRAF_NAME_U: case NUTGRAF_NAME_UL: case NUTGRAF_NAME_VAR: return true;
    case NUTGRAF_NAME_FONT:
        for (uint32_t i = tag->attributes; i < tag->attributes + tag->attribute_count; i++) {
            nutgraf_atom name = tree->document->attributes[i].name;
            if (name == NUTGRAF_NAME_COLOR || name == NUTGRAF_NAME_FACE || name == NUTGRAF_NAME_SIZE) return true;
        }
        return false;
    default: return false;
    }
}

static void leave_foreign(nutgraf_tree *tree) {
    while (is_foreign(tree) && !is_text_integration_point(tree, nutgraf_tree_current(tree)) &&
           !is_html_integration_point(tree, nutgraf_tree_current(tree)))
        nutgraf_tree_pop(tree);
}

static bool foreign_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    uint32_t current = nutgraf_tree_current(tree);
    if (!is_foreign(tree) || is_html_integration_point(tree, current)) return false;
    if (is_text_integration_point(tree, current) && tag->name != NUTGRAF_NAME_MGLYPH &&
        tag->name != NUTGRAF_NAME_MALIGNMARK)
        return false;
    if (nutgraf_tree_name(tree, current) == NUTGRAF_NAME_ANNOTATION_XML && tag->name == NUTGRAF_NAME_SVG) return false;
    if (breaks_out(tree, tag)) {
        leave_foreign(tree);
        return false;
    }
    nutgraf_tree_insert(tree, tag, (nutgraf_namespace)tree->document->nodes[current].space);
    if (tag->self_closing) nutgraf_tree_pop(tree);
    return true;
}

static bool foreign_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t stop) {
    if (!is_foreign(tree)) return false;
    if (name == NUTGRAF_NAME_BR || name == NUTGRAF_NAME_P) {
        leave_foreign(tree);
        return false;
    }
    for (size_t i = tree->open_count; i > 1; i--) {
        uint32_t node = tree->open[i - 1].node;
        if (tree->document->nodes[node].space == NUTGRAF_NAMESPACE_HTML) return false;
        if (nutgraf_tree_name(tree, node) != name) continue;
        tree->document->nodes[node].end_byte = stop;
        nutgraf_tree_pop_node(tree, node);
        return true;
    }
    return true;
}

/* ---- tokens ---- */

void nutgraf_tree_start_tag(nutgraf_tree *tree, const nutgraf_tag *tag) {
    tree->skip_newline = false;
    while (tree->status == NUTGRAF_OK && !tree->full && !foreign_start(tree, tag) && !start_tag(tree, tag)) {
    }
}

void nutgraf_tree_end_tag(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    tree->skip_newline = false;
    uint32_t current = nutgraf_tree_current(tree);
    switch (name) {
    case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_TEXTAREA:
    case NUTGRAF_NAME_IFRAME: case NUTGRAF_NAME_NOEMBED: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_XMP:
        if (!nutgraf_tree_is(tree, current, name)) break;
        tree->document->nodes[current].end_byte = stop; /* the end of raw text, in any mode */
        nutgraf_tree_pop(tree);
        return;
    default: break;
    }
    while (tree->status == NUTGRAF_OK && !tree->full && !foreign_end(tree, name, stop) &&
           !end_tag(tree, name, start, stop)) {
    }
}

static nutgraf_slice after(nutgraf_slice text, size_t size) {
    return (nutgraf_slice){text.data + size, text.size - size};
}

static size_t leading_space(nutgraf_slice text) {
    size_t size = 0;
    while (size < text.size && is_space(text.data[size])) size++;
    return size;
}

/* Opens what has to be open before text other than white space can stand. */
static void open_for_text(nutgraf_tree *tree) {
    nutgraf_tag text = {0}; /* a tag without a name opens html, head and body and no more */
    while (tree->status == NUTGRAF_OK && !tree->full && tree->mode < NUTGRAF_MODE_IN_BODY) {
        if (tree->mode == NUTGRAF_MODE_IN_HEAD_NOSCRIPT && nutgraf_tree_current(tree) == 0) break;
        start_tag(tree, &text);
    }
}

void nutgraf_tree_text(nutgraf_tree *tree, nutgraf_slice text, bool references, uint32_t start) {
    if (tree->skip_newline && text.size > 0) {
        size_t skip = text.data[0] == '\n' ? 1 : text.data[0] == '\r' ? (text.size > 1 && text.data[1] == '\n' ? 2 : 1) : 0;
        text = after(text, skip);
        start += (uint32_t)skip;
    }
    tree->skip_newline = false;
    size_t space = leading_space(text);
    if (is_foreign(tree)) {
        nutgraf_tree_insert_text(tree, text, references, NUTGRAF_NODE_TEXT, start);
        return;
    }
    if (tree->mode < NUTGRAF_MODE_IN_BODY) {
        bool kept = tree->mode == NUTGRAF_MODE_IN_HEAD || tree->mode == NUTGRAF_MODE_AFTER_HEAD ||
                    tree->mode == NUTGRAF_MODE_IN_HEAD_NOSCRIPT;
        if (kept && space > 0)
            nutgraf_tree_insert_text(tree, (nutgraf_slice){text.data, space}, false, NUTGRAF_NODE_TEXT, start);
        text = after(text, space);
        start += (uint32_t)space;
        space = 0;
        if (text.size == 0) return;
        open_for_text(tree);
    }
    switch (tree->mode) {
    case NUTGRAF_MODE_AFTER_BODY:
        if (space < text.size) tree->mode = NUTGRAF_MODE_IN_BODY;
        break;
    case NUTGRAF_MODE_IN_FRAMESET: case NUTGRAF_MODE_AFTER_FRAMESET: /* only white space stays */
        if (space > 0)
            nutgraf_tree_insert_text(tree, (nutgraf_slice){text.data, space}, false, NUTGRAF_NODE_TEXT, start);
        return;
    case NUTGRAF_MODE_IN_COLUMN_GROUP:
        if (space > 0)
            nutgraf_tree_insert_text(tree, (nutgraf_slice){text.data, space}, false, NUTGRAF_NODE_TEXT, start);
        text = after(text, space);
        start += (uint32_t)space;
        if (text.size == 0 || !IS(nutgraf_tree_current(tree), COLGROUP)) return;
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_IN_TABLE;
        space = 0;
        break;
    case NUTGRAF_MODE_IN_SELECT:
        nutgraf_tree_insert_text(tree, text, references, NUTGRAF_NODE_TEXT, start);
        return;
    default: break;
    }
    if (text.size == 0) return;
    bool table = tree->mode == NUTGRAF_MODE_IN_TABLE || tree->mode == NUTGRAF_MODE_IN_TABLE_BODY ||
                 tree->mode == NUTGRAF_MODE_IN_ROW;
    if (table && space == text.size) {
        nutgraf_tree_insert_text(tree, text, false, NUTGRAF_NODE_TEXT, start);
        return;
    }
    tree->foster = table;
    nutgraf_formatting_reconstruct(tree);
    nutgraf_tree_insert_text(tree, text, references, NUTGRAF_NODE_TEXT, start);
    tree->foster = false;
    if (space < text.size) tree->frameset_ok = false;
}

void nutgraf_tree_raw(nutgraf_tree *tree, nutgraf_slice text, bool references, uint32_t start) {
    uint32_t current = nutgraf_tree_current(tree);
    nutgraf_node_type type = NUTGRAF_NODE_RAW;
    switch (nutgraf_tree_name(tree, current)) {
    case NUTGRAF_NAME_TEXTAREA:
        if (tree->skip_newline && text.size > 0 && text.data[0] == '\n') {
            text = after(text, 1);
            start++;
        }
        type = NUTGRAF_NODE_TEXT;
        break;
    case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_XMP: case NUTGRAF_NAME_PLAINTEXT: type = NUTGRAF_NODE_TEXT; break;
    case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_IFRAME: case NUTGRAF_NAME_NOEMBED:
    case NUTGRAF_NAME_NOFRAMES: break;
    default: return; /* its start tag was not for this place, and the text goes with it */
    }
    tree->skip_newline = false;
    nutgraf_tree_insert_text(tree, text, references, type, start);
}

void nutgraf_tree_comment(nutgraf_tree *tree, nutgraf_slice text, uint32_t start, uint32_t stop) {
    nutgraf_place place = {nutgraf_tree_current(tree), 0};
    if (tree->mode == NUTGRAF_MODE_INITIAL || tree->mode == NUTGRAF_MODE_BEFORE_HTML || tree->body_ended)
        place.parent = 0;
    else if (tree->mode == NUTGRAF_MODE_AFTER_BODY && tree->open_count > 0)
        place.parent = tree->open[0].node;
    nutgraf_tree_insert_comment(tree, text, start, stop, place);
}

void nutgraf_tree_doctype(nutgraf_tree *tree, nutgraf_slice name, uint32_t start, uint32_t stop) {
    if (tree->mode != NUTGRAF_MODE_INITIAL) return;
    tree->mode = NUTGRAF_MODE_BEFORE_HTML;
    uint32_t offset;
    if (tree->status == NUTGRAF_OK)
        tree->status = nutgraf_document_add_text(tree->document, name.data, name.size, &offset);
    uint32_t node = nutgraf_tree_new_node(tree, NUTGRAF_NODE_DOCTYPE);
    if (node == 0) return;
    nutgraf_node *n = &tree->document->nodes[node];
    for (size_t i = 0; i < name.size; i++) {
        char *c = &tree->document->text[offset + i];
        if (*c >= 'A' && *c <= 'Z') *c = (char)(*c | 32);
    }
    n->text = offset;
    n->text_size = (uint32_t)name.size;
    n->start_byte = start;
    n->end_byte = stop;
    nutgraf_tree_attach(tree, node, (nutgraf_place){0, 0});
}

void nutgraf_tree_end(nutgraf_tree *tree) {
    open_for_text(tree);
}
