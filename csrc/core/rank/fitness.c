/* How fit a sentence is for a summary: see fitness.h. */
#include "fitness.h"

#include <string.h>

#include "../text/unicode.h"

#define LEAST_WORDS 4 /* fewer are a label or an exclamation */
#define FULL_WORDS 6  /* fewer are taken only where there is nothing better */

static const char *const closers[] = {"\"", "'", ")", "]", " ", "”", "’", "“", "»", "«", "」", "』", "）",
                                      "\xC2\xA0", "\xE2\x80\xAF", NULL};
static const char *const questions[] = {"?", "？", "؟", "⁇", "⁈", NULL};
static const char *const stops[] = {".", "!", "…", "。", "！", "．", "।", "॥", "۔", "։", "።", "။", "။",
                                    "؟", "？", "?", NULL};

/* The size of the mark that the text ends with; 0: with none of them. */
static size_t ending(nutgraf_slice text, const char *const *marks) {
    for (; *marks != NULL; marks++) {
        size_t size = strlen(*marks);
        if (text.size >= size && memcmp(text.data + text.size - size, *marks, size) == 0) return size;
    }
    return 0;
}

nutgraf_fitness nutgraf_sentence_fitness(nutgraf_slice sentence) {
    size_t words = nutgraf_text_measure(sentence).words;
    if (words < LEAST_WORDS) return NUTGRAF_FITNESS_NONE;
    for (size_t closer; (closer = ending(sentence, closers)) > 0;) sentence.size -= closer;
    if (ending(sentence, questions) > 0) return NUTGRAF_FITNESS_NONE;
    return words >= FULL_WORDS && ending(sentence, stops) > 0 ? NUTGRAF_FITNESS_FULL : NUTGRAF_FITNESS_LESS;
}
