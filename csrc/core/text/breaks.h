/* The default boundaries of UAX #29: grapheme clusters, words, sentences; and cutting a text short.
 *
 * Segments cover the whole text, white space and punctuation included. For sentences as readers
 * see them use nutgraf_sentences_split, which knows abbreviations.
 * Source: Unicode Standard Annex #29, rules GB, WB and SB; grapheme classes are those of the linked
 * utf8proc, classes of words and sentences those of Unicode 15.0.
 */
#ifndef NUTGRAF_TEXT_BREAKS_H
#define NUTGRAF_TEXT_BREAKS_H

#include "spans.h"

typedef enum nutgraf_break_kind {
    NUTGRAF_BREAK_GRAPHEME,
    NUTGRAF_BREAK_WORD,
    NUTGRAF_BREAK_SENTENCE
} nutgraf_break_kind;

/* Where the segment that starts at `start` (< text.size, itself a boundary) ends: a byte offset.
 * Linear over all segments of a text. */
NUTGRAF_INTERNAL size_t nutgraf_breaks_next(nutgraf_slice text, size_t start, nutgraf_break_kind kind);

/* The version of Unicode that the classes of words and sentences are from, "15.0.0"; and that of the linked
 * utf8proc, which normalising, case folding and grapheme clusters follow. Static strings. */
NUTGRAF_INTERNAL const char *nutgraf_breaks_version(void);
NUTGRAF_INTERNAL const char *nutgraf_unicode_version(void);

/* Appends all segments of a text. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_breaks_segments(nutgraf_arena *arena, nutgraf_slice text,
                                                        nutgraf_break_kind kind, nutgraf_spans *segments);

/* Appends the words of a text: the segments between word boundaries that hold a letter or digit. Han
 * characters and hiragana stand one by one; Thai, Lao, Khmer and Myanmar run on up to the next space,
 * since only a dictionary could tell more. Linear. NUTGRAF_NO_MEMORY. Source: UAX #29, rules WB. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_breaks_words(nutgraf_arena *arena, nutgraf_slice text, nutgraf_spans *words);

/* What a text may be cut to; SIZE_MAX: no limit. All limits hold together. */
typedef struct nutgraf_breaks_limits {
    size_t graphemes; /* clusters */
    size_t words;     /* as nutgraf_breaks_words counts them */
    size_t bytes;
} nutgraf_breaks_limits;

/* Bytes of the longest beginning of the text within the limits. It ends between grapheme clusters
 * and, where `words` cuts it, after a word. */
NUTGRAF_INTERNAL size_t nutgraf_breaks_cut(nutgraf_slice text, const nutgraf_breaks_limits *cut);

#endif
