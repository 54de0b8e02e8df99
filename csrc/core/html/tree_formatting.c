/* The list of active formatting elements: HTML standard, sections 13.2.4.3 and 13.2.6.4.7. */
#include <string.h>

#include "tree.h"

/* After the last marker the list keeps at most this many elements; the oldest leave it. Without a
 * bound a page of n unclosed <font> elements in n paragraphs would cost n² clones. */
#define MAX_FORMATTING 64

/* What one clone takes from tree->work: it is a node, where a move is an entry of the stack. */
#define CLONE_WORK 16

/* Rounds of the adoption agency's outer loop: HTML standard, section 13.2.6.4.7, step 4. */
#define ADOPTION_ROUNDS 8

/* Elements with more attributes than this are never taken for alike. */
#define MAX_ALIKE 32

static size_t after_marker(const nutgraf_tree *tree) {
    size_t i = tree->formatting_count;
    while (i > 0 && tree->formatting[i - 1] != 0) i--;
    return i;
}

static void set(nutgraf_tree *tree, size_t index, uint32_t node) {
    tree->formatting[index] = node;
    if (node != 0) tree->links[node].formatting = (uint32_t)index + 1;
}

static void insert_at(nutgraf_tree *tree, uint32_t node, size_t index) {
    uint32_t *list = nutgraf_arena_reserve(tree->arena, tree->formatting, &tree->formatting_capacity,
                                           tree->formatting_count + 1, sizeof *list);
    if (list == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return;
    }
    tree->formatting = list;
    for (size_t i = tree->formatting_count++; i > index; i--) set(tree, i, list[i - 1]);
    set(tree, index, node);
}

static void remove_at(nutgraf_tree *tree, size_t index) {
    if (tree->formatting[index] != 0) tree->links[tree->formatting[index]].formatting = 0;
    tree->formatting_count--;
    for (size_t i = index; i < tree->formatting_count; i++) set(tree, i, tree->formatting[i + 1]);
}

/* Same name and attributes. */
static bool alike(const nutgraf_tree *tree, uint32_t a, uint32_t b) {
    const nutgraf_document *document = tree->document;
    const nutgraf_node *x = &document->nodes[a], *y = &document->nodes[b];
    if (x->name != y->name || x->attribute_count != y->attribute_count) return false;
    if (x->attribute_count == 0 || x->attributes == y->attributes) return true;
    if (x->attribute_count > MAX_ALIKE) return false;
    for (uint32_t i = 0; i < x->attribute_count; i++) {
        const nutgraf_attribute *own = &document->attributes[x->attributes + i];
        nutgraf_slice other;
        if (!nutgraf_node_attribute(document, b, own->name, &other) || other.size != own->value_size ||
            memcmp(other.data, document->text + own->value, other.size) != 0)
            return false;
    }
    return true;
}

void nutgraf_formatting_push(nutgraf_tree *tree, uint32_t node) {
    if (node == 0) return;
    size_t first = after_marker(tree), same = 0, earliest = 0;
    for (size_t i = tree->formatting_count; i > first; i--) {
        if (!alike(tree, tree->formatting[i - 1], node)) continue;
        same++;
        earliest = i - 1;
    }
    if (same >= 3) remove_at(tree, earliest); /* the Noah's Ark clause */
    else if (tree->formatting_count - first >= MAX_FORMATTING) remove_at(tree, first);
    insert_at(tree, node, tree->formatting_count);
}

void nutgraf_formatting_mark(nutgraf_tree *tree) {
    insert_at(tree, 0, tree->formatting_count);
}

void nutgraf_formatting_clear(nutgraf_tree *tree) {
    while (tree->formatting_count > 0) {
        bool marker = tree->formatting[tree->formatting_count - 1] == 0;
        remove_at(tree, tree->formatting_count - 1);
        if (marker) return;
    }
}

void nutgraf_formatting_remove(nutgraf_tree *tree, uint32_t node) {
    if (tree->links[node].formatting != 0) remove_at(tree, tree->links[node].formatting - 1);
}

uint32_t nutgraf_formatting_find(const nutgraf_tree *tree, nutgraf_atom name) {
    for (size_t i = tree->formatting_count; i > 0 && tree->formatting[i - 1] != 0; i--)
        if (nutgraf_tree_name(tree, tree->formatting[i - 1]) == name) return tree->formatting[i - 1];
    return 0;
}

/* A new element like an old one: same name and attributes, no children, not in the tree. */
static uint32_t clone(nutgraf_tree *tree, uint32_t node) {
    uint32_t copy = nutgraf_tree_new_node(tree, NUTGRAF_NODE_ELEMENT);
    if (copy == 0) return 0;
    nutgraf_node *nodes = tree->document->nodes;
    nodes[copy] = nodes[node];
    nodes[copy].parent = NUTGRAF_NO_NODE;
    nodes[copy].end_byte = nodes[copy].start_byte; /* implied: it stands nowhere in the input */
    return copy;
}

void nutgraf_formatting_reconstruct(nutgraf_tree *tree) {
    size_t i = tree->formatting_count;
    while (i > 0 && tree->formatting[i - 1] != 0 && tree->links[tree->formatting[i - 1]].open == 0) i--;
    for (; i < tree->formatting_count; i++) {
        if (tree->work < CLONE_WORK || tree->open_count >= tree->max_depth) return;
        tree->work -= CLONE_WORK;
        uint32_t copy = clone(tree, tree->formatting[i]);
        if (copy == 0) return;
        nutgraf_tree_attach(tree, copy, nutgraf_tree_place(tree, 0));
        nutgraf_tree_push(tree, copy);
        tree->links[tree->formatting[i]].formatting = 0;
        set(tree, i, copy);
    }
}

/* The topmost special element below `element` in the stack: its index, or 0. */
static size_t furthest_block(const nutgraf_tree *tree, uint32_t element) {
    if (tree->open[tree->open_count - 1].special <= tree->links[element].open) return 0;
    for (size_t i = tree->links[element].open; i < tree->open_count; i++)
        if (nutgraf_tree_is_special(tree, tree->open[i].node)) return i;
    return 0;
}

/* One round of the outer loop for a formatting element with a furthest block. */
static void adopt_once(nutgraf_tree *tree, uint32_t element, size_t block_index) {
    uint32_t block = tree->open[block_index].node;
    uint32_t ancestor = tree->open[tree->links[element].open - 2].node;
    size_t bookmark = tree->links[element].formatting - 1;
    uint32_t last = block;
    size_t index = block_index;
    for (unsigned round = 1;; round++) {
        uint32_t node = tree->open[--index].node;
        if (node == element) break;
        if (round > 3 && tree->links[node].formatting != 0) {
            if (tree->links[node].formatting - 1 < bookmark) bookmark--;
            nutgraf_formatting_remove(tree, node);
        }
        if (tree->links[node].formatting == 0) {
            nutgraf_tree_remove_open(tree, node);
            continue;
        }
        uint32_t copy = clone(tree, node);
        if (copy == 0) return;
        set(tree, tree->links[node].formatting - 1, copy);
        tree->links[node].formatting = 0;
        nutgraf_tree_replace_open(tree, node, copy);
        if (last == block) bookmark = tree->links[copy].formatting;
        if (tree->document->nodes[last].parent != NUTGRAF_NO_NODE) nutgraf_tree_detach(tree, last);
        nutgraf_tree_attach(tree, last, (nutgraf_place){copy, 0});
        last = copy;
    }
    nutgraf_tree_detach(tree, last);
    nutgraf_tree_attach(tree, last, nutgraf_tree_place(tree, ancestor));
    uint32_t copy = clone(tree, element);
    if (copy == 0) return;
    nutgraf_tree_move_children(tree, block, copy);
    nutgraf_tree_attach(tree, copy, (nutgraf_place){block, 0});
    size_t old = tree->links[element].formatting - 1;
    remove_at(tree, old);
    insert_at(tree, copy, old < bookmark ? bookmark - 1 : bookmark);
    nutgraf_tree_remove_open(tree, element);
    nutgraf_tree_insert_open(tree, copy, tree->links[block].open);
}

bool nutgraf_formatting_adopt(nutgraf_tree *tree, nutgraf_atom name, uint32_t stop) {
    uint32_t current = nutgraf_tree_current(tree);
    if (nutgraf_tree_is(tree, current, name) && tree->links[current].formatting == 0) {
        tree->document->nodes[current].end_byte = stop;
        nutgraf_tree_pop(tree);
        return true;
    }
    for (unsigned round = 0; round < ADOPTION_ROUNDS && tree->status == NUTGRAF_OK && !tree->full; round++) {
        uint32_t element = nutgraf_formatting_find(tree, name);
        if (element == 0) return round > 0;
        if (tree->links[element].open == 0) {
            nutgraf_formatting_remove(tree, element);
            return true;
        }
        if (!nutgraf_tree_node_in_scope(tree, element)) return true;
        size_t block = furthest_block(tree, element);
        if (block == 0) {
            tree->document->nodes[element].end_byte = stop;
            nutgraf_tree_pop_node(tree, element);
            nutgraf_formatting_remove(tree, element);
            return true;
        }
        adopt_once(tree, element, block);
    }
    return true;
}
