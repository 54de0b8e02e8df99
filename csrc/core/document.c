/* The flat document: atoms, class lists, building and reading. See document.h. */
#include "document.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define ATOM_TABLE_FIRST_SIZE 256 /* slots; a power of two, as every later size is */

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

/* FNV-1a (Fowler, Noll, Vo), 32 bits. */
static uint32_t hash_bytes(const char *text, size_t size) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < size; i++) hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

/* The slot that holds the string, or the free one where it belongs. The table is never full. */
static size_t atom_slot(const nutgraf_document *document, const char *text, size_t size, uint32_t hash) {
    size_t mask = document->atom_table_size - 1, slot = hash & mask;
    for (;; slot = (slot + 1) & mask) {
        uint32_t atom = document->atom_table[slot];
        if (atom == 0) return slot;
        const nutgraf_atom_entry *entry = &document->atoms[atom - NUTGRAF_NAME_COUNT];
        if (entry->hash == hash && entry->size == size && memcmp(document->text + entry->text, text, size) == 0)
            return slot;
    }
}

nutgraf_atom nutgraf_document_find_atom(const nutgraf_document *document, const char *text, size_t size) {
    nutgraf_atom name = nutgraf_name_find(text, size);
    if (name != NUTGRAF_NAME_NONE || size == 0 || document->atom_table_size == 0) return name;
    return document->atom_table[atom_slot(document, text, size, hash_bytes(text, size))];
}

static nutgraf_status atom_table_grow(nutgraf_document *document) {
    size_t size = document->atom_table_size == 0 ? ATOM_TABLE_FIRST_SIZE : document->atom_table_size * 2;
    uint32_t *table = nutgraf_arena_calloc(&document->arena, size * sizeof *table);
    if (table == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < document->atom_count; i++) {
        size_t slot = document->atoms[i].hash & (size - 1);
        while (table[slot] != 0) slot = (slot + 1) & (size - 1);
        table[slot] = NUTGRAF_NAME_COUNT + (uint32_t)i;
    }
    document->atom_table = table;
    document->atom_table_size = size;
    return NUTGRAF_OK;
}

nutgraf_atom nutgraf_document_intern(nutgraf_document *document, const char *text, size_t size) {
    nutgraf_atom name = nutgraf_name_find(text, size);
    if (name != NUTGRAF_NAME_NONE || size == 0) return name;
    if (document->atom_count * 2 >= document->atom_table_size && atom_table_grow(document) != NUTGRAF_OK) return 0;
    uint32_t hash = hash_bytes(text, size);
    size_t slot = atom_slot(document, text, size, hash);
    if (document->atom_table[slot] != 0) return document->atom_table[slot];

    nutgraf_atom_entry *atoms = nutgraf_arena_reserve(&document->arena, document->atoms, &document->atom_capacity,
                                                      document->atom_count + 1, sizeof *atoms);
    if (atoms == NULL) return 0;
    document->atoms = atoms;
    nutgraf_atom_entry entry = {.size = (uint32_t)size, .hash = hash};
    if (nutgraf_document_add_text(document, text, size, &entry.text) != NUTGRAF_OK) return 0;
    atoms[document->atom_count] = entry;
    return document->atom_table[slot] = NUTGRAF_NAME_COUNT + (uint32_t)document->atom_count++;
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

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
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

nutgraf_status nutgraf_document_index_element(nutgraf_document *document, uint32_t node) {
    nutgraf_slice value;
    if (nutgraf_node_attribute(document, node, NUTGRAF_NAME_ID, &value) && value.size > 0) {
        nutgraf_atom id = nutgraf_document_intern(document, value.data, value.size);
        if (id == 0) return NUTGRAF_NO_MEMORY;
        document->nodes[node].id = id;
    }
    if (!nutgraf_node_attribute(document, node, NUTGRAF_NAME_CLASS, &value)) return NUTGRAF_OK;
    if (document->class_count == 0 && class_push(document, 0) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;

    uint32_t list = (uint32_t)document->class_count, count = 0;
    if (class_push(document, 0) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
    size_t at = (size_t)(value.data - document->text), stop = at + value.size;
    while (at < stop) {
        while (at < stop && is_space(document->text[at])) at++;
        size_t first = at;
        while (at < stop && !is_space(document->text[at])) at++;
        if (at == first) break;
        nutgraf_atom token = nutgraf_document_intern(document, document->text + first, at - first);
        if (token == 0 || class_push(document, token) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
        count++;
    }
    if (count == 0) {
        document->class_count = list;
        return NUTGRAF_OK;
    }
    document->classes[list] = count;
    document->nodes[node].classes = list;
    return NUTGRAF_OK;
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

void nutgraf_document_remove(nutgraf_document *document, uint32_t node) {
    for (uint32_t i = node; i < document->nodes[node].end; i++) document->nodes[i].removed = 1;
}
