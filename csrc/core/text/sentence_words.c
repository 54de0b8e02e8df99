/* Looks words up that the sentence splitter knows: by halves in sentence_words_data.h, which `make words` makes of
 * lua/nutgraf/lexicon/words, in lower case and sorted by bytes. */
#include "sentence_words.h"
#include "sentence_words_data.h"

#include <string.h>

unsigned nutgraf_sentence_words_roles(const char *word, size_t size) {
    size_t low = 0, high = sizeof words / sizeof words[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *entry = words[middle].word;
        size_t length = strlen(entry);
        int order = memcmp(word, entry, size < length ? size : length);
        if (order == 0 && size == length) return words[middle].roles;
        if (order < 0 || (order == 0 && size < length)) high = middle;
        else low = middle + 1;
    }
    return 0;
}
