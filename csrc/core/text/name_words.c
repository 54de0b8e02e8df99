/* Words of names: see name_words.h. */
#include "name_words.h"

#include <string.h>

#include "../base/ascii.h"

#define MOST_WORDS 4
#define LONGEST_PREFIX 16 /* bytes */

static bool is_space(char c) {
    return nutgraf_ascii_is_space(c) || c == '\v';
}

/* Does the word begin with a capital: ASCII, Latin-1, Latin Extended-A, Greek or Cyrillic? */
static bool begins_with_capital(nutgraf_slice word) {
    unsigned a = (unsigned char)word.data[0], b = word.size > 1 ? (unsigned char)word.data[1] : 0;
    switch (a) {
    case 0xC3: return b < 0x9F && b != 0x97;
    case 0xC4: return (b % 2 == 0) != (b >= 0xB9);
    case 0xC5: return (b % 2 == 0) != (b <= 0x88 || b >= 0xB9);
    case 0xCE: return b < 0xAC;
    case 0xD0: return b < 0xB0;
    default: return a >= 'A' && a <= 'Z';
    }
}

/* The word past "O'" or "O’", and past the other after it. */
static nutgraf_slice without_particle(nutgraf_slice word) {
    static const nutgraf_slice marks[] = {{"'", 1}, {"\xe2\x80\x99", 3}};
    for (size_t i = 0; i < 2; i++) {
        size_t size = 1 + marks[i].size;
        if (word.size < size || !nutgraf_ascii_is_letter(word.data[0])) continue;
        if (memcmp(word.data + 1, marks[i].data, marks[i].size) != 0) continue;
        word.data += size;
        word.size -= size;
    }
    return word;
}

/* Is a capital that follows a small letter preceded by a prefix? The last one of the part's first letters counts. */
static bool capitals_fit(nutgraf_slice part, const nutgraf_phrases *prefixes) {
    size_t head = 0;
    for (size_t i = 1; i < part.size && nutgraf_ascii_is_letter(part.data[i - 1]); i++)
        if (nutgraf_ascii_is_lower(part.data[i - 1]) && nutgraf_ascii_is_upper(part.data[i])) head = i;
    if (head == 0) return true;
    char folded[LONGEST_PREFIX];
    if (head > sizeof folded) return false;
    for (size_t i = 0; i < head; i++) folded[i] = nutgraf_ascii_lower(part.data[i]);
    return (nutgraf_phrases_match(prefixes, (nutgraf_slice){folded, head}) & NUTGRAF_PHRASE_WHOLE) != 0;
}

static bool is_initial(nutgraf_slice word) {
    return word.size == 2 && nutgraf_ascii_is_letter(word.data[0]) && word.data[1] == '.';
}

static bool is_name_word(nutgraf_slice word, const nutgraf_phrases *prefixes) {
    if (!begins_with_capital(word)) return false;
    bool dotted = false;
    for (size_t i = 0; i < word.size; i++) {
        char c = word.data[i];
        if (nutgraf_ascii_is_digit(c) || (c != '\0' && strchr("()[]!?:;\"/@#&,", c) != NULL)) return false;
        dotted = dotted || c == '.';
    }
    nutgraf_slice rest = without_particle(word);
    for (size_t first = 0; first < rest.size;) {
        size_t stop = first;
        while (stop < rest.size && rest.data[stop] != '-') stop++;
        if (!capitals_fit((nutgraf_slice){rest.data + first, stop - first}, prefixes)) return false;
        first = stop + 1;
    }
    bool initials = word.size == 4 && is_initial((nutgraf_slice){word.data, 2}) &&
                    is_initial((nutgraf_slice){word.data + 2, 2});
    return !dotted || is_initial(word) || initials;
}

bool nutgraf_text_are_name_words(nutgraf_slice text, const nutgraf_phrases *particles,
                                 const nutgraf_phrases *prefixes) {
    size_t count = 0;
    for (size_t i = 0;;) {
        while (i < text.size && is_space(text.data[i])) i++;
        if (i == text.size) break;
        size_t first = i;
        while (i < text.size && !is_space(text.data[i])) i++;
        nutgraf_slice word = {text.data + first, i - first};
        if (++count > MOST_WORDS) return false;
        bool particle = count > 1 && (nutgraf_phrases_match(particles, word) & NUTGRAF_PHRASE_WHOLE) != 0;
        if (!particle && !is_name_word(word, prefixes)) return false;
    }
    return count >= 2;
}
