/* Text → sentences as readers see them, as byte spans.
 *
 * A line end always breaks. At a full stop the word before it and the word after it decide
 * (abbreviations, initials, ordinals, a small letter following); the stops of scripts that have
 * stops of their own break almost always. The language need not be known. For words, and for the
 * boundaries that UAX #29 gives to sentences, see breaks.h.
 */
#ifndef NUTGRAF_TEXT_SENTENCES_H
#define NUTGRAF_TEXT_SENTENCES_H

#include "spans.h"

/* Appends the sentences of a text, without the white space around them. Near linear: at each stop
 * a bounded number of bytes is looked at. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_sentences_split(nutgraf_arena *arena, nutgraf_slice text,
                                                        nutgraf_spans *sentences);

#endif
