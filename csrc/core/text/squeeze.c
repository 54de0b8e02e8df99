/* Small linear questions about a text: see squeeze.h. */
#include "squeeze.h"

#include <string.h>

#include "../base/slice.h"

/* As isspace() in the C locale: the vertical tab, too. */
static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* As ispunct() in the C locale. */
static bool is_punctuation(char c) {
    return c > ' ' && c < 127 && !nutgraf_ascii_is_alphanumeric(c);
}

/* The bytes of a no-break space at `at`: 2, or 0. */
static size_t no_break_space(nutgraf_slice text, size_t at) {
    return at + 1 < text.size && text.data[at] == '\xC2' && text.data[at + 1] == '\xA0' ? 2 : 0;
}

nutgraf_slice nutgraf_text_trim(nutgraf_slice text) {
    size_t first = 0, stop = text.size;
    while (first < stop) {
        unsigned char c = (unsigned char)text.data[first];
        size_t size = c <= ' ' || c == 127 ? 1 : no_break_space(text, first);
        if (size == 0) break;
        first += size;
    }
    while (stop > first) {
        unsigned char c = (unsigned char)text.data[stop - 1];
        if (c <= ' ' || c == 127) stop--;
        else if (stop - first >= 2 && no_break_space(text, stop - 2)) stop -= 2;
        else break;
    }
    return (nutgraf_slice){text.data + first, stop - first};
}

size_t nutgraf_text_runs(nutgraf_slice text) {
    size_t runs = 0;
    bool inside = false;
    for (size_t i = 0; i < text.size; i++) {
        bool space = is_space(text.data[i]);
        runs += !space && !inside;
        inside = !space;
    }
    return runs;
}

size_t nutgraf_text_line(nutgraf_slice folded, char *out) {
    nutgraf_slice text = nutgraf_text_trim(folded);
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        size_t wide = no_break_space(text, i);
        bool space = wide > 0 || is_space(text.data[i]);
        if (wide > 0) i++;
        if (!space) out[size++] = text.data[i];
        else if (size == 0 || out[size - 1] != ' ') out[size++] = ' ';
    }
    if (size > 0 && out[size - 1] == ':') {
        size--;
        while (size > 0 && out[size - 1] == ' ') size--;
    }
    return size;
}

/* The bytes of a curly quotation mark, of ‘ ’ “ ” „, at `at`: 3, or 0. */
static size_t curly_quote(nutgraf_slice text, size_t at) {
    if (at + 2 >= text.size || text.data[at] != '\xE2' || text.data[at + 1] != '\x80') return 0;
    unsigned char last = (unsigned char)text.data[at + 2];
    return last == 0x98 || last == 0x99 || (last >= 0x9C && last <= 0x9E) ? 3 : 0;
}

size_t nutgraf_text_key(nutgraf_slice folded, char *out) {
    size_t size = 0;
    bool gap = false;
    for (size_t i = 0; i < folded.size; i++) {
        size_t wide = no_break_space(folded, i) + curly_quote(folded, i);
        if (wide > 0 || is_space(folded.data[i]) || is_punctuation(folded.data[i])) {
            gap = true;
            if (wide > 0) i += wide - 1;
            continue;
        }
        if (gap && size > 0) out[size++] = ' ';
        gap = false;
        out[size++] = folded.data[i];
    }
    return size;
}

size_t nutgraf_text_label(nutgraf_slice folded, char *out) {
    size_t size = 0, stop = folded.size, first = 0;
    while (stop > 0 && (is_space(folded.data[stop - 1]) || is_punctuation(folded.data[stop - 1]))) stop--;
    while (first < stop && is_space(folded.data[first])) first++;
    for (size_t i = first; i < stop; i++) {
        char c = folded.data[i], last = size > 0 ? out[size - 1] : '\0';
        bool space = is_space(c), digit = nutgraf_ascii_is_digit(c);
        if ((space && last == ' ') || (digit && i > first && nutgraf_ascii_is_digit(folded.data[i - 1]))) continue;
        out[size++] = space ? ' ' : digit ? '0' : c;
    }
    return size;
}

bool nutgraf_text_is_plain(nutgraf_slice text) {
    char last = ' ';
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        bool gap = c == ' ' || c == '\n';
        if ((c < ' ' && c != '\n') || c > '~' || (gap && (last == ' ' || last == '\n'))) return false;
        last = c;
    }
    return last != ' ' && last != '\n';
}

nutgraf_address_form nutgraf_text_address_form(nutgraf_slice text) {
    size_t scheme = nutgraf_slice_has_at(text, 0, "http://") ? 7 : nutgraf_slice_has_at(text, 0, "https://") ? 8 : 0;
    if (text.size <= scheme) return NUTGRAF_ADDRESS_OTHER;
    for (size_t i = scheme; i < text.size; i++) {
        char c = text.data[i];
        if (c <= ' ' || c > '~' || c == '<' || c == '>' || c == '"' || c == '`') return NUTGRAF_ADDRESS_OTHER;
        if (scheme == 0 && (c == '&' || c == '\\' || c == ':')) return NUTGRAF_ADDRESS_OTHER;
    }
    return scheme > 0 ? NUTGRAF_ADDRESS_ABSOLUTE : NUTGRAF_ADDRESS_RELATIVE;
}

#define LEAST_NAME 5  /* bytes */
#define LONGEST_NAME 50
#define MOST_NAME_WORDS 4

bool nutgraf_text_may_be_name(nutgraf_slice text) {
    if (text.size < LEAST_NAME || text.size > LONGEST_NAME) return false;
    size_t words = nutgraf_text_runs(text), first = 0;
    if (words < 2 || words > MOST_NAME_WORDS) return false;
    while (is_space(text.data[first])) first++;
    char start = text.data[first];
    if ((unsigned char)start < 0x80 && !nutgraf_ascii_is_upper(start)) return false;
    for (size_t i = 0; i < text.size; i++)
        if ((unsigned char)text.data[i] >= 0x80 || nutgraf_ascii_is_lower(text.data[i])) return true;
    return false;
}
