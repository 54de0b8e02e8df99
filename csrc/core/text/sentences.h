/* Text → sentences and words, as byte spans.
 *
 * Sentences: a line end always breaks. Behind a full stop the word before it and the word after it
 * decide (abbreviations, initials, ordinals, a small letter following); the stops of scripts that
 * have stops of their own break almost always. The language need not be known.
 * Words: the segments between the word boundaries of UAX #29 that hold a letter or digit. Han
 * characters and hiragana stand one by one; Thai, Lao, Khmer and Myanmar run on up to the next space,
 * since only a dictionary could tell more. For the annex's own boundaries see breaks.h.
 */
#ifndef NUTGRAF_TEXT_SENTENCES_H
#define NUTGRAF_TEXT_SENTENCES_H

#include "../base/arena.h"

typedef struct nutgraf_span {
    size_t start; /* byte offset, 0-based */
    size_t end;   /* past the last byte */
} nutgraf_span;

typedef struct nutgraf_spans {
    nutgraf_span *items; /* arena */
    size_t count, capacity;
} nutgraf_spans;

/* Appends the sentences of a text, without the white space around them. Near linear: at each stop
 * a bounded number of bytes is looked at. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_segment_sentences(nutgraf_arena *arena, nutgraf_slice text,
                                                          nutgraf_spans *sentences);

/* Appends the words of a text. Linear. NUTGRAF_NO_MEMORY. Source: UAX #29, rules WB. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_segment_words(nutgraf_arena *arena, nutgraf_slice text,
                                                      nutgraf_spans *words);

#endif
