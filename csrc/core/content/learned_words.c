/* Tokens and their weights; see learned_words.h. */
#include "learned_words.h"

#include <string.h>

#include "../base/hash.h"

/* Part of what a token is: csrc/training learns by them, so that they change with the model alone. */
#define CLASS_BYTES 80      /* of a class value that are looked at */
#define CLASS_WORD_MAX 20   /* bytes; longer ones are hashes and base64 */
#define CLASS_PREFIX_MAX 4  /* bytes: "it=" has 3 */
#define OPENING_WORDS_MAX 10 /* words that are asked for at most, of a heading */
#define OPENING_WORD_MAX 16 /* bytes of a word that count */
#define OPENING_WHOLE 5     /* words; a text no longer than this is a token itself */

uint32_t nutgraf_learned_words_hash(const char *text, size_t size) {
    uint32_t hash = nutgraf_hash32(text, size);
    return hash == 0 ? 1 : hash;
}

int nutgraf_learned_words_weight(const nutgraf_learned_words *words, uint32_t hash) {
    for (uint32_t slot = hash & words->mask; words->keys[slot] != 0; slot = (slot + 1) & words->mask)
        if (words->keys[slot] == hash) return words->weights[slot];
    return 0;
}

void nutgraf_learned_words_of_class(nutgraf_slice value, const char *prefix,
                                    nutgraf_learned_words_visitor *visit, void *state) {
    /* prefix, the word before, a hyphen, this word */
    char buffer[CLASS_PREFIX_MAX + 2 * CLASS_WORD_MAX + 2];
    size_t lead = strlen(prefix);
    memcpy(buffer, prefix, lead);
    char word[CLASS_WORD_MAX + 1];
    size_t size = 0, before = 0; /* before: bytes of the word before, which stands in buffer */
    bool digits = true;
    size_t stop = value.size < CLASS_BYTES ? value.size : CLASS_BYTES;
    for (size_t i = 0; i <= stop; i++) {
        char c = i < stop ? value.data[i] : '-';
        bool upper = nutgraf_ascii_is_upper(c), digit = nutgraf_ascii_is_digit(c);
        bool inside = upper || digit || nutgraf_ascii_is_lower(c);
        bool hump = upper && i > 0 && nutgraf_ascii_is_lower(value.data[i - 1]);
        if (!inside || hump) {
            if (size >= 2 && size <= CLASS_WORD_MAX && !digits) {
                if (before > 0) {
                    buffer[lead + before] = '-';
                    memcpy(buffer + lead + before + 1, word, size);
                    visit(state, buffer, lead + before + 1 + size);
                }
                memcpy(buffer + lead, word, size);
                visit(state, buffer, lead + size);
                before = size;
            }
            size = 0;
            digits = true;
        }
        if (!inside) continue;
        if (size <= CLASS_WORD_MAX) {
            if (size < CLASS_WORD_MAX) word[size] = nutgraf_ascii_lower(c);
            size++;
        }
        digits = digits && digit;
    }
}

void nutgraf_learned_words_of_opening(nutgraf_slice text, size_t count,
                                      nutgraf_learned_words_visitor *visit, void *state) {
    char buffer[2 + (OPENING_WORDS_MAX + 1) * (OPENING_WORD_MAX + 1)]; /* ^first_second_…$ */
    size_t start[OPENING_WORDS_MAX + 2];
    size_t words = 0, used = 1;
    if (count > OPENING_WORDS_MAX) count = OPENING_WORDS_MAX;
    size_t most = count > OPENING_WHOLE + 1 ? count : OPENING_WHOLE + 1;
    buffer[0] = '^';
    for (size_t i = 0; i < text.size && words < most;) {
        if (!nutgraf_learned_words_has_byte(text.data[i])) {
            i++;
            continue;
        }
        if (words > 0) buffer[used++] = '_';
        start[words] = used;
        bool digits = true;
        for (; i < text.size && nutgraf_learned_words_has_byte(text.data[i]); i++) {
            char c = text.data[i];
            digits = digits && nutgraf_ascii_is_digit(c);
            if (used - start[words] < OPENING_WORD_MAX) buffer[used++] = nutgraf_ascii_lower(c);
        }
        if (digits) {
            used = start[words];
            buffer[used++] = '#';
        }
        start[++words] = used + 1;
    }
    for (size_t w = 0; w < words && w < count; w++) {
        visit(state, buffer + start[w], start[w + 1] - 1 - start[w]);
        if (w + 1 < words && w + 1 < count) visit(state, buffer + start[w], start[w + 2] - 1 - start[w]);
    }
    if (words == 0 || words > OPENING_WHOLE) return;
    buffer[used++] = '$';
    visit(state, buffer, used);
}
