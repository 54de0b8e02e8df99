/* Operations on the tree in the making: see tree.h. */
#include "tree.h"

#include <string.h>

#include "../base/slice.h"
#include "references.h"

/* Repairs may move LEAST_WORK + WORK_PER_BYTE * input entries of the stack: far more than pages need
 * (the pages of the bench stay below 1 a byte), and a bound on what floods of mis-nesting can cost. */
#define LEAST_WORK ((size_t)1 << 20)
#define WORK_PER_BYTE 16

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
    if (place.before != 0) tree->reordered = true;
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
    tree->reordered = true;
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
    tree->reordered = true;
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
    uint32_t table = nutgraf_tree_top(tree, NUTGRAF_NAME_TABLE, false);
    uint32_t template = nutgraf_tree_top(tree, NUTGRAF_NAME_TEMPLATE, false);
    if (template > table) return (nutgraf_place){tree->open[template - 1].node, 0};
    if (table > 0) {
        uint32_t node = tree->open[table - 1].node, parent = tree->document->nodes[node].parent;
        if (parent != NUTGRAF_NO_NODE) return (nutgraf_place){parent, node};
        return (nutgraf_place){tree->open[table < 2 ? 0 : table - 2].node, 0};
    }
    return (nutgraf_place){tree->open[0].node, 0};
}

/* ---- the stack of open elements ---- */

static bool limits_scope(const nutgraf_node *n) {
    nutgraf_atom name = n->name;
    if (n->space == NUTGRAF_NAMESPACE_MATHML)
        return name == NUTGRAF_NAME_MI || name == NUTGRAF_NAME_MO || name == NUTGRAF_NAME_MN ||
               name == NUTGRAF_NAME_MS || name == NUTGRAF_NAME_MTEXT || name == NUTGRAF_NAME_ANNOTATION_XML;
    if (n->space == NUTGRAF_NAMESPACE_SVG)
        return name == NUTGRAF_NAME_FOREIGNOBJECT || name == NUTGRAF_NAME_DESC || name == NUTGRAF_NAME_TITLE;
    switch (name) {
    case NUTGRAF_NAME_HTML: case NUTGRAF_NAME_TABLE: case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_APPLET:
    case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH: case NUTGRAF_NAME_MARQUEE:
    case NUTGRAF_NAME_OBJECT: case NUTGRAF_NAME_SELECT: return true;
    default: return false;
    }
}

/* Elements that decide the insertion mode when a table or template ends. */
static bool decides_mode(const nutgraf_node *n) {
    if (n->space != NUTGRAF_NAMESPACE_HTML) return false;
    switch (n->name) {
    case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH: case NUTGRAF_NAME_TR: case NUTGRAF_NAME_TBODY:
    case NUTGRAF_NAME_THEAD: case NUTGRAF_NAME_TFOOT: case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_COLGROUP:
    case NUTGRAF_NAME_TABLE: case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_HEAD: case NUTGRAF_NAME_BODY:
    case NUTGRAF_NAME_FRAMESET: case NUTGRAF_NAME_HTML: return true;
    default: return false;
    }
}

static uint32_t *top_slot(nutgraf_tree *tree, uint32_t key) {
    size_t old = tree->tops_capacity;
    uint32_t *tops = nutgraf_arena_reserve(tree->arena, tree->tops, &tree->tops_capacity, (size_t)key + 1, sizeof *tops);
    if (tops == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return NULL;
    }
    tree->tops = tops;
    memset(tops + old, 0, (tree->tops_capacity - old) * sizeof *tops);
    return &tops[key];
}

void nutgraf_tree_push(nutgraf_tree *tree, uint32_t node) {
    nutgraf_open *open = nutgraf_arena_reserve(tree->arena, tree->open, &tree->open_capacity, tree->open_count + 1,
                                               sizeof *open);
    if (open == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return;
    }
    tree->open = open;
    const nutgraf_node *n = &tree->document->nodes[node];
    uint32_t key = nutgraf_tree_key(n->name, n->space != NUTGRAF_NAMESPACE_HTML);
    uint32_t *top = key < tree->tops_capacity ? &tree->tops[key] : top_slot(tree, key);
    if (top == NULL) return;
    uint32_t place = (uint32_t)++tree->open_count;
    nutgraf_open *entry = &open[place - 1];
    *entry = place > 1 ? entry[-1] : (nutgraf_open){0};
    entry->node = node;
    entry->same = *top;
    *top = place;
    tree->links[node].open = place;
    if (n->space == NUTGRAF_NAMESPACE_HTML) entry->html = place;
    if (limits_scope(n)) entry->scope = place;
    if (decides_mode(n)) entry->mode = place;
    if (!nutgraf_tree_is_special(tree, node)) return;
    entry->special = place;
    if (n->space != NUTGRAF_NAMESPACE_HTML || (n->name != NUTGRAF_NAME_ADDRESS && n->name != NUTGRAF_NAME_DIV &&
                                               n->name != NUTGRAF_NAME_P))
        entry->item = place;
}

void nutgraf_tree_pop(nutgraf_tree *tree) {
    if (tree->open_count == 0) return;
    const nutgraf_open *entry = &tree->open[--tree->open_count];
    const nutgraf_node *n = &tree->document->nodes[entry->node];
    tree->tops[nutgraf_tree_key(n->name, n->space != NUTGRAF_NAMESPACE_HTML)] = entry->same;
    tree->links[entry->node].open = 0;
}

/* Takes the elements from index `from` on off the stack, for put_back. Returns NULL when memory or the
 * work that a page of this size may make is used up: mis-nested floods must stay linear. */
static uint32_t *take_off(nutgraf_tree *tree, size_t from, size_t *count) {
    *count = tree->open_count - from;
    if (*count > tree->work) {
        tree->work = 0;
        return NULL;
    }
    tree->work -= *count;
    uint32_t *nodes = nutgraf_arena_reserve(tree->arena, tree->moved, &tree->moved_capacity, *count + 1, sizeof *nodes);
    if (nodes == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return NULL;
    }
    tree->moved = nodes;
    for (size_t i = *count; i > 0; i--) {
        nodes[i - 1] = nutgraf_tree_current(tree);
        nutgraf_tree_pop(tree);
    }
    return nodes;
}

void nutgraf_tree_insert_open(nutgraf_tree *tree, uint32_t node, size_t index) {
    size_t count;
    const uint32_t *nodes = take_off(tree, index, &count);
    if (nodes == NULL) return;
    nutgraf_tree_push(tree, node);
    for (size_t i = 0; i < count; i++) nutgraf_tree_push(tree, nodes[i]);
}

void nutgraf_tree_remove_open(nutgraf_tree *tree, uint32_t node) {
    size_t index = tree->links[node].open, count;
    if (index == 0) return;
    const uint32_t *nodes = take_off(tree, index - 1, &count);
    for (size_t i = 1; nodes != NULL && i < count; i++) nutgraf_tree_push(tree, nodes[i]);
}

void nutgraf_tree_replace_open(nutgraf_tree *tree, uint32_t node, uint32_t replacement) {
    uint32_t place = tree->links[node].open;
    tree->open[place - 1].node = replacement;
    tree->links[replacement].open = place;
    tree->links[node].open = 0;
}

void nutgraf_tree_pop_node(nutgraf_tree *tree, uint32_t node) {
    size_t index = tree->links[node].open;
    while (index > 0 && tree->open_count >= index) nutgraf_tree_pop(tree);
}

void nutgraf_tree_pop_until(nutgraf_tree *tree, nutgraf_atom name) {
    uint32_t place = nutgraf_tree_top(tree, name, false);
    while (place > 0 && tree->open_count >= place) nutgraf_tree_pop(tree);
}

/* ---- inserting ---- */

static uint32_t insert_element(nutgraf_tree *tree, const nutgraf_tag *tag, nutgraf_namespace space) {
    uint32_t node = nutgraf_tree_new_node(tree, NUTGRAF_NODE_ELEMENT);
    if (node == 0) return 0;
    nutgraf_node *n = &tree->document->nodes[node];
    n->name = tag->name;
    n->space = (uint8_t)space;
    n->attributes = tag->attributes;
    n->attribute_count = tag->attribute_count;
    n->id = tag->id;
    n->classes = tag->classes;
    nutgraf_document_set_kinds(tree->document, node);
    n->start_byte = tag->start;
    n->end_byte = tag->stop;
    nutgraf_tree_attach(tree, node, nutgraf_tree_place(tree, 0));
    return node;
}

uint32_t nutgraf_tree_insert(nutgraf_tree *tree, const nutgraf_tag *tag, nutgraf_namespace space) {
    uint32_t node = insert_element(tree, tag, space);
    if (node == 0) return 0;
    if (tree->open_count < tree->max_depth) nutgraf_tree_push(tree, node);
    else nutgraf_tree_warn_depth(tree);
    return node;
}

void nutgraf_tree_warn_depth(nutgraf_tree *tree) {
    nutgraf_document_warn(tree->document, NUTGRAF_TOO_DEEP, "elements nested deeper than %zu became siblings",
                          tree->max_depth);
}

uint32_t nutgraf_tree_imply(nutgraf_tree *tree, nutgraf_atom name) {
    /* it begins nowhere in the input, whatever end tag closes it */
    nutgraf_tag tag = {.name = name, .start = UINT32_MAX, .stop = UINT32_MAX};
    uint32_t node = insert_element(tree, &tag, NUTGRAF_NAMESPACE_HTML);
    if (node != 0) nutgraf_tree_push(tree, node);
    return node;
}

void nutgraf_tree_insert_void(nutgraf_tree *tree, const nutgraf_tag *tag) {
    uint32_t node = nutgraf_tree_insert(tree, tag, NUTGRAF_NAMESPACE_HTML);
    nutgraf_tree_pop_node(tree, node);
}

nutgraf_status nutgraf_tree_copy_text(nutgraf_document *document, nutgraf_slice text, unsigned how,
                                      uint32_t *start) {
    uint32_t offset;
    *start = (uint32_t)document->text_size;
    size_t first = 0;
    nutgraf_status status = NUTGRAF_OK;
    bool references = (how & NUTGRAF_TEXT_REFERENCES) != 0;
    bool special = memchr(text.data, '\r', text.size) != NULL || memchr(text.data, '\0', text.size) != NULL ||
                   (references && memchr(text.data, '&', text.size) != NULL);
    for (size_t i = 0; special && i < text.size && status == NUTGRAF_OK;) {
        char out[8];
        size_t out_size = 0, taken = 0;
        if (text.data[i] == '&' && references) {
            taken = nutgraf_references_resolve(text.data + i, text.size - i, false, out, &out_size);
        } else if (text.data[i] == '\r') {
            taken = 1;
            if (i + 1 == text.size || text.data[i + 1] != '\n') out[out_size++] = '\n';
        } else if (text.data[i] == '\0') {
            taken = 1;
            if (how & NUTGRAF_TEXT_KEEP_NUL) {
                memcpy(out, "\xef\xbf\xbd", 3);
                out_size = 3;
            }
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

void nutgraf_tree_insert_text(nutgraf_tree *tree, nutgraf_slice text, unsigned how, uint32_t start) {
    nutgraf_node_type type = how & NUTGRAF_TEXT_RAW ? NUTGRAF_NODE_RAW : NUTGRAF_NODE_TEXT;
    if (text.size == 0 || tree->status != NUTGRAF_OK) return;
    nutgraf_document *document = tree->document;
    nutgraf_place place = nutgraf_tree_place(tree, 0);
    if (place.parent == 0) return; /* the document itself holds no text */
    uint32_t previous = place.before == 0 ? tree->links[place.parent].last : tree->links[place.before].previous;
    uint32_t offset;
    tree->status = nutgraf_tree_copy_text(document, text, how, &offset);
    size_t size = document->text_size - offset;
    if (size == 0 || tree->status != NUTGRAF_OK) return;

    nutgraf_node *old = &document->nodes[previous];
    if (previous != 0 && old->type == type) {
        if (old->text + old->text_size == offset) {
            old->text_size += (uint32_t)size;
            old->end_byte = start + (uint32_t)text.size;
            return;
        }
        tree->reordered = true; /* the layout joins the two */
    }
    uint32_t node = nutgraf_tree_new_node(tree, type);
    if (node == 0) return;
    nutgraf_node *n = &document->nodes[node];
    n->text = offset;
    n->text_size = (uint32_t)size;
    n->start_byte = start;
    n->end_byte = start + (uint32_t)text.size;
    nutgraf_tree_attach(tree, node, place);
}

void nutgraf_tree_insert_comment(nutgraf_tree *tree, nutgraf_slice text, uint32_t start, uint32_t stop,
                                 nutgraf_place place) {
    uint32_t offset = 0;
    if (tree->status == NUTGRAF_OK)
        tree->status = nutgraf_tree_copy_text(tree->document, text, NUTGRAF_TEXT_KEEP_NUL, &offset);
    uint32_t node = nutgraf_tree_new_node(tree, NUTGRAF_NODE_COMMENT);
    if (node == 0) return;
    nutgraf_node *n = &tree->document->nodes[node];
    n->text = offset;
    n->text_size = (uint32_t)tree->document->text_size - offset;
    n->start_byte = start;
    n->end_byte = stop;
    nutgraf_tree_attach(tree, node, place);
}

/* ---- scopes ---- */

uint32_t nutgraf_tree_in_scope(const nutgraf_tree *tree, nutgraf_atom name, nutgraf_scope scope) {
    uint32_t place = nutgraf_tree_top(tree, name, false), limit = 0;
    if (place == 0) return 0;
    switch (scope) {
    case NUTGRAF_SCOPE_TABLE:
        limit = nutgraf_tree_top(tree, NUTGRAF_NAME_TEMPLATE, false);
        if (nutgraf_tree_top(tree, NUTGRAF_NAME_TABLE, false) > limit)
            limit = nutgraf_tree_top(tree, NUTGRAF_NAME_TABLE, false);
        break;
    case NUTGRAF_SCOPE_LIST_ITEM:
        limit = nutgraf_tree_top(tree, NUTGRAF_NAME_OL, false);
        if (nutgraf_tree_top(tree, NUTGRAF_NAME_UL, false) > limit) limit = nutgraf_tree_top(tree, NUTGRAF_NAME_UL, false);
        break;
    case NUTGRAF_SCOPE_BUTTON: limit = nutgraf_tree_top(tree, NUTGRAF_NAME_BUTTON, false); break;
    case NUTGRAF_SCOPE_DEFAULT: break;
    }
    uint32_t general = tree->open[tree->open_count - 1].scope;
    if (scope != NUTGRAF_SCOPE_TABLE && general > limit) limit = general;
    return place >= limit ? tree->open[place - 1].node : 0;
}

bool nutgraf_tree_node_in_scope(const nutgraf_tree *tree, uint32_t node) {
    return node != 0 && tree->links[node].open != 0 &&
           tree->links[node].open >= tree->open[tree->open_count - 1].scope;
}

bool nutgraf_tree_is_special(const nutgraf_tree *tree, uint32_t node) {
    const nutgraf_node *n = &tree->document->nodes[node];
    if (n->space != NUTGRAF_NAMESPACE_HTML) return limits_scope(n);
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

bool nutgraf_tree_is_hidden(const nutgraf_tree *tree, const nutgraf_tag *tag) {
    for (uint32_t i = tag->attributes; i < tag->attributes + tag->attribute_count; i++) {
        const nutgraf_attribute *attribute = &tree->document->attributes[i];
        if (attribute->name != NUTGRAF_NAME_TYPE) continue;
        nutgraf_slice value = {tree->document->text + attribute->value, attribute->value_size};
        return nutgraf_slice_is_caseless(value, "hidden");
    }
    return false;
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
                                 size_t max_nodes, size_t max_depth, size_t input_size) {
    *tree = (nutgraf_tree){.document = document, .arena = arena, .max_nodes = max_nodes, .max_depth = max_depth,
                           .frameset_ok = true, .quirks = true, .work = LEAST_WORK + input_size * WORK_PER_BYTE};
    nutgraf_tree_new_node(tree, NUTGRAF_NODE_DOCUMENT);
    return tree->status;
}

