/* The last step of tree construction: the nodes in document order.
 *
 * While the tree is built, nodes hang together by links. Where nothing was moved and nothing was put
 * after a later node, they stand in document order already, and one walk that sets the ends proves it;
 * else a pre-order walk along the links lays them out anew. Both are linear: each step up was a step
 * down before.
 */
#include <string.h>

#include "tree.h"

static void set_end(nutgraf_node *nodes, uint32_t from, uint32_t to, uint32_t end) {
    for (uint32_t node = from; node != to; node = nodes[node].parent) nodes[node].end = end;
}

/* Sets the ends of nodes that stand in document order; false when they do not. */
static bool lay_in_place(nutgraf_tree *tree) {
    nutgraf_node *nodes = tree->document->nodes;
    uint32_t count = (uint32_t)tree->document->node_count;
    if (tree->reordered) return false;
    for (uint32_t i = 1; i < count; i++) {
        uint32_t parent = nodes[i].parent, node = i - 1;
        if (parent == NUTGRAF_NO_NODE) return false; /* taken out of the tree */
        while (node != parent) {
            if (node == 0) return false;
            nodes[node].end = i;
            node = nodes[node].parent;
        }
    }
    set_end(nodes, count - 1, NUTGRAF_NO_NODE, count);
    return true;
}

static bool is_text(const nutgraf_node *node) {
    return node->type == NUTGRAF_NODE_TEXT || node->type == NUTGRAF_NODE_RAW;
}

/* Writes the texts of the run of siblings from `first` on as one text to `node`; returns the last. */
static uint32_t join_run(nutgraf_tree *tree, uint32_t first, nutgraf_node *node) {
    nutgraf_document *document = tree->document;
    uint32_t last = first, offset = (uint32_t)document->text_size, ignored;
    for (uint32_t next = tree->links[first].next; next != 0; next = tree->links[next].next) {
        const nutgraf_node *n = &document->nodes[next];
        if (n->type != node->type) break;
        last = next;
    }
    if (last == first) return first;
    for (uint32_t i = first; tree->status == NUTGRAF_OK; i = tree->links[i].next) {
        const nutgraf_node *n = &document->nodes[i];
        tree->status = nutgraf_document_add_text(document, document->text + n->text, n->text_size, &ignored);
        if (n->end_byte > node->end_byte) node->end_byte = n->end_byte;
        if (i == last) break;
    }
    node->text = offset;
    node->text_size = (uint32_t)(document->text_size - offset);
    return last;
}

static nutgraf_status lay_anew(nutgraf_tree *tree) {
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
        uint32_t self = length++;
        if (is_text(&copy)) node = join_run(tree, node, &copy);
        laid[self] = copy;
        place[node] = self;
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
    document->nodes = laid;
    document->node_count = length;
    document->node_capacity = count;
    return tree->status;
}

/* The attributes of a node with those of later tags where they are new. `seen` has a number for every
 * atom, and `mark` is new for each call. */
static nutgraf_status merge_into(nutgraf_tree *tree, uint32_t node, uint32_t *seen, uint32_t mark) {
    nutgraf_document *document = tree->document;
    nutgraf_node *n = &document->nodes[node];
    size_t total = n->attribute_count;
    for (size_t i = 0; i < tree->merge_count; i++)
        if (tree->merges[i].node == node) total += tree->merges[i].attribute_count;
    if (total == n->attribute_count) return NUTGRAF_OK;
    nutgraf_attribute *attributes = nutgraf_arena_reserve(&document->arena, document->attributes,
                                                          &document->attribute_capacity,
                                                          document->attribute_count + total, sizeof *attributes);
    if (attributes == NULL) return NUTGRAF_NO_MEMORY;
    document->attributes = attributes;
    uint32_t first = (uint32_t)document->attribute_count, count = n->attribute_count;
    memcpy(attributes + first, attributes + n->attributes, count * sizeof *attributes);
    for (uint32_t i = 0; i < count; i++) seen[attributes[first + i].name] = mark;
    for (size_t i = 0; i < tree->merge_count; i++) {
        const nutgraf_merge *merge = &tree->merges[i];
        if (merge->node != node) continue;
        for (uint32_t j = 0; j < merge->attribute_count; j++) {
            nutgraf_attribute attribute = attributes[merge->attributes + j];
            if (seen[attribute.name] == mark) continue;
            seen[attribute.name] = mark;
            attributes[first + count++] = attribute;
        }
    }
    n->attributes = first;
    n->attribute_count = count;
    document->attribute_count = first + count;
    nutgraf_document_set_kinds(document, node);
    return nutgraf_document_index_element(document, node);
}

/* Second tags of html and body, which are the only ones that add attributes. */
static nutgraf_status merge_all(nutgraf_tree *tree) {
    if (tree->merge_count == 0) return NUTGRAF_OK;
    size_t atoms = NUTGRAF_NAME_COUNT + tree->document->atom_count;
    uint32_t *seen = nutgraf_arena_calloc(tree->arena, atoms * sizeof *seen);
    if (seen == NULL) return NUTGRAF_NO_MEMORY;
    uint32_t other = 0;
    for (size_t i = 0; i < tree->merge_count; i++)
        if (tree->merges[i].node != tree->body) other = tree->merges[i].node;
    nutgraf_status status = tree->body == 0 ? NUTGRAF_OK : merge_into(tree, tree->body, seen, 1);
    return status == NUTGRAF_OK && other != 0 ? merge_into(tree, other, seen, 2) : status;
}

nutgraf_status nutgraf_tree_finish(nutgraf_tree *tree, uint32_t input_size) {
    if (tree->status != NUTGRAF_OK) return tree->status;
    nutgraf_status status = merge_all(tree);
    if (status == NUTGRAF_OK && !lay_in_place(tree)) status = lay_anew(tree);
    if (status == NUTGRAF_OK) tree->document->nodes[0].end_byte = input_size;
    return status;
}
