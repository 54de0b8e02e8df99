/* The words of class names: what stands between hyphens, underscores, digits and the humps of camel case.
 * "js-postAuthor_2" is "js", "post", "author".
 */
#ifndef NUTGRAF_PAGE_CLASS_WORDS_H
#define NUTGRAF_PAGE_CLASS_WORDS_H

#include "../html/document.h"
#include "../text/phrases.h"

/* True when one of the words of a class attribute, an id or another name is a whole phrase of the lexicon. */
NUTGRAF_INTERNAL bool nutgraf_class_words_have(nutgraf_slice names, const nutgraf_phrases *phrases);

/* The same of an element's class, id, itemprop, data-component or data-testid. */
NUTGRAF_INTERNAL bool nutgraf_node_is_named(const nutgraf_document *document, uint32_t node,
                                            const nutgraf_phrases *phrases);

/* The elements whose class attribute has such a word, in document order, in arena memory; looked up once for each
 * distinct attribute. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_class_words_find(nutgraf_arena *arena, const nutgraf_document *document,
                                                         const nutgraf_phrases *phrases, uint32_t **found,
                                                         size_t *count);

#endif
