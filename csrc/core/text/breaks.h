/* The default boundaries of UAX #29: grapheme clusters, words, sentences; and cutting a text short.
 *
 * Segments cover the whole text, white space and punctuation included. For sentences as readers
 * see them use nutgraf_segment_sentences, which knows abbreviations; for words without what stands
 * between them nutgraf_segment_words. Source: Unicode Standard Annex #29, rules GB, WB and SB;
 * grapheme classes are those of the linked utf8proc, word and sentence classes of Unicode 15.0.
 */
#ifndef NUTGRAF_TEXT_BREAKS_H
#define NUTGRAF_TEXT_BREAKS_H

#include "sentences.h"

typedef enum nutgraf_break_kind {
    NUTGRAF_BREAK_GRAPHEME,
    NUTGRAF_BREAK_WORD,
    NUTGRAF_BREAK_SENTENCE
} nutgraf_break_kind;

/* Where the segment that starts at `start` (< text.size, itself a boundary) ends: a byte offset.
 * Linear over all segments of a text. */
NUTGRAF_INTERNAL size_t nutgraf_break_next(nutgraf_slice text, size_t start, nutgraf_break_kind kind);

/* The version of Unicode that the classes of words and sentences are from, "15.0.0"; and that of the linked
 * utf8proc, which normalising, case folding and grapheme clusters follow. Static strings. */
NUTGRAF_INTERNAL const char *nutgraf_break_version(void);
NUTGRAF_INTERNAL const char *nutgraf_unicode_version(void);

/* Appends all segments of a text. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_segment_breaks(nutgraf_arena *arena, nutgraf_slice text,
                                                       nutgraf_break_kind kind, nutgraf_spans *segments);

/* What a text may be cut to; SIZE_MAX: no limit. All limits hold together. */
typedef struct nutgraf_cut {
    size_t graphemes; /* clusters */
    size_t words;     /* as nutgraf_segment_words counts them */
    size_t bytes;
} nutgraf_cut;

/* Bytes of the longest beginning of the text within the limits. It ends between grapheme clusters
 * and, where `words` cuts it, behind a word. */
NUTGRAF_INTERNAL size_t nutgraf_text_cut(nutgraf_slice text, const nutgraf_cut *cut);

#endif
