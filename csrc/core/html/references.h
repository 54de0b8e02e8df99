/* Character references: &amp; &#8211; &hellip */
#ifndef NUTGRAF_HTML_REFERENCES_H
#define NUTGRAF_HTML_REFERENCES_H

#include "../base/nutgraf.h"

/* Resolves one reference. text[0] is the '&'. Writes at most 8 bytes of UTF-8 to `out`, sets
 * *out_size, and returns how many bytes of the text the reference takes; 0 when it is none, and the
 * '&' is itself. in_attribute: the standard's rule that &copy=1 in an attribute is no reference.
 * Numeric references to C1 controls mean windows-1252, as browsers have it; those out of range
 * and surrogates become U+FFFD.
 * Source: HTML standard, section 13.2.5.72 to 13.2.5.80. */
NUTGRAF_INTERNAL size_t nutgraf_references_resolve(const char *text, size_t size, bool in_attribute, char out[8],
                                                   size_t *out_size);

#endif
