/* The insertion mode "in body": HTML standard, section 13.2.6.4.7. Most tags of most pages go here. */
#include "tree_modes.h"

#define IS(node, NAME) nutgraf_tree_is(tree, (node), NUTGRAF_NAME_##NAME)

/* Adds to the html or body element the attributes of a second such tag that it does not have yet. The
 * lists are only noted; nutgraf_tree_finish joins them, so that a flood of such tags stays linear. */
static void merge_attributes(nutgraf_tree *tree, uint32_t node, const nutgraf_tag *tag) {
    if (tag->attribute_count == 0 || node == 0) return;
    nutgraf_merge *merges = nutgraf_arena_reserve(tree->arena, tree->merges, &tree->merge_capacity,
                                                  tree->merge_count + 1, sizeof *merges);
    if (merges == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return;
    }
    tree->merges = merges;
    merges[tree->merge_count++] = (nutgraf_merge){node, tag->attributes, tag->attribute_count};
}

static uint32_t insert(nutgraf_tree *tree, const nutgraf_tag *tag) {
    return nutgraf_tree_insert(tree, tag, NUTGRAF_NAMESPACE_HTML);
}

static bool in_scope(const nutgraf_tree *tree, nutgraf_atom name) {
    return nutgraf_tree_in_scope(tree, name, NUTGRAF_SCOPE_DEFAULT) != 0;
}

/* A new item ends the one that is open, when nothing special but address, div or p stands between. */
static void leave_item(nutgraf_tree *tree, nutgraf_atom a, nutgraf_atom b) {
    uint32_t place = tree->open_count == 0 ? 0 : tree->open[tree->open_count - 1].item;
    if (place == 0) return;
    uint32_t node = tree->open[place - 1].node;
    if (!nutgraf_tree_is(tree, node, a) && !nutgraf_tree_is(tree, node, b)) return;
    nutgraf_tree_close_implied(tree, nutgraf_tree_name(tree, node));
    nutgraf_tree_pop_node(tree, node);
}

static bool is_heading(nutgraf_atom name) {
    return name >= NUTGRAF_NAME_H1 && name <= NUTGRAF_NAME_H6;
}

static void any_other_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t stop) {
    uint32_t place = nutgraf_tree_top(tree, name, false);
    if (place == 0 || place < tree->open[tree->open_count - 1].special) return;
    uint32_t node = tree->open[place - 1].node;
    nutgraf_tree_close_implied(tree, name);
    tree->document->nodes[node].end_byte = stop;
    nutgraf_tree_pop_node(tree, node);
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

void nutgraf_mode_body_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    uint32_t current = nutgraf_tree_current(tree);
    switch (tag->name) {
    case NUTGRAF_NAME_HTML:
        if (!nutgraf_tree_has_template(tree) && tree->open_count > 0) merge_attributes(tree, tree->open[0].node, tag);
        return;
    case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK:
    case NUTGRAF_NAME_META: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE:
    case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_TITLE:
        nutgraf_mode_head_start(tree, tag);
        return;
    case NUTGRAF_NAME_BODY:
        if (tree->body == 0 || nutgraf_tree_has_template(tree)) return;
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
        if (tree->form != 0 && !nutgraf_tree_has_template(tree)) return;
        nutgraf_tree_close_p(tree);
        current = insert(tree, tag);
        if (!nutgraf_tree_has_template(tree)) tree->form = current;
        return;
    case NUTGRAF_NAME_LI:
        tree->frameset_ok = false;
        leave_item(tree, NUTGRAF_NAME_LI, NUTGRAF_NAME_LI);
        nutgraf_tree_close_p(tree);
        insert(tree, tag);
        return;
    case NUTGRAF_NAME_DD: case NUTGRAF_NAME_DT:
        tree->frameset_ok = false;
        leave_item(tree, NUTGRAF_NAME_DD, NUTGRAF_NAME_DT);
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
        if (in_scope(tree, NUTGRAF_NAME_NOBR)) {
            if (!nutgraf_formatting_adopt(tree, NUTGRAF_NAME_NOBR, tag->start))
                any_other_end(tree, NUTGRAF_NAME_NOBR, tag->start);
            nutgraf_formatting_reconstruct(tree);
        }
        formatting_start(tree, tag);
        return;
    case NUTGRAF_NAME_APPLET: case NUTGRAF_NAME_MARQUEE: case NUTGRAF_NAME_OBJECT:
        nutgraf_formatting_reconstruct(tree);
        insert(tree, tag);
        nutgraf_formatting_mark(tree);
        tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_TABLE:
        if (!tree->quirks) nutgraf_tree_close_p(tree);
        insert(tree, tag);
        tree->frameset_ok = false;
        tree->mode = NUTGRAF_MODE_IN_TABLE;
        return;
    case NUTGRAF_NAME_INPUT:
        if (in_scope(tree, NUTGRAF_NAME_SELECT)) nutgraf_tree_pop_until(tree, NUTGRAF_NAME_SELECT);
        nutgraf_formatting_reconstruct(tree);
        nutgraf_tree_insert_void(tree, tag);
        if (!nutgraf_tree_is_hidden(tree, tag)) tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_AREA: case NUTGRAF_NAME_BR: case NUTGRAF_NAME_EMBED: case NUTGRAF_NAME_IMG:
    case NUTGRAF_NAME_KEYGEN: case NUTGRAF_NAME_WBR:
        nutgraf_formatting_reconstruct(tree);
        nutgraf_tree_insert_void(tree, tag);
        tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_IMAGE: {
        nutgraf_tag img = *tag;
        img.name = NUTGRAF_NAME_IMG;
        nutgraf_mode_body_start(tree, &img);
        return;
    }
    case NUTGRAF_NAME_PARAM: case NUTGRAF_NAME_SOURCE: case NUTGRAF_NAME_TRACK:
        nutgraf_tree_insert_void(tree, tag);
        return;
    case NUTGRAF_NAME_HR:
        nutgraf_tree_close_p(tree);
        if (in_scope(tree, NUTGRAF_NAME_SELECT)) nutgraf_tree_close_implied(tree, 0);
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
        if (in_scope(tree, NUTGRAF_NAME_SELECT)) {
            nutgraf_tree_pop_until(tree, NUTGRAF_NAME_SELECT);
            return;
        }
        nutgraf_formatting_reconstruct(tree);
        insert(tree, tag);
        tree->frameset_ok = false;
        return;
    case NUTGRAF_NAME_OPTGROUP: case NUTGRAF_NAME_OPTION:
        if (in_scope(tree, NUTGRAF_NAME_SELECT))
            nutgraf_tree_close_implied(tree, tag->name == NUTGRAF_NAME_OPTION ? NUTGRAF_NAME_OPTGROUP : 0);
        else if (IS(current, OPTION))
            nutgraf_tree_pop(tree);
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
        current = nutgraf_tree_insert(tree, tag, space);
        if (tag->self_closing) nutgraf_tree_pop_node(tree, current);
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
    if (nutgraf_tree_has_template(tree)) {
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

void nutgraf_mode_body_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    switch (name) {
    case NUTGRAF_NAME_TEMPLATE: nutgraf_mode_template_end(tree); return;
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
    case NUTGRAF_NAME_SECTION: case NUTGRAF_NAME_SELECT: case NUTGRAF_NAME_SUMMARY: case NUTGRAF_NAME_UL:
    case NUTGRAF_NAME_DD: case NUTGRAF_NAME_DT:
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
        nutgraf_mode_body_start(tree, &(nutgraf_tag){.name = NUTGRAF_NAME_BR, .start = start, .stop = stop});
        return;
    default: any_other_end(tree, name, stop);
    }
}

