/* The flat document: atoms, class lists, building and reading. See document.h. */
#include "document.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../base/hash.h"
#include "../base/slice.h"

#define DATE_BYTES 10 /* of a date of ISO 8601, "2026-11-26": what follows is its time */

void nutgraf_document_init(nutgraf_document *document, nutgraf_allocator allocator) {
    *document = (nutgraf_document){.encoding = "UTF-8", .encoding_source = "content"};
    nutgraf_arena_init(&document->arena, allocator);
}

void nutgraf_document_free(nutgraf_document *document) {
    nutgraf_allocator allocator = document->arena.allocator;
    nutgraf_arena_free(&document->arena);
    nutgraf_document_init(document, allocator);
}

/* ---- atoms ---- */

static bool text_is(const nutgraf_document *document, uint32_t offset, uint32_t size, nutgraf_slice other) {
    return size == other.size && memcmp(document->text + offset, other.data, size) == 0;
}

/* The slot that holds the string, or the free one where it belongs. */
static size_t atom_slot(const nutgraf_document *document, nutgraf_slice text, uint32_t hash) {
    const nutgraf_index *index = &document->atom_index;
    size_t slot = nutgraf_index_first(index, hash);
    for (; index->slots[slot].number != 0; slot = nutgraf_index_next(index, slot)) {
        if (index->slots[slot].hash != hash) continue;
        nutgraf_slice known = nutgraf_document_atom_text(document, index->slots[slot].number);
        if (known.size == text.size && memcmp(known.data, text.data, text.size) == 0) break;
    }
    return slot;
}

/* Puts the HTML names into the index of a document that has none yet. */
static nutgraf_status add_names(nutgraf_document *document) {
    for (nutgraf_atom name = 1; name < NUTGRAF_NAME_COUNT; name++) {
        if (nutgraf_index_reserve(&document->atom_index, &document->arena) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
        nutgraf_slice text = nutgraf_name_text(name);
        uint32_t hash = nutgraf_hash_words(text.data, text.size);
        nutgraf_index_set(&document->atom_index, atom_slot(document, text, hash), hash, name);
    }
    return NUTGRAF_OK;
}

nutgraf_atom nutgraf_document_find_atom(const nutgraf_document *document, const char *text, size_t size) {
    if (size == 0 || document->atom_index.used < NUTGRAF_NAME_COUNT) return nutgraf_name_find(text, size);
    size_t slot = atom_slot(document, (nutgraf_slice){text, size}, nutgraf_hash_words(text, size));
    return document->atom_index.slots[slot].number;
}

nutgraf_atom nutgraf_document_intern(nutgraf_document *document, const char *text, size_t size) {
    if (size == 0) return 0;
    if (document->atom_index.used == 0 && add_names(document) != NUTGRAF_OK) return 0;
    if (nutgraf_index_reserve(&document->atom_index, &document->arena) != NUTGRAF_OK) return 0;
    uint32_t hash = nutgraf_hash_words(text, size);
    size_t slot = atom_slot(document, (nutgraf_slice){text, size}, hash);
    if (document->atom_index.slots[slot].number != 0) return document->atom_index.slots[slot].number;

    nutgraf_atom_entry *atoms = nutgraf_arena_reserve(&document->arena, document->atoms, &document->atom_capacity,
                                                      document->atom_count + 1, sizeof *atoms);
    if (atoms == NULL) return 0;
    document->atoms = atoms;
    nutgraf_atom_entry entry = {.size = (uint32_t)size};
    if (nutgraf_document_add_text(document, text, size, &entry.text) != NUTGRAF_OK) return 0;
    nutgraf_atom atom = NUTGRAF_NAME_COUNT + (nutgraf_atom)document->atom_count;
    atoms[document->atom_count++] = entry;
    nutgraf_index_set(&document->atom_index, slot, hash, atom);
    return atom;
}

nutgraf_slice nutgraf_document_atom_text(const nutgraf_document *document, nutgraf_atom atom) {
    if (atom < NUTGRAF_NAME_COUNT) return nutgraf_name_text(atom);
    const nutgraf_atom_entry *entry = &document->atoms[atom - NUTGRAF_NAME_COUNT];
    return (nutgraf_slice){document->text + entry->text, entry->size};
}

/* ---- building ---- */

nutgraf_status nutgraf_document_add_text(nutgraf_document *document, const char *data, size_t size,
                                         uint32_t *offset) {
    if (size > UINT32_MAX - document->text_size) return NUTGRAF_TOO_LARGE;
    /* data may itself be a slice of the text, which moves when it grows. */
    bool own = document->text != NULL && data >= document->text && data < document->text + document->text_size;
    size_t own_offset = own ? (size_t)(data - document->text) : 0;
    char *text = nutgraf_arena_reserve(&document->arena, document->text, &document->text_capacity,
                                       document->text_size + size, 1);
    if (text == NULL && size > 0) return NUTGRAF_NO_MEMORY;
    document->text = text;
    *offset = (uint32_t)document->text_size;
    if (size > 0) memmove(text + document->text_size, own ? text + own_offset : data, size);
    document->text_size += size;
    return NUTGRAF_OK;
}

/* Appends one number to the class lists. */
static nutgraf_status class_push(nutgraf_document *document, uint32_t value) {
    uint32_t *classes = nutgraf_arena_reserve(&document->arena, document->classes, &document->class_capacity,
                                              document->class_count + 1, sizeof *classes);
    if (classes == NULL) return NUTGRAF_NO_MEMORY;
    document->classes = classes;
    classes[document->class_count++] = value;
    return NUTGRAF_OK;
}

/* Splits a class attribute, which is a slice of the document's text, into atoms; *list is 0 when it
 * has none. */
static nutgraf_status class_list(nutgraf_document *document, nutgraf_slice value, uint32_t *list) {
    if (document->class_count == 0 && class_push(document, 0) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
    uint32_t first_class = (uint32_t)document->class_count, count = 0;
    if (class_push(document, 0) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
    size_t at = (size_t)(value.data - document->text), stop = at + value.size;
    while (at < stop) {
        while (at < stop && nutgraf_ascii_is_space(document->text[at])) at++;
        size_t first = at;
        while (at < stop && !nutgraf_ascii_is_space(document->text[at])) at++;
        if (at == first) break;
        nutgraf_atom token = nutgraf_document_intern(document, document->text + first, at - first);
        if (token == 0 || class_push(document, token) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
        count++;
    }
    *list = count == 0 ? 0 : first_class;
    if (count == 0) document->class_count = first_class;
    else document->classes[first_class] = count;
    return NUTGRAF_OK;
}

/* As class_list, but equal attributes share one list. */
static nutgraf_status class_list_memoised(nutgraf_document *document, nutgraf_slice value, uint32_t *list) {
    nutgraf_index *index = &document->class_index;
    if (nutgraf_index_reserve(index, &document->arena) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
    uint32_t hash = nutgraf_hash32(value.data, value.size);
    size_t slot = nutgraf_index_first(index, hash);
    for (; index->slots[slot].number != 0; slot = nutgraf_index_next(index, slot)) {
        if (index->slots[slot].hash != hash) continue;
        const nutgraf_class_memo *memo = &document->class_memos[index->slots[slot].number - 1];
        if (!text_is(document, memo->value, memo->value_size, value)) continue;
        *list = memo->list;
        return NUTGRAF_OK;
    }
    nutgraf_class_memo *memos = nutgraf_arena_reserve(&document->arena, document->class_memos,
                                                      &document->class_memo_capacity, index->used + 1, sizeof *memos);
    if (memos == NULL) return NUTGRAF_NO_MEMORY;
    document->class_memos = memos;
    uint32_t offset = (uint32_t)(value.data - document->text);
    nutgraf_status status = class_list(document, value, list);
    if (status != NUTGRAF_OK) return status;
    memos[index->used] = (nutgraf_class_memo){offset, (uint32_t)value.size, *list};
    nutgraf_index_set(index, slot, hash, (uint32_t)index->used + 1);
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_document_index_attributes(nutgraf_document *document, uint32_t first, uint32_t count,
                                                 nutgraf_atom *id, uint32_t *classes) {
    *id = *classes = 0;
    for (uint32_t i = first; i < first + count; i++) {
        nutgraf_attribute attribute = document->attributes[i];
        nutgraf_slice value = {document->text + attribute.value, attribute.value_size};
        if (attribute.name == NUTGRAF_NAME_ID && value.size > 0) {
            *id = nutgraf_document_intern(document, value.data, value.size);
            if (*id == 0) return NUTGRAF_NO_MEMORY;
        } else if (attribute.name == NUTGRAF_NAME_CLASS && value.size > 0) {
            nutgraf_status status = class_list_memoised(document, value, classes);
            if (status != NUTGRAF_OK) return status;
        }
    }
    return NUTGRAF_OK;
}

void nutgraf_document_set_kinds(nutgraf_document *document, uint32_t node) {
    nutgraf_node *n = &document->nodes[node];
    n->attribute_kinds = 0;
    for (uint32_t i = n->attributes; i < n->attributes + n->attribute_count; i++)
        n->attribute_kinds |= nutgraf_attribute_kind(document->attributes[i].name);
}

nutgraf_status nutgraf_document_mark(nutgraf_document *document) {
    document->marks = nutgraf_arena_alloc(&document->arena, document->node_count * sizeof *document->marks);
    if (document->marks == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < document->node_count; i++) {
        const nutgraf_node *n = &document->nodes[i];
        bool element = n->type == NUTGRAF_NODE_ELEMENT;
        document->marks[i] = element ? (uint16_t)(n->attribute_kinds | nutgraf_name_mark(n->name)) : 0;
    }
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_document_index_element(nutgraf_document *document, uint32_t node) {
    const nutgraf_node n = document->nodes[node];
    nutgraf_atom id;
    uint32_t classes;
    nutgraf_status status = nutgraf_document_index_attributes(document, n.attributes, n.attribute_count, &id, &classes);
    document->nodes[node].id = id;
    document->nodes[node].classes = classes;
    return status;
}

void nutgraf_document_warn(nutgraf_document *document, nutgraf_status code, const char *format, ...) {
    for (size_t i = 0; i < document->warning_count; i++)
        if (document->warnings[i].code == code) return;
    if (document->warning_count == NUTGRAF_MAX_WARNINGS) return;
    nutgraf_warning *warning = &document->warnings[document->warning_count++];
    warning->code = code;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(warning->message, sizeof warning->message, format, arguments);
    va_end(arguments);
}

/* ---- reading ---- */

bool nutgraf_node_attribute(const nutgraf_document *document, uint32_t node, nutgraf_atom name,
                            nutgraf_slice *value) {
    const nutgraf_node *n = &document->nodes[node];
    for (uint32_t i = n->attributes; i < n->attributes + n->attribute_count; i++) {
        if (document->attributes[i].name != name) continue;
        *value = (nutgraf_slice){document->text + document->attributes[i].value, document->attributes[i].value_size};
        return true;
    }
    return false;
}

bool nutgraf_node_has_class(const nutgraf_document *document, uint32_t node, nutgraf_atom class_name) {
    uint32_t list = document->nodes[node].classes;
    if (list == 0) return false;
    for (uint32_t i = 1; i <= document->classes[list]; i++)
        if (document->classes[list + i] == class_name) return true;
    return false;
}

static bool is_time_name(nutgraf_slice name) {
    static const char *const parts[] = {"time", "date", "published", "epoch", "data-ts"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (nutgraf_slice_contains(name, parts[i])) return true;
    return false;
}

bool nutgraf_node_may_be_dated(const nutgraf_document *document, uint32_t node) {
    const nutgraf_node *n = &document->nodes[node];
    for (uint32_t i = n->attributes; i < n->attributes + n->attribute_count; i++) {
        const nutgraf_attribute *attribute = &document->attributes[i];
        nutgraf_slice value = {document->text + attribute->value, attribute->value_size};
        nutgraf_slice name = nutgraf_document_atom_text(document, attribute->name);
        if (nutgraf_slice_is(name, "datetime")) return true;
        if (nutgraf_slice_is(name, "itemprop") && nutgraf_slice_contains(value, "date")) return true;
        size_t start = 0;
        while (start < value.size && (unsigned char)value.data[start] <= ' ') start++;
        bool digit = start < value.size && nutgraf_ascii_is_digit(value.data[start]);
        if (digit && nutgraf_slice_has_at(name, 0, "created")) return true;
        if (digit && nutgraf_slice_is(name, "title") && value.size > start + DATE_BYTES && value.data[start + 4] == '-')
            return true;
        if (digit && nutgraf_slice_has_at(name, 0, "data-") && is_time_name(name)) return true;
    }
    return false;
}

void nutgraf_document_remove(nutgraf_document *document, uint32_t node) {
    if (document->nodes[node].removed) return;
    for (uint32_t i = node; i < document->nodes[node].end; i++) document->nodes[i].removed = 1;
    document->removals++;
}
