/* The attributes of start tags, read once by the HTML standard into the document's array.
 *
 * A list is what one start tag has, or many that are alike (scan.c knows which): tags refer to it by its
 * number, from 1. Of attributes with one name the first counts. References in values are resolved, line
 * ends are \n and NUL is U+FFFD; id and classes are looked up when a list is complete.
 */
#ifndef NUTGRAF_HTML_ATTRIBUTES_H
#define NUTGRAF_HTML_ATTRIBUTES_H

#include "document.h"

/* The attributes of one start tag, or of many that are alike. */
typedef struct nutgraf_attribute_list {
    uint32_t attributes, attribute_count; /* in document->attributes */
    nutgraf_atom id;                      /* as of nutgraf_node */
    uint32_t classes;                     /* as of nutgraf_node */
} nutgraf_attribute_list;

typedef struct nutgraf_attribute_lists {
    nutgraf_document *document;    /* borrowed */
    nutgraf_arena *arena;          /* borrowed: for what lives as long as the parsing */
    nutgraf_attribute_list *items; /* items[k - 1] is list k */
    size_t count, capacity;
    uint32_t *seen;                /* by atom: the list that had this name last */
    size_t seen_capacity;
} nutgraf_attribute_lists;

/* Begins a list; its number is lists->count then. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_attributes_begin(nutgraf_attribute_lists *lists);

/* Adds an attribute to the list that was begun last; `value` as it stands in the input. NUTGRAF_NO_MEMORY,
 * NUTGRAF_TOO_LARGE. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_attributes_add(nutgraf_attribute_lists *lists, nutgraf_atom name,
                                                       nutgraf_slice value);

/* Completes the list that was begun last. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_attributes_end(nutgraf_attribute_lists *lists);

#endif
