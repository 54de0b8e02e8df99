/* Words that a person's name may be made of, by their letters alone. */
#ifndef NUTGRAF_TEXT_NAME_WORDS_H
#define NUTGRAF_TEXT_NAME_WORDS_H

#include "phrases.h"

/* True when a text of two to four words reads as one name: every word begins with a capital ("Clements-Thrower",
 * "O'Brien", "J."), past the first one also a particle ("von"); capitals inside a word stand only after a prefix
 * ("McKay"). particles, prefixes: wholes, folded. Linear. */
NUTGRAF_INTERNAL bool nutgraf_text_are_name_words(nutgraf_slice text, const nutgraf_phrases *particles,
                                                  const nutgraf_phrases *prefixes);

#endif
