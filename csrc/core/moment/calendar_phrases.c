/* Looks phrases of other scripts up. The table is sorted by bytes, and each entry names the longest other one that it
 * begins with: the last entry that is no greater than a text begins with whatever phrase the text begins with. */
#include "calendar_phrases.h"

#include <string.h>

#include "../text/unicode.h"

enum {
    MONTH = NUTGRAF_PHRASE_MONTH,
    SOLAR_MONTH = NUTGRAF_PHRASE_SOLAR_MONTH,
    WEEKDAY = NUTGRAF_PHRASE_WEEKDAY,
    UNIT = NUTGRAF_PHRASE_UNIT,
    UNIT_AGO = NUTGRAF_PHRASE_UNIT_AGO,
    SPAN = NUTGRAF_PHRASE_SPAN,
    BEFORE = NUTGRAF_PHRASE_BEFORE,
    AFTER = NUTGRAF_PHRASE_AFTER,
    HALF = NUTGRAF_PHRASE_HALF,
    AT = NUTGRAF_PHRASE_AT,
    OF = NUTGRAF_PHRASE_OF,
    CLOCK = NUTGRAF_PHRASE_CLOCK,
    ERA = NUTGRAF_PHRASE_ERA,
    AMOUNT = NUTGRAF_PHRASE_AMOUNT
};

typedef struct phrase_entry {
    const char *text;
    uint8_t size;
    uint16_t kinds, value;
    uint16_t begins_with; /* index and 1 of the next shorter phrase */
} phrase_entry;

#include "calendar_phrases_data.h"

#define COUNT (sizeof phrases / sizeof phrases[0])
#define STARTS (sizeof phrase_starts * 8) /* bits */

static nutgraf_phrase found_at(size_t index) {
    const phrase_entry *entry = &phrases[index];
    return (nutgraf_phrase){entry->size, entry->kinds, entry->value, entry->begins_with};
}

/* Index and 1 of the last entry that is no greater than the text. */
static size_t last_before(const char *text, size_t size) {
    size_t low = 0, high = COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2, length = phrases[middle].size;
        int order = memcmp(phrases[middle].text, text, length < size ? length : size);
        if (order < 0 || (order == 0 && length <= size)) low = middle + 1;
        else high = middle;
    }
    return low;
}

nutgraf_phrase nutgraf_moment_phrase(const char *text, size_t size) {
    int32_t first;
    if (size == 0) return (nutgraf_phrase){0};
    nutgraf_utf8_read(text, size, 0, &first);
    uint32_t bit = (uint32_t)first % STARTS;
    if (!(phrase_starts[bit / 32] >> bit % 32 & 1)) return (nutgraf_phrase){0};
    for (size_t next = last_before(text, size); next > 0; next = phrases[next - 1].begins_with) {
        const phrase_entry *entry = &phrases[next - 1];
        if (entry->size <= size && memcmp(entry->text, text, entry->size) == 0) return found_at(next - 1);
    }
    return (nutgraf_phrase){0};
}

nutgraf_phrase nutgraf_moment_shorter_phrase(nutgraf_phrase phrase) {
    return phrase.shorter > 0 ? found_at(phrase.shorter - 1) : (nutgraf_phrase){0};
}

int nutgraf_moment_digit(int32_t code_point) {
    uint32_t code = (uint32_t)code_point;
    size_t low = 0, high = sizeof digit_zeros / sizeof digit_zeros[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (digit_zeros[middle] <= code) low = middle + 1;
        else high = middle;
    }
    return low > 0 && code - digit_zeros[low - 1] < 10 ? (int)(code - digit_zeros[low - 1]) : -1;
}
