/* XML as feeds have it: read by libxml2, recovered where it is damaged, into flat arrays in document order.
 *
 * Before libxml2 sees the text, what feeds get wrong is put right, outside comments and CDATA: HTML's named
 * references become their characters, an '&' that begins none becomes &amp;, control characters go, and so does
 * what stands before the first '<'. No entity is ever declared or fetched.
 */
#ifndef NUTGRAF_HTML_XML_H
#define NUTGRAF_HTML_XML_H

#include "../base/arena.h"

typedef struct nutgraf_xml_attribute {
    nutgraf_slice name;  /* without its prefix */
    nutgraf_slice space; /* address of its namespace, else its prefix; empty: none */
    nutgraf_slice value;
} nutgraf_xml_attribute;

typedef struct nutgraf_xml_node {
    bool is_text;
    uint32_t parent;     /* index; of the first: itself */
    nutgraf_slice name;  /* of an element, without its prefix; else the text */
    nutgraf_slice space; /* address of its namespace, else its prefix; empty: none */
    uint32_t attributes, attribute_count; /* into nutgraf_xml.attributes */
} nutgraf_xml_node;

typedef struct nutgraf_xml {
    nutgraf_xml_node *nodes; /* memory of the arena, as all below */
    size_t count;
    nutgraf_xml_attribute *attributes;
    size_t attribute_count;
    size_t problems;    /* what was not well formed */
    size_t line;        /* of the first problem, from 1 */
    const char *encoding; /* WHATWG name; static storage */
} nutgraf_xml;

/* Reads XML. *xml lives as long as the arena. charset, NUL-terminated, goes before the declaration's encoding; NULL:
 * none. Linear. NUTGRAF_EMPTY without an element; NUTGRAF_TOO_LARGE above 64 MiB; NUTGRAF_BAD_ENCODING;
 * NUTGRAF_NO_MEMORY. Source: XML 1.0, fifth edition. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_xml_parse(nutgraf_arena *arena, nutgraf_slice input, const char *charset,
                                                  nutgraf_xml *xml, nutgraf_error *error);

#endif
