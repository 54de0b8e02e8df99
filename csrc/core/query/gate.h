/* What an element must have to match a selector at all: most elements are turned away by two masks.
 *
 * An alternative asks for an element's name, an attribute, or nothing that can be told in advance. One
 * that asks for a class attribute with some text in it ([class*=byline i]) is answered once for each
 * distinct class attribute of a document, not for each element.
 */
#ifndef NUTGRAF_QUERY_GATE_H
#define NUTGRAF_QUERY_GATE_H

#include "selector_tree.h"

/* Makes the masks of a matcher anew from its names; called when these were looked up. */
NUTGRAF_INTERNAL void nutgraf_gate_set(nutgraf_matcher *matcher);

/* True when some alternative that is not answered by the class alone may match the element. */
NUTGRAF_INTERNAL bool nutgraf_gate_is_open(const nutgraf_matcher *matcher, uint32_t node);

/* True when an alternative that asks for nothing but a text in the class attribute matches the element. */
NUTGRAF_INTERNAL bool nutgraf_gate_class_matches(nutgraf_matcher *matcher, uint32_t node);

/* True when the value of an attribute fits the simple selector. */
NUTGRAF_INTERNAL bool nutgraf_attribute_fits(const nutgraf_simple *item, nutgraf_slice value, bool ignore_case);

#endif
