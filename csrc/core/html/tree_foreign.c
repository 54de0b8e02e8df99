/* Foreign content, svg and math in a page: HTML standard, section 13.2.6.5. */
#include "../base/slice.h"
#include "tree_modes.h"

#define IS(node, NAME) nutgraf_tree_is(tree, (node), NUTGRAF_NAME_##NAME)

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
    return nutgraf_slice_is_caseless(encoding, "text/html") ||
           nutgraf_slice_is_caseless(encoding, "application/xhtml+xml");
}

static bool is_foreign(const nutgraf_tree *tree) {
    return tree->open_count > 0 &&
           tree->document->nodes[nutgraf_tree_current(tree)].space != NUTGRAF_NAMESPACE_HTML;
}

bool nutgraf_mode_is_foreign(const nutgraf_tree *tree) {
    uint32_t current = nutgraf_tree_current(tree);
    return is_foreign(tree) && !is_text_integration_point(tree, current) && !is_html_integration_point(tree, current);
}

bool nutgraf_name_leaves_foreign(nutgraf_atom name) {
    switch (name) {
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
    default: return false;
    }
}

static bool breaks_out(const nutgraf_tree *tree, const nutgraf_tag *tag) {
    if (tag->name != NUTGRAF_NAME_FONT) return nutgraf_name_leaves_foreign(tag->name);
    for (uint32_t i = tag->attributes; i < tag->attributes + tag->attribute_count; i++) {
        nutgraf_atom name = tree->document->attributes[i].name;
        if (name == NUTGRAF_NAME_COLOR || name == NUTGRAF_NAME_FACE || name == NUTGRAF_NAME_SIZE) return true;
    }
    return false;
}

static void leave_foreign(nutgraf_tree *tree) {
    while (is_foreign(tree) && !is_text_integration_point(tree, nutgraf_tree_current(tree)) &&
           !is_html_integration_point(tree, nutgraf_tree_current(tree)))
        nutgraf_tree_pop(tree);
}

bool nutgraf_mode_foreign_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
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
    uint32_t node = nutgraf_tree_insert(tree, tag, (nutgraf_namespace)tree->document->nodes[current].space);
    if (tag->self_closing) nutgraf_tree_pop_node(tree, node);
    return true;
}

bool nutgraf_mode_foreign_end(nutgraf_tree *tree, nutgraf_atom name, uint32_t stop) {
    if (!is_foreign(tree)) return false;
    if (name == NUTGRAF_NAME_BR || name == NUTGRAF_NAME_P) {
        leave_foreign(tree);
        return false;
    }
    uint32_t place = nutgraf_tree_top(tree, name, true);
    if (place == 0 || place < tree->open[tree->open_count - 1].html) return false;
    uint32_t node = tree->open[place - 1].node;
    tree->document->nodes[node].end_byte = stop;
    nutgraf_tree_pop_node(tree, node);
    return true;
}

