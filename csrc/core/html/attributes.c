/* The attributes of start tags: see attributes.h. */
#include "attributes.h"

#include <string.h>

#include "references.h"

nutgraf_status nutgraf_attributes_begin(nutgraf_attribute_lists *lists) {
    nutgraf_attribute_list *items = nutgraf_arena_reserve(lists->arena, lists->items, &lists->capacity,
                                                          lists->count + 1, sizeof *items);
    if (items == NULL) return NUTGRAF_NO_MEMORY;
    lists->items = items;
    items[lists->count++] = (nutgraf_attribute_list){.attributes = (uint32_t)lists->document->attribute_count};
    return NUTGRAF_OK;
}

/* Notes that the list has the name; *repeated says whether it had it already. */
static nutgraf_status note_name(nutgraf_attribute_lists *lists, nutgraf_atom name, bool *repeated) {
    if (name >= lists->seen_capacity) {
        size_t old = lists->seen_capacity;
        uint32_t *seen = nutgraf_arena_reserve(lists->arena, lists->seen, &lists->seen_capacity, (size_t)name + 1,
                                               sizeof *seen);
        if (seen == NULL) return NUTGRAF_NO_MEMORY;
        memset(seen + old, 0, (lists->seen_capacity - old) * sizeof *seen);
        lists->seen = seen;
    }
    *repeated = lists->seen[name] == lists->count;
    lists->seen[name] = (uint32_t)lists->count;
    return NUTGRAF_OK;
}

static bool is_special(char c) {
    return c == '&' || c == '\r' || c == '\0';
}

/* Adds a value in which something stands for something else. */
static nutgraf_status add_resolved(nutgraf_document *document, nutgraf_slice value) {
    size_t first = 0;
    uint32_t ignored;
    nutgraf_status status = NUTGRAF_OK;
    for (size_t i = 0; i < value.size && status == NUTGRAF_OK;) {
        char out[8], c = value.data[i];
        size_t out_size = 0, taken = c == '\r' || c == '\0';
        if (c == '&') taken = nutgraf_references_resolve(value.data + i, value.size - i, true, out, &out_size);
        else if (c == '\0') memcpy(out, "\xef\xbf\xbd", out_size = 3);
        else if (c == '\r' && (i + 1 == value.size || value.data[i + 1] != '\n')) out[out_size++] = '\n';
        if (taken == 0) {
            i++;
            continue;
        }
        status = nutgraf_document_add_text(document, value.data + first, i - first, &ignored);
        if (status == NUTGRAF_OK) status = nutgraf_document_add_text(document, out, out_size, &ignored);
        first = i += taken;
    }
    if (status != NUTGRAF_OK) return status;
    return nutgraf_document_add_text(document, value.data + first, value.size - first, &ignored);
}

static nutgraf_status add_value(nutgraf_document *document, nutgraf_slice value, nutgraf_attribute *attribute) {
    size_t plain = 0;
    while (plain < value.size && !is_special(value.data[plain])) plain++;
    nutgraf_status status = nutgraf_document_add_text(document, value.data, plain, &attribute->value);
    nutgraf_slice rest = {value.data + plain, value.size - plain};
    if (status == NUTGRAF_OK && rest.size > 0) status = add_resolved(document, rest);
    attribute->value_size = (uint32_t)(document->text_size - attribute->value);
    return status;
}

nutgraf_status nutgraf_attributes_add(nutgraf_attribute_lists *lists, nutgraf_atom name, nutgraf_slice value) {
    nutgraf_document *document = lists->document;
    bool repeated;
    nutgraf_status status = note_name(lists, name, &repeated);
    if (status != NUTGRAF_OK || repeated) return status;
    nutgraf_attribute *attributes = nutgraf_arena_reserve(&document->arena, document->attributes,
                                                          &document->attribute_capacity,
                                                          document->attribute_count + 1, sizeof *attributes);
    if (attributes == NULL) return NUTGRAF_NO_MEMORY;
    document->attributes = attributes;
    nutgraf_attribute attribute = {.name = name};
    status = add_value(document, value, &attribute);
    attributes[document->attribute_count++] = attribute;
    lists->items[lists->count - 1].attribute_count++;
    return status;
}

nutgraf_status nutgraf_attributes_end(nutgraf_attribute_lists *lists) {
    nutgraf_attribute_list *list = &lists->items[lists->count - 1];
    return nutgraf_document_index_attributes(lists->document, list->attributes, list->attribute_count, &list->id,
                                             &list->classes);
}
