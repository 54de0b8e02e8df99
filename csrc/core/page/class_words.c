/* The words of class names: see class_words.h. */
#include "class_words.h"

#include "../base/slice.h"

#define LONGEST_WORD 64 /* bytes; a longer word is in no lexicon */

bool nutgraf_class_words_have(nutgraf_slice names, const nutgraf_phrases *phrases) {
    char word[LONGEST_WORD];
    for (size_t i = 0; i < names.size;) {
        if (!nutgraf_ascii_is_letter(names.data[i])) {
            i++;
            continue;
        }
        size_t size = 0;
        bool hump = false;
        for (; i < names.size && nutgraf_ascii_is_letter(names.data[i]) && !hump; i++) {
            if (size < LONGEST_WORD) word[size] = nutgraf_ascii_lower(names.data[i]);
            size++;
            hump = nutgraf_ascii_is_lower(names.data[i]) && i + 1 < names.size &&
                   nutgraf_ascii_is_upper(names.data[i + 1]);
        }
        if (size > LONGEST_WORD) continue;
        if (nutgraf_phrases_match(phrases, (nutgraf_slice){word, size}) & NUTGRAF_PHRASE_WHOLE) return true;
    }
    return false;
}

bool nutgraf_node_is_named(const nutgraf_document *document, uint32_t node, const nutgraf_phrases *phrases) {
    const nutgraf_node *n = &document->nodes[node];
    for (uint32_t i = 0; i < n->attribute_count; i++) {
        const nutgraf_attribute *attribute = &document->attributes[n->attributes + i];
        nutgraf_slice name = nutgraf_document_atom_text(document, attribute->name);
        bool names = attribute->name == NUTGRAF_NAME_CLASS || attribute->name == NUTGRAF_NAME_ID ||
                     nutgraf_slice_is(name, "itemprop") || nutgraf_slice_is(name, "data-component") ||
                     nutgraf_slice_is(name, "data-testid");
        nutgraf_slice value = {document->text + attribute->value, attribute->value_size};
        if (names && nutgraf_class_words_have(value, phrases)) return true;
    }
    return false;
}

nutgraf_status nutgraf_class_words_find(nutgraf_arena *arena, const nutgraf_document *document,
                                        const nutgraf_phrases *phrases, uint32_t **found, size_t *count) {
    enum { UNKNOWN, NO, YES };
    uint8_t *answers = nutgraf_arena_calloc(arena, document->class_count + 1); /* by class list */
    size_t capacity = 0;
    *found = NULL;
    *count = 0;
    if (answers == NULL) return NUTGRAF_NO_MEMORY;
    for (uint32_t i = 1; i < document->node_count; i++) {
        uint32_t list = document->nodes[i].classes;
        if (list == 0 || document->nodes[i].removed || document->nodes[i].type != NUTGRAF_NODE_ELEMENT) continue;
        if (answers[list] == UNKNOWN) {
            nutgraf_slice value = {"", 0};
            nutgraf_node_attribute(document, i, NUTGRAF_NAME_CLASS, &value);
            answers[list] = nutgraf_class_words_have(value, phrases) ? YES : NO;
        }
        if (answers[list] == NO) continue;
        uint32_t *grown = nutgraf_arena_reserve(arena, *found, &capacity, *count + 1, sizeof *grown);
        if (grown == NULL) return NUTGRAF_NO_MEMORY;
        *found = grown;
        grown[(*count)++] = i;
    }
    return NUTGRAF_OK;
}
