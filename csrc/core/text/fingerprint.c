/* One pass over the words with a window of three; see fingerprint.h. */
#include "fingerprint.h"

#include "../base/hash.h"
#include "unicode.h"

#define WINDOW 3 /* words of a feature */
#define BITS 64

typedef struct counter {
    int64_t votes[BITS];
    uint64_t window[WINDOW]; /* hashes of the last words, the newest last */
    size_t words;
} counter;

static void add_feature(counter *c, size_t count) {
    uint64_t hash = NUTGRAF_HASH64_START;
    for (size_t i = WINDOW - count; i < WINDOW; i++) hash = nutgraf_hash_spread(hash ^ c->window[i]);
    for (int bit = 0; bit < BITS; bit++) c->votes[bit] += (hash >> bit & 1) != 0 ? 1 : -1;
}

static void add_word(counter *c, uint64_t hash) {
    for (size_t i = 0; i + 1 < WINDOW; i++) c->window[i] = c->window[i + 1];
    c->window[WINDOW - 1] = hash;
    if (++c->words >= WINDOW) add_feature(c, WINDOW);
}

uint64_t nutgraf_fingerprint_of(nutgraf_slice text) {
    counter c = {.words = 0};
    uint64_t hash = NUTGRAF_HASH64_START;
    bool in_word = false;
    for (size_t p = 0; p < text.size;) {
        int32_t point;
        p += nutgraf_utf8_read(text.data, text.size, p, &point);
        nutgraf_letter_kind kind = nutgraf_code_point_kind(point);
        if (kind == NUTGRAF_KIND_MARK && !in_word) continue;
        bool counts = kind == NUTGRAF_KIND_LETTER || kind == NUTGRAF_KIND_DIGIT || kind == NUTGRAF_KIND_MARK;
        if (in_word && !counts) {
            add_word(&c, hash);
            in_word = false;
        }
        if (kind == NUTGRAF_KIND_IDEOGRAPH) add_word(&c, nutgraf_hash_spread((uint64_t)point));
        if (!counts) continue;
        if (!in_word) hash = NUTGRAF_HASH64_START;
        in_word = true;
        hash = nutgraf_hash64_step(hash, (uint64_t)nutgraf_code_point_lower(point));
    }
    if (in_word) add_word(&c, hash);
    if (c.words == 0) return 0;
    if (c.words < WINDOW) add_feature(&c, c.words);
    uint64_t result = 0;
    for (int bit = 0; bit < BITS; bit++) result |= (uint64_t)(c.votes[bit] > 0) << bit;
    return result;
}

int nutgraf_fingerprint_distance(uint64_t a, uint64_t b) {
    int count = 0;
    for (uint64_t left = a ^ b; left != 0; left &= left - 1) count++;
    return count;
}
