/* Slices beside words: is it this, does it start so, where does it stand?
 *
 * `word` is NUL-terminated, most often a literal, whose length the compiler knows. The caseless
 * functions fold ASCII letters alone, as HTML asks, and take `word` in lower case.
 */
#ifndef NUTGRAF_BASE_SLICE_H
#define NUTGRAF_BASE_SLICE_H

#include <string.h>

#include "ascii.h"
#include "nutgraf.h"

/* True when the slice is the word. */
static inline bool nutgraf_slice_is(nutgraf_slice text, const char *word) {
    size_t size = strlen(word);
    return text.size == size && memcmp(text.data, word, size) == 0;
}

/* True when the word stands at byte `at`, which may be past the end: then false. */
static inline bool nutgraf_slice_has_at(nutgraf_slice text, size_t at, const char *word) {
    size_t size = strlen(word);
    return at <= text.size && text.size - at >= size && memcmp(text.data + at, word, size) == 0;
}

/* As nutgraf_slice_has_at, in any case. */
static inline bool nutgraf_slice_has_caseless_at(nutgraf_slice text, size_t at, const char *word) {
    size_t size = strlen(word);
    if (at > text.size || text.size - at < size) return false;
    for (size_t i = 0; i < size; i++)
        if (nutgraf_ascii_lower(text.data[at + i]) != word[i]) return false;
    return true;
}

/* True when the slice is the word, in any case. */
static inline bool nutgraf_slice_is_caseless(nutgraf_slice text, const char *word) {
    return text.size == strlen(word) && nutgraf_slice_has_caseless_at(text, 0, word);
}

/* The byte where the word, which is not empty, stands from `at` on; text.size: nowhere. At worst as many
 * steps as both sizes multiplied: for words of a few bytes. */
static inline size_t nutgraf_slice_find(nutgraf_slice text, size_t at, const char *word) {
    while (at < text.size) {
        const char *hit = memchr(text.data + at, word[0], text.size - at);
        if (hit == NULL) break;
        at = (size_t)(hit - text.data);
        if (nutgraf_slice_has_at(text, at, word)) return at;
        at++;
    }
    return text.size;
}

/* True when the word, which is not empty, stands anywhere in the slice. */
static inline bool nutgraf_slice_contains(nutgraf_slice text, const char *word) {
    return nutgraf_slice_find(text, 0, word) < text.size;
}

/* The slice without the ASCII white space at its ends. */
static inline nutgraf_slice nutgraf_slice_trim(nutgraf_slice text) {
    while (text.size > 0 && nutgraf_ascii_is_space(text.data[0])) {
        text.data++;
        text.size--;
    }
    while (text.size > 0 && nutgraf_ascii_is_space(text.data[text.size - 1])) text.size--;
    return text;
}

/* How many bytes at the start of the slice are ASCII; eight are looked at at once. */
static inline size_t nutgraf_slice_ascii_prefix(nutgraf_slice text) {
    size_t at = 0;
    for (uint64_t eight; text.size - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, text.data + at, sizeof eight);
        if ((eight & 0x8080808080808080u) != 0) break;
    }
    while (at < text.size && (unsigned char)text.data[at] < 0x80) at++;
    return at;
}

#endif
