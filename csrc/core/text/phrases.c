/* Phrases of a lexicon as one trie: see phrases.h. */
#include "phrases.h"

void nutgraf_phrases_init(nutgraf_phrases *phrases, nutgraf_allocator allocator) {
    *phrases = (nutgraf_phrases){0};
    nutgraf_arena_init(&phrases->arena, allocator);
}

void nutgraf_phrases_free(nutgraf_phrases *phrases) {
    nutgraf_allocator allocator = phrases->arena.allocator;
    nutgraf_arena_free(&phrases->arena);
    nutgraf_phrases_init(phrases, allocator);
}

/* The node of `byte` in a list of siblings; 0: none. */
static uint32_t find_sibling(const nutgraf_phrases *phrases, uint32_t node, unsigned char byte) {
    while (node != 0 && phrases->nodes[node].byte != byte) node = phrases->nodes[node].sibling;
    return node;
}

/* A new node; 0 when memory is out. */
static uint32_t add_node(nutgraf_phrases *phrases, unsigned char byte, uint32_t sibling) {
    size_t index = phrases->count == 0 ? 1 : phrases->count;
    nutgraf_phrase_node *nodes = nutgraf_arena_reserve(&phrases->arena, phrases->nodes, &phrases->capacity, index + 1,
                                                       sizeof *nodes);
    if (nodes == NULL) return 0;
    phrases->nodes = nodes;
    nodes[index] = (nutgraf_phrase_node){.byte = byte, .sibling = sibling};
    phrases->count = index + 1;
    return (uint32_t)index;
}

nutgraf_status nutgraf_phrases_add(nutgraf_phrases *phrases, nutgraf_slice phrase, uint8_t forms) {
    uint32_t node = 0;
    for (size_t i = 0; i < phrase.size; i++) {
        unsigned char byte = (unsigned char)phrase.data[i];
        uint32_t list = i == 0 ? phrases->first[byte] : phrases->nodes[node].child;
        uint32_t next = find_sibling(phrases, list, byte);
        if (next == 0) {
            next = add_node(phrases, byte, list);
            if (next == 0) return NUTGRAF_NO_MEMORY;
            if (i == 0) phrases->first[byte] = next;
            else phrases->nodes[node].child = next;
        }
        node = next;
    }
    if (node == 0) return NUTGRAF_OK;
    phrases->nodes[node].forms |= forms;
    phrases->forms |= forms;
    return NUTGRAF_OK;
}

size_t nutgraf_phrases_at(const nutgraf_phrases *phrases, nutgraf_slice text, size_t at, uint8_t forms) {
    size_t longest = 0;
    if (at >= text.size) return 0;
    uint32_t node = phrases->first[(unsigned char)text.data[at]];
    for (size_t i = at; node != 0; node = find_sibling(phrases, phrases->nodes[node].child,
                                                       (unsigned char)text.data[i])) {
        i++;
        if (phrases->nodes[node].forms & forms) longest = i - at;
        if (i >= text.size) break;
    }
    return longest;
}

uint8_t nutgraf_phrases_match(const nutgraf_phrases *phrases, nutgraf_slice text) {
    uint8_t found = 0;
    if (text.size == 0) return 0;
    uint32_t node = phrases->first[(unsigned char)text.data[0]];
    for (size_t i = 1; node != 0; i++) {
        uint8_t forms = phrases->nodes[node].forms;
        found |= forms & NUTGRAF_PHRASE_START;
        if (i == text.size) return (uint8_t)(found | (forms & NUTGRAF_PHRASE_WHOLE));
        node = find_sibling(phrases, phrases->nodes[node].child, (unsigned char)text.data[i]);
    }
    return found;
}

size_t nutgraf_phrases_find(const nutgraf_phrases *phrases, nutgraf_slice text, size_t at, uint8_t forms,
                            size_t *start) {
    for (; (phrases->forms & forms) != 0 && at < text.size; at++) {
        if (phrases->first[(unsigned char)text.data[at]] == 0) continue;
        size_t size = nutgraf_phrases_at(phrases, text, at, forms);
        if (size == 0) continue;
        *start = at;
        return size;
    }
    return 0;
}
