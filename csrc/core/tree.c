/* Operations on the tree in the making: see tree.h. */
#include "tree.h"

#include <string.h>

#include "reference.h"

/* Texts that foster parenting brings together are joined only up to this size in bytes: joining
 * copies the older part, and a flood of them must stay linear. */
#define MAX_MOVED_TEXT 4096

/* ---- nodes ---- */

uint32_t nutgraf_tree_new_node(nutgraf_tree *tree, nutgraf_node_type type) {
    nutgraf_document *document = tree->document;
    if (tree->status != NUTGRAF_OK || tree->full) return 0;
    if (document->node_count >= tree->max_nodes) {
        tree->full = true;
        nutgraf_document_warn(document, NUTGRAF_TOO_MANY_NODES, "only the first %zu nodes of the page were read",
                              tree->max_nodes);
        return 0;
    }
    nutgraf_node *nodes = nutgraf_arena_reserve(&document->arena, document->nodes, &document->node_capacity,
                                                document->node_count + 1, sizeof *nodes);
    if (nodes != NULL) document->nodes = nodes;
    nutgraf_links *links = nutgraf_arena_reserve(tree->arena, tree->links, &tree->links_capacity,
                                                 document->node_count + 1, sizeof *links);
    if (links != NULL) tree->links = links;
    if (nodes == NULL || links == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return 0;
    }
    uint32_t node = (uint32_t)document->node_count++;
    nodes[node] = (nutgraf_node){.type = (uint8_t)type, .parent = NUTGRAF_NO_NODE};
    links[node] = (nutgraf_links){0};
    return node;
}

void nutgraf_tree_attach(nutgraf_tree *tree, uint32_t node, nutgraf_place place) {
    nutgraf_links *links = tree->links;
    tree->document->nodes[node].parent = place.parent;
    uint32_t previous = place.before == 0 ? links[place.parent].last : links[place.before].previous;
    links[node].previous = previous;
    links[node].next = place.before;
    if (previous == 0) links[place.parent].first = node;
    else links[previous].next = node;
    if (place.before == 0) links[place.parent].last = node;
    else links[place.before].previous = node;
}

void nutgraf_tree_detach(nutgraf_tree *tree, uint32_t node) {
    nutgraf_links *links = tree->links, *own = &links[node];
    uint32_t parent = tree->document->nodes[node].parent;
    if (parent == NUTGRAF_NO_NODE) return;
    if (own->previous == 0) links[parent].first = own->next;
    else links[own->previous].next = own->next;
    if (own->next == 0) links[parent].last = own->previous;
    else links[own->next].previous = own->previous;
    own->next = own->previous = 0;
    tree->document->nodes[node].parent = NUTGRAF_NO_NODE;
}

void nutgraf_tree_move_children(nutgraf_tree *tree, uint32_t from, uint32_t to) {
    nutgraf_links *links = tree->links;
    uint32_t first = links[from].first;
    if (first == 0) return;
    for (uint32_t child = first; child != 0; child = links[child].next) tree->document->nodes[child].parent = to;
    links[first].previous = links[to].last;
    if (links[to].last == 0) links[to].first = first;
    else links[links[to].last].next = first;
    links[to].last = links[from].last;
    links[from].first = links[from].last = 0;
}

nutgraf_place nutgraf_tree_place(const nutgraf_tree *tree, uint32_t override) {
    uint32_t target = override == 0 ? nutgraf_tree_current(tree) : override;
    nutgraf_place place = {target, 0};
    if (!tree->foster) return place;
    switch (nutgraf_tree_name(tree, target)) {
    case NUTGRAF_NAME_TABLE: case NUTGRAF_NAME_TBODY: case NUTGRAF_NAME_TFOOT: case NUTGRAF_NAME_THEAD:
    case NUTGRAF_NAME_TR: break;
    default: return place;
    }
    for (size_t i = tree->open_count; i > 0; i--) {
        uint32_t node = tree->open[i - 1].node;
        if (nutgraf_tree_is(tree, node, NUTGRAF_NAME_TEMPLATE)) return (nutgraf_place){node, 0};
        if (!nutgraf_tree_is(tree, node, NUTGRAF_NAME_TABLE)) continue;
        uint32_t parent = tree->document->nodes[node].parent;
        if (parent != NUTGRAF_NO_NODE) return (nutgraf_place){parent, node};
        return (nutgraf_place){tree->open[i - 2].node, 0};
    }
    return (nutgraf_place){tree->open[0].node, 0};
}

/* ---- the stack of open elements ---- */

static bool limits_button_scope(const nutgraf_tree *tree, uint32_t node);

static void open_set(nutgraf_tree *tree, size_t index, uint32_t node) {
    tree->open[index].node = node;
    tree->links[node].open = (uint32_t)index + 1;
    uint32_t inherited = index == 0 ? 0 : tree->open[index - 1].p_in_scope;
    if (nutgraf_tree_is(tree, node, NUTGRAF_NAME_P)) inherited = (uint32_t)index + 1;
    else if (limits_button_scope(tree, node)) inherited = 0;
    tree->open[index].p_in_scope = inherited;
}

static void count_open(nutgraf_tree *tree, uint32_t node, uint32_t change) {
    nutgraf_atom name = nutgraf_tree_name(tree, node);
    if (name < NUTGRAF_NAME_COUNT) tree->open_names[name] += change;
}

void nutgraf_tree_insert_open(nutgraf_tree *tree, uint32_t node, size_t index) {
    nutgraf_open *open = nutgraf_arena_reserve(tree->arena, tree->open, &tree->open_capacity, tree->open_count + 1,
                                               sizeof *open);
    if (open == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return;
    }
    tree->open = open;
    for (size_t i = tree->open_count; i > index; i--) open[i].node = open[i - 1].node;
    open[index].node = node;
    tree->open_count++;
    count_open(tree, node, 1);
    for (size_t i = index; i < tree->open_count; i++) open_set(tree, i, open[i].node);
}

void nutgraf_tree_push(nutgraf_tree *tree, uint32_t node) {
    nutgraf_tree_insert_open(tree, node, tree->open_count);
}

void nutgraf_tree_pop(nutgraf_tree *tree) {
    if (tree->open_count == 0) return;
    uint32_t node = tree->open[--tree->open_count].node;
    tree->links[node].open = 0;
    count_open(tree, node, (uint32_t)-1);
}

void nutgraf_tree_remove_open(nutgraf_tree *tree, uint32_t node) {
    size_t index = tree->links[node].open;
    if (index == 0) return;
    tree->links[node].open = 0;
    count_open(tree, node, (uint32_t)-1);
    tree->open_count--;
    for (size_t i = index - 1; i < tree->open_count; i++) open_set(tree, i, tree->open[i + 1].node);
}

void nutgraf_tree_pop_node(nutgraf_tree *tree, uint32_t node) {
    size_t index = tree->links[node].open;
    while (index > 0 && tree->open_count >= index) nutgraf_tree_pop(tree);
}

void nutgraf_tree_pop_until(nutgraf_tree *tree, nutgraf_atom name) {
    while (tree->open_count > 0) {
        bool found = nutgraf_tree_is(tree, nutgraf_tree_current(tree), name);
        nutgraf_tree_pop(tree);
        if (found) return;
    }
}

/* ---- inserting ---- */

uint32_t nutgraf_tree_insert(nutgraf_tree *tree, const nutgraf_tag *tag, nutgraf_namespace space) {
    uint32_t node = nutgraf_tree_new_node(tree, NUTGRAF_NODE_ELEMENT);
    if (node == 0) return 0;
    nutgraf_node *n = &tree->document->nodes[node];
    n->name = tag->name;
    n->space = (uint8_t)space;
    n->attributes = tag->attributes;
    n->attribute_count = tag->attribute_count;
    n->start_byte = tag->start;
    n->end_byte = tag->stop;
    if (tag->attribute_count > 0) {
        nutgraf_status status = nutgraf_document_index_element(tree->document, node);
        if (status != NUTGRAF_OK) tree->status = status;
    }
    nutgraf_tree_attach(tree, node, nutgraf_tree_place(tree, 0));
    if (tree->open_count < tree->max_depth) {
        nutgraf_tree_push(tree, node);
    } else {
        nutgraf_document_warn(tree->document, NUTGRAF_TOO_DEEP,
                              "elements nested deeper than %zu became siblings", tree->max_depth);
    }
    return node;
}

uint32_t nutgraf_tree_imply(nutgraf_tree *tree, nutgraf_atom name) {
    return nutgraf_tree_insert(tree, &(nutgraf_tag){.name = name}, NUTGRAF_NAMESPACE_HTML);
}

void nutgraf_tree_insert_void(nutgraf_tree *tree, const nutgraf_tag *tag) {
    uint32_t node = nutgraf_tree_insert(tree, tag, NUTGRAF_NAMESPACE_HTML);
    if (node != 0 && tree->links[node].open != 0) nutgraf_tree_pop(tree);
}

/* Copies text into the document's buffer: references resolved, line ends as \n, NUL left out. */
static nutgraf_status copy_text(nutgraf_document *document, nutgraf_slice text, bool references) {
    uint32_t offset;
    size_t first = 0;
    nutgraf_status status = NUTGRAF_OK;
    bool special = memchr(text.data, '\r', text.size) != NULL || memchr(text.data, '\0', text.size) != NULL ||
                   (references && memchr(text.data, '&', text.size) != NULL);
    for (size_t i = 0; special && i < text.size && status == NUTGRAF_OK;) {
        char out[8];
        size_t out_size = 0, taken = 0;
        if (text.data[i] == '&' && references) {
            taken = nutgraf_reference_resolve(text.data + i, text.size - i, false, out, &out_size);
        } else if (text.data[i] == '\r') {
            taken = 1;
            if (i + 1 == text.size || text.data[i + 1] != '\n') out[out_size++] = '\n';
        } else if (text.data[i] == '\0') {
            taken = 1;
        }
        if (taken == 0) {
            i++;
            continue;
        }
        status = nutgraf_document_add_text(document, text.data + first, i - first, &offset);
        if (status == NUTGRAF_OK) status = nutgraf_document_add_text(document, out, out_size, &offset);
        first = i += taken;
    }
    if (status == NUTGRAF_OK)
        status = nutgraf_document_add_text(document, text.data + first, text.size - first, &offset);
    return status;
}

void nutgraf_tree_insert_text(nutgraf_tree *tree, nutgraf_slice text, bool references, nutgraf_node_type type,
                              uint32_t start) {
    if (text.size == 0 || tree->status != NUTGRAF_OK) return;
    nutgraf_document *document = tree->document;
    nutgraf_place place = nutgraf_tree_place(tree, 0);
    if (place.parent == 0) return; /* the document itself holds no text */
    uint32_t previous = place.before == 0 ? tree->links[place.parent].last : tree->links[place.before].previous;
    size_t offset = document->text_size;
    tree->status = copy_text(document, text, references);
    size_t size = document->text_size - offset;
    if (size == 0 || tree->status != NUTGRAF_OK) return;

    nutgraf_node *old = &document->nodes[previous];
    bool adjoining = previous != 0 && old->type == type && old->text + old->text_size == offset;
    if (previous != 0 && old->type == type && (adjoining || old->text_size <= MAX_MOVED_TEXT)) {
        if (!adjoining) {
            /* Something was written in between: the older part moves behind, next to the new one. */
            uint32_t moved;
            tree->status = nutgraf_document_add_text(document, document->text + old->text, old->text_size, &moved);
            if (tree->status != NUTGRAF_OK) return;
            uint32_t again;
            tree->status = nutgraf_document_add_text(document, document->text + offset, size, &again);
            if (tree->status != NUTGRAF_OK) return;
            old->text = moved;
        }
        old->text_size += (uint32_t)size;
        old->end_byte = start + (uint32_t)text.size;
        return;
    }
    uint32_t node = nutgraf_tree_new_node(tree, type);
    if (node == 0) return;
    nutgraf_node *n = &document->nodes[node];
    n->text = (uint32_t)offset;
    n->text_size = (uint32_t)size;
    n->start_byte = start;
    n->end_byte = start + (uint32_t)text.size;
    nutgraf_tree_attach(tree, node, place);
}

void nutgraf_tree_insert_comment(nutgraf_tree *tree, nutgraf_slice text, uint32_t start, uint32_t stop,
                                 nutgraf_place place) {
    size_t offset = tree->document->text_size;
    if (tree->status == NUTGRAF_OK) tree->status = copy_text(tree->document, text, false);
    uint32_t node = nutgraf_tree_new_node(tree, NUTGRAF_NODE_COMMENT);
    if (node == 0) return;
    nutgraf_node *n = &tree->document->nodes[node];
    n->text = (uint32_t)offset;
    n->text_size = (uint32_t)(tree->document->text_size - offset);
    n->start_byte = start;
    n->end_byte = stop;
    nutgraf_tree_attach(tree, node, place);
}

/* ---- scopes ---- */

static bool limits_scope(const nutgraf_tree *tree, uint32_t node, nutgraf_scope scope) {
    const nutgraf_node *n = &tree->document->nodes[node];
    nutgraf_atom name = n->name;
    if (scope == NUTGRAF_SCOPE_SELECT)
        return !(n->space == NUTGRAF_NAMESPACE_HTML &&
                 (name == NUTGRAF_NAME_OPTGROUP || name == NUTGRAF_NAME_OPTION));
    if (n->space == NUTGRAF_NAMESPACE_MATHML)
        return scope != NUTGRAF_SCOPE_TABLE &&
               (name == NUTGRAF_NAME_MI || name == NUTGRAF_NAME_MO || name == NUTGRAF_NAME_MN ||
                name == NUTGRAF_NAME_MS || name == NUTGRAF_NAME_MTEXT || name == NUTGRAF_NAME_ANNOTATION_XML);
    if (n->space == NUTGRAF_NAMESPACE_SVG)
        return scope != NUTGRAF_SCOPE_TABLE && (name == NUTGRAF_NAME_FOREIGNOBJECT || name == NUTGRAF_NAME_DESC ||
                                                name == NUTGRAF_NAME_TITLE);
    switch (name) {
    case NUTGRAF_NAME_HTML: case NUTGRAF_NAME_TABLE: case NUTGRAF_NAME_TEMPLATE: return true;
    case NUTGRAF_NAME_APPLET: case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH:
    case NUTGRAF_NAME_MARQUEE: case NUTGRAF_NAME_OBJECT: return scope != NUTGRAF_SCOPE_TABLE;
    case NUTGRAF_NAME_OL: case NUTGRAF_NAME_UL: return scope == NUTGRAF_SCOPE_LIST_ITEM;
    case NUTGRAF_NAME_BUTTON: return scope == NUTGRAF_SCOPE_BUTTON;
    default: return false;
    }
}

static bool limits_button_scope(const nutgraf_tree *tree, uint32_t node) {
    return limits_scope(tree, node, NUTGRAF_SCOPE_BUTTON);
}

uint32_t nutgraf_tree_in_scope(const nutgraf_tree *tree, nutgraf_atom name, nutgraf_scope scope) {
    if (name < NUTGRAF_NAME_COUNT && tree->open_names[name] == 0) return 0;
    if (name == NUTGRAF_NAME_P && scope == NUTGRAF_SCOPE_BUTTON) {
        uint32_t index = tree->open_count == 0 ? 0 : tree->open[tree->open_count - 1].p_in_scope;
        return index == 0 ? 0 : tree->open[index - 1].node;
    }
    for (size_t i = tree->open_count; i > 0; i--) {
        uint32_t node = tree->open[i - 1].node;
        if (nutgraf_tree_is(tree, node, name)) return node;
        if (limits_scope(tree, node, scope)) return 0;
    }
    return 0;
}

bool nutgraf_tree_node_in_scope(const nutgraf_tree *tree, uint32_t node) {
    if (node == 0 || tree->links[node].open == 0) return false;
    for (size_t i = tree->open_count; i > 0; i--) {
        if (tree->open[i - 1].node == node) return true;
        if (limits_scope(tree, tree->open[i - 1].node, NUTGRAF_SCOPE_DEFAULT)) return false;
    }
    return false;
}

bool nutgraf_tree_is_special(const nutgraf_tree *tree, uint32_t node) {
    const nutgraf_node *n = &tree->document->nodes[node];
    if (n->space != NUTGRAF_NAMESPACE_HTML) return limits_scope(tree, node, NUTGRAF_SCOPE_DEFAULT);
    switch (n->name) {
    case NUTGRAF_NAME_ADDRESS: case NUTGRAF_NAME_APPLET: case NUTGRAF_NAME_AREA: case NUTGRAF_NAME_ARTICLE:
    case NUTGRAF_NAME_ASIDE: case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND:
    case NUTGRAF_NAME_BLOCKQUOTE: case NUTGRAF_NAME_BODY: case NUTGRAF_NAME_BR: case NUTGRAF_NAME_BUTTON:
    case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_CENTER: case NUTGRAF_NAME_COL: case NUTGRAF_NAME_COLGROUP:
    case NUTGRAF_NAME_DD: case NUTGRAF_NAME_DETAILS: case NUTGRAF_NAME_DIR: case NUTGRAF_NAME_DIV:
    case NUTGRAF_NAME_DL: case NUTGRAF_NAME_DT: case NUTGRAF_NAME_EMBED: case NUTGRAF_NAME_FIELDSET:
    case NUTGRAF_NAME_FIGCAPTION: case NUTGRAF_NAME_FIGURE: case NUTGRAF_NAME_FOOTER: case NUTGRAF_NAME_FORM:
    case NUTGRAF_NAME_FRAME: case NUTGRAF_NAME_FRAMESET: case NUTGRAF_NAME_H1: case NUTGRAF_NAME_H2:
    case NUTGRAF_NAME_H3: case NUTGRAF_NAME_H4: case NUTGRAF_NAME_H5: case NUTGRAF_NAME_H6:
    case NUTGRAF_NAME_HEAD: case NUTGRAF_NAME_HEADER: case NUTGRAF_NAME_HGROUP: case NUTGRAF_NAME_HR:
    case NUTGRAF_NAME_HTML: case NUTGRAF_NAME_IFRAME: case NUTGRAF_NAME_IMG: case NUTGRAF_NAME_INPUT:
    case NUTGRAF_NAME_KEYGEN: case NUTGRAF_NAME_LI: case NUTGRAF_NAME_LINK: case NUTGRAF_NAME_LISTING:
    case NUTGRAF_NAME_MAIN: case NUTGRAF_NAME_MARQUEE: case NUTGRAF_NAME_MENU: case NUTGRAF_NAME_META:
    case NUTGRAF_NAME_NAV: case NUTGRAF_NAME_NOEMBED: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_NOSCRIPT:
    case NUTGRAF_NAME_OBJECT: case NUTGRAF_NAME_OL: case NUTGRAF_NAME_P: case NUTGRAF_NAME_PARAM:
    case NUTGRAF_NAME_PLAINTEXT: case NUTGRAF_NAME_PRE: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_SEARCH:
    case NUTGRAF_NAME_SECTION: case NUTGRAF_NAME_SELECT: case NUTGRAF_NAME_SOURCE: case NUTGRAF_NAME_STYLE:
    case NUTGRAF_NAME_SUMMARY: case NUTGRAF_NAME_TABLE: case NUTGRAF_NAME_TBODY: case NUTGRAF_NAME_TD:
    case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_TEXTAREA: case NUTGRAF_NAME_TFOOT: case NUTGRAF_NAME_TH:
    case NUTGRAF_NAME_THEAD: case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_TR: case NUTGRAF_NAME_TRACK:
    case NUTGRAF_NAME_UL: case NUTGRAF_NAME_WBR: case NUTGRAF_NAME_XMP: return true;
    default: return false;
    }
}

void nutgraf_tree_close_implied(nutgraf_tree *tree, nutgraf_atom except) {
    for (;;) {
        uint32_t current = nutgraf_tree_current(tree);
        nutgraf_atom name = nutgraf_tree_name(tree, current);
        if (name == except || tree->document->nodes[current].space != NUTGRAF_NAMESPACE_HTML) return;
        switch (name) {
        case NUTGRAF_NAME_DD: case NUTGRAF_NAME_DT: case NUTGRAF_NAME_LI: case NUTGRAF_NAME_OPTGROUP:
        case NUTGRAF_NAME_OPTION: case NUTGRAF_NAME_P: case NUTGRAF_NAME_RB: case NUTGRAF_NAME_RP:
        case NUTGRAF_NAME_RT: case NUTGRAF_NAME_RTC: nutgraf_tree_pop(tree); break;
        default: return;
        }
    }
}

void nutgraf_tree_close_p(nutgraf_tree *tree) {
    uint32_t p = nutgraf_tree_in_scope(tree, NUTGRAF_NAME_P, NUTGRAF_SCOPE_BUTTON);
    if (p != 0) nutgraf_tree_pop_node(tree, p);
}

/* ---- start and finish ---- */

nutgraf_status nutgraf_tree_init(nutgraf_tree *tree, nutgraf_document *document, nutgraf_arena *arena,
                                 size_t max_nodes, size_t max_depth) {
    *tree = (nutgraf_tree){.document = document, .arena = arena, .max_nodes = max_nodes, .max_depth = max_depth,
                           .frameset_ok = true};
    nutgraf_tree_new_node(tree, NUTGRAF_NODE_DOCUMENT);
    return tree->status;
}

/* The nodes in document order, with parents, ends and spans set. A pre-order walk by the links; the
 * way back up sets the ends. */
nutgraf_status nutgraf_tree_finish(nutgraf_tree *tree, uint32_t input_size) {
    if (tree->status != NUTGRAF_OK) return tree->status;
    nutgraf_document *document = tree->document;
    size_t count = document->node_count;
    nutgraf_node *laid = nutgraf_arena_alloc(&document->arena, count * sizeof *laid);
    uint32_t *place = nutgraf_arena_alloc(tree->arena, count * sizeof *place); /* old index → new index */
    if (laid == NULL || place == NULL) return NUTGRAF_NO_MEMORY;
    uint32_t length = 0, node = 0;
    for (;;) {
        nutgraf_node copy = document->nodes[node];
        if (node != 0) copy.parent = place[copy.parent];
        place[node] = length;
        laid[length++] = copy;
        if (tree->links[node].first != 0) {
            node = tree->links[node].first;
            continue;
        }
        for (;;) { /* the subtree of `node` is complete */
            laid[place[node]].end = length;
            if (node == 0 || tree->links[node].next != 0) break;
            node = document->nodes[node].parent;
        }
        if (node == 0) break;
        node = tree->links[node].next;
    }
    laid[0].end_byte = input_size;
    document->nodes = laid;
    document->node_count = length;
    document->node_capacity = count;
    return NUTGRAF_OK;
}
