/* The flat document: a page's tree as arrays in document order.
 *
 *   node 0 is the document itself; a subtree is a contiguous range:
 *       for (uint32_t i = n + 1; i < nodes[n].end; i++) ...
 *   children:  for (c = n + 1; c < nodes[n].end; c = nodes[c].end)
 *   ancestors: for (a = nodes[n].parent; a != 0; a = nodes[a].parent)
 *
 * Text, attribute values and raw text are slices of one buffer. Names of elements and
 * attributes, class tokens and ids are atoms: small integers that compare as their strings do.
 * The low atoms are the HTML names of names.h, the same in every document; others are
 * interned as they are met.
 */
#ifndef NUTGRAF_HTML_DOCUMENT_H
#define NUTGRAF_HTML_DOCUMENT_H

#include "../base/arena.h"
#include "../base/index.h"
#include "names.h"

typedef uint32_t nutgraf_atom; /* 0: no name */

#define NUTGRAF_NO_NODE UINT32_MAX

typedef enum nutgraf_node_type {
    NUTGRAF_NODE_DOCUMENT,
    NUTGRAF_NODE_ELEMENT,
    NUTGRAF_NODE_TEXT,    /* character data with references resolved */
    NUTGRAF_NODE_RAW,     /* what stands in script, style and their like: text, never content */
    NUTGRAF_NODE_COMMENT, /* without <!-- and --> */
    NUTGRAF_NODE_DOCTYPE  /* text: the name */
} nutgraf_node_type;

typedef enum nutgraf_namespace {
    NUTGRAF_NAMESPACE_HTML,
    NUTGRAF_NAMESPACE_SVG,
    NUTGRAF_NAMESPACE_MATHML
} nutgraf_namespace;

typedef struct nutgraf_node {
    uint8_t type;             /* nutgraf_node_type */
    uint8_t space;            /* nutgraf_namespace, of an element */
    uint8_t removed;          /* 1: cut out by nutgraf_document_remove, with its whole subtree */
    uint8_t attribute_kinds;  /* bits: nutgraf_attribute_kind of each of its attributes */
    nutgraf_atom name;        /* of an element, in lower case */
    uint32_t parent;          /* node index; NUTGRAF_NO_NODE for node 0 */
    uint32_t end;             /* index past the last descendant */
    uint32_t text;            /* offset into document text: text, raw, comment, doctype */
    uint32_t text_size;       /* bytes */
    uint32_t attributes;      /* index of the first attribute */
    uint32_t attribute_count; /* attributes of an element stand together */
    nutgraf_atom id;          /* value of the id attribute, 0 where there is none or it is empty */
    uint32_t classes;         /* index into document classes of {count, atom, atom, …}; 0: none */
    uint32_t start_byte;      /* span in the decoded input, from the start tag's < ... */
    uint32_t end_byte;        /* ... to past the end tag's >; never after it for nodes that were implied */
} nutgraf_node;

typedef struct nutgraf_attribute {
    nutgraf_atom name;   /* in lower case */
    uint32_t value;      /* offset into document text, references resolved */
    uint32_t value_size; /* bytes */
} nutgraf_attribute;

/* A limit that was reached or a repair that was made while the rest is usable. */
typedef struct nutgraf_warning {
    nutgraf_status code;
    char message[120]; /* NUL-terminated */
} nutgraf_warning;

/* A class attribute and its list. */
typedef struct nutgraf_class_memo {
    uint32_t value, value_size; /* slice of document text */
    uint32_t list;              /* index into document classes; 0: it names no class */
} nutgraf_class_memo;

#define NUTGRAF_MAX_WARNINGS 8

typedef struct nutgraf_atom_entry {
    uint32_t text; /* offset into document text */
    uint32_t size; /* bytes */
} nutgraf_atom_entry;

typedef struct nutgraf_document {
    nutgraf_arena arena;

    nutgraf_node *nodes;
    size_t node_count, node_capacity;
    nutgraf_attribute *attributes;
    size_t attribute_count, attribute_capacity;
    char *text; /* one buffer for every slice */
    size_t text_size, text_capacity;
    uint32_t *classes; /* lists of class atoms; entry 0 is unused */
    size_t class_count, class_capacity;

    nutgraf_class_memo *class_memos; /* class_index.used of them */
    size_t class_memo_capacity;
    nutgraf_index class_index; /* of class attributes: number i + 1 is class_memos[i] */

    nutgraf_atom_entry *atoms; /* atom NUTGRAF_NAME_COUNT + i is atoms[i] */
    size_t atom_count, atom_capacity;
    nutgraf_index atom_index; /* of atoms by their strings */

    const char *encoding;        /* the WHATWG name, "UTF-8"; static storage */
    const char *encoding_source; /* "bom", "caller", "meta", "content" or "fallback"; static storage */
    size_t repairs;              /* invalid byte sequences that became U+FFFD */
    size_t input_size;           /* bytes of the decoded input */

    uint16_t *marks; /* by node: nutgraf_document_mark */

    size_t removals; /* calls of nutgraf_document_remove: what was learnt of the tree before may no longer hold */

    nutgraf_warning warnings[NUTGRAF_MAX_WARNINGS];
    size_t warning_count;
} nutgraf_document;

/* Makes an empty document without nodes; takes no memory yet. */
NUTGRAF_INTERNAL void nutgraf_document_init(nutgraf_document *document, nutgraf_allocator allocator);

/* Frees all of the document; it may be called twice. */
NUTGRAF_INTERNAL void nutgraf_document_free(nutgraf_document *document);

/* ---- atoms ---- */

/* The atom of a string, interned when new; 0 when memory is out or the string is empty. */
NUTGRAF_INTERNAL nutgraf_atom nutgraf_document_intern(nutgraf_document *document, const char *text, size_t size);

/* The atom of a string, or 0 when the document has never met it. */
NUTGRAF_INTERNAL nutgraf_atom nutgraf_document_find_atom(const nutgraf_document *document, const char *text,
                                                         size_t size);

/* One bit for the kind of an attribute: most elements are turned away by it before their attributes are looked at. */
static inline uint8_t nutgraf_attribute_kind(nutgraf_atom name) {
    switch (name) {
    case NUTGRAF_NAME_CLASS: return 1;
    case NUTGRAF_NAME_HREF: return 2;
    case NUTGRAF_NAME_ID: return 4;
    case NUTGRAF_NAME_ITEMPROP: case NUTGRAF_NAME_ITEMTYPE: case NUTGRAF_NAME_PROPERTY: return 8;
    case NUTGRAF_NAME_SRC: case NUTGRAF_NAME_ALT: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_TYPE: return 16;
    case NUTGRAF_NAME_REL: case NUTGRAF_NAME_ROLE: case NUTGRAF_NAME_NAME: case NUTGRAF_NAME_CONTENT: return 32;
    case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_DATETIME: return 64;
    default: return 128; /* data-… and all others */
    }
}

/* Sets the kinds of a node's attributes. */
NUTGRAF_INTERNAL void nutgraf_document_set_kinds(nutgraf_document *document, uint32_t node);

/* One bit of 256 to 32768 for an element's name. */
static inline uint16_t nutgraf_name_mark(nutgraf_atom name) {
    return (uint16_t)(256u << (name * 0x9E3779B1u >> 29));
}

/* Marks the nodes of a document that is whole: attribute_kinds and nutgraf_name_mark of elements, 0 for other nodes.
 * They stand together, so that searches pass over several nodes at once. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_document_mark(nutgraf_document *document);

/* The string of an atom; empty for atom 0. */
NUTGRAF_INTERNAL nutgraf_slice nutgraf_document_atom_text(const nutgraf_document *document, nutgraf_atom atom);

/* ---- building ---- */

/* Appends bytes to the text buffer; *offset says where they stand. NUTGRAF_NO_MEMORY, or
 * NUTGRAF_TOO_LARGE past 4 GiB. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_document_add_text(nutgraf_document *document, const char *data, size_t size,
                                                          uint32_t *offset);

/* Sets id and classes of an element from its attributes. Class lists are memoised: equal class
 * attributes share one list. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_document_index_element(nutgraf_document *document, uint32_t node);

/* The id and the class list of an element that has these attributes; both 0 where it has none. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_document_index_attributes(nutgraf_document *document, uint32_t first,
                                                                  uint32_t count, nutgraf_atom *id,
                                                                  uint32_t *classes);

/* Notes a warning; past NUTGRAF_MAX_WARNINGS they are dropped, a repeated code is noted once. */
NUTGRAF_INTERNAL void nutgraf_document_warn(nutgraf_document *document, nutgraf_status code, const char *format, ...)
    NUTGRAF_PRINTF(3, 4);

/* ---- reading ---- */

/* The text of a text, raw, comment or doctype node. */
static inline nutgraf_slice nutgraf_node_slice(const nutgraf_document *document, uint32_t node) {
    const nutgraf_node *n = &document->nodes[node];
    return (nutgraf_slice){document->text + n->text, n->text_size};
}

/* True when the element `node` has this HTML name (NUTGRAF_NAME_DIV, ...). */
static inline bool nutgraf_node_is(const nutgraf_document *document, uint32_t node, nutgraf_atom name) {
    return document->nodes[node].name == name && document->nodes[node].type == NUTGRAF_NODE_ELEMENT;
}

/* Finds an attribute of an element; false when it has none of that name. */
NUTGRAF_INTERNAL bool nutgraf_node_attribute(const nutgraf_document *document, uint32_t node, nutgraf_atom name,
                                             nutgraf_slice *value);

/* True when the element has the class. */
NUTGRAF_INTERNAL bool nutgraf_node_has_class(const nutgraf_document *document, uint32_t node, nutgraf_atom class_name);

/* True when an attribute of the element may hold a time for machines: datetime, itemprop with "date" in it, a title
 * that begins as ISO 8601 does, or a data attribute that is named for times and begins with a digit. */
NUTGRAF_INTERNAL bool nutgraf_node_may_be_dated(const nutgraf_document *document, uint32_t node);

/* Marks a subtree as removed: every later pass and query skips it. Indexes stay valid. */
NUTGRAF_INTERNAL void nutgraf_document_remove(nutgraf_document *document, uint32_t node);

#endif
