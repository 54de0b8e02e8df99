/* Names of months, days, spans and zones.
 *
 * Each table of calendar_names_data.h has its names in lower case, sorted by bytes, and is searched by halves:
 * it is asked for every word of a page that a date may begin with. `make words` makes the tables of
 * lua/nutgraf/lexicon/words
 * and csrc/training/locale_names.lua.
 */
#include "calendar_names.h"

#include <string.h>

#include "../base/ascii.h"

typedef struct calendar_name {
    const char *name;
    uint8_t number;
} calendar_name;

#include "calendar_names_data.h"

#define MAX_NAME_BYTES 40 /* the longest name is Greek, 26 bytes */

#define TABLE(array) {array, (int)(sizeof(array) / sizeof(array)[0]), array##_pairs}

static const struct {
    const calendar_name *names;
    int count;
    const uint32_t *pairs; /* bits: the two letters that names begin with */
} tables[] = {
    TABLE(months),
    TABLE(weekdays),
    TABLE(time_units),
    TABLE(spans_before),
    TABLE(spans_after),
    TABLE(spans_ago),
    TABLE(one),
    TABLE(date_parts_between),
    TABLE(date_and_clock_between),
    TABLE(clock_suffixes),
    TABLE(ordinal_suffixes),
    TABLE(meridiems),
};

/* Decodes two-byte letters; the languages above need no longer ones. 0: not one. */
static uint32_t decode_letter(const char *text, size_t size, size_t *length) {
    unsigned char first = size > 0 ? (unsigned char)text[0] : 0;
    *length = 1;
    if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) return first;
    if (first < 0xC3 || first > 0xD4 || size < 2) return 0;
    *length = 2;
    uint32_t code = (uint32_t)((first & 0x1F) << 6 | ((unsigned char)text[1] & 0x3F));
    if (code == 0xD7 || code == 0xF7) return 0;
    return code < 0x250 || (code >= 0x386 && code < 0x530) ? code : 0;
}

/* Lower case of a letter that decode_letter gives. */
static uint32_t fold_letter(uint32_t code) {
    if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 32 : code;
    if (code >= 0xC0 && code <= 0xDE) return code + 32;
    if (code == 0x130) return 'i';
    if (code == 0x178) return 0xFF;
    if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return code & 1 ? code + 1 : code;
    if (code >= 0x100 && code <= 0x177) return code | 1;
    if (code == 0x386) return 0x3AC;
    if (code >= 0x388 && code <= 0x38A) return code + 37;
    if (code == 0x38C) return 0x3CC;
    if (code == 0x38E || code == 0x38F) return code + 63;
    if (code >= 0x391 && code <= 0x3AB) return code + 32;
    if (code >= 0x400 && code <= 0x40F) return code + 80;
    if (code >= 0x410 && code <= 0x42F) return code + 32;
    if (code >= 0x460 && code <= 0x52F) return code | 1;
    return code;
}

size_t nutgraf_moment_letter(const char *text, size_t size, bool *upper) {
    size_t length;
    uint32_t code = decode_letter(text, size, &length);
    if (code == 0) return 0;
    *upper = fold_letter(code) != code;
    return length;
}

/* Writes the word in lower case; its new size, or 0 when it is longer than any name. */
static size_t fold_word(const char *word, size_t size, char *folded) {
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        size_t length;
        uint32_t code = decode_letter(word + i, size - i, &length);
        if (used + 2 > MAX_NAME_BYTES) return 0;
        if (code == 0) {
            for (size_t k = 0; k < length; k++) folded[used++] = word[i + k];
        } else {
            code = fold_letter(code);
            if (code < 0x80) {
                folded[used++] = (char)code;
            } else {
                folded[used++] = (char)(0xC0 | code >> 6);
                folded[used++] = (char)(0x80 | (code & 0x3F));
            }
        }
        i += length;
    }
    return used;
}

bool nutgraf_moment_may_be_name(nutgraf_moment_table table, const char *word, size_t size) {
    if (size < 2 || !nutgraf_ascii_is_letter(word[0]) || !nutgraf_ascii_is_letter(word[1])) return true;
    if (nutgraf_ascii_is_lower(word[0]) && nutgraf_ascii_is_upper(word[1])) return true; /* "h" of "hSunak" */
    unsigned pair = (unsigned)((word[0] | 32) - 'a') * 26 + (unsigned)((word[1] | 32) - 'a');
    return (tables[table].pairs[pair / 32] >> (pair % 32) & 1) != 0;
}

int nutgraf_moment_name(nutgraf_moment_table table, const char *word, size_t size) {
    char folded[MAX_NAME_BYTES + 2];
    if (size == 0 || size > MAX_NAME_BYTES || !nutgraf_moment_may_be_name(table, word, size)) return 0;
    size_t used = fold_word(word, size, folded);
    if (used == 0) return 0;
    folded[used] = '\0';
    const calendar_name *names = tables[table].names;
    for (int low = 0, high = tables[table].count; low < high;) {
        int middle = low + (high - low) / 2, order = strcmp(names[middle].name, folded);
        if (order == 0) return names[middle].number;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return 0;
}

/* strong: nothing else starts so, and text may be glued to it even in capitals. Names without one
 * meaning ("ET" is two offsets in a year) are not known. */
static const struct {
    const char *name;
    int offset; /* minutes */
    bool known, strong;
} zones[] = {
    {"GMT", 0, true, true},      {"UTC", 0, true, true},      {"BST", 60, true, true},
    {"CEST", 120, true, true},   {"CET", 60, true, false},    {"MESZ", 120, true, true},
    {"MEZ", 60, true, true},     {"IST", 330, true, true},    {"EDT", -240, true, true},
    {"EST", -300, true, false},  {"CDT", -300, true, true},   {"CST", -360, true, false},
    {"MDT", -360, true, true},   {"MST", -420, true, false},  {"PDT", -420, true, true},
    {"PST", -480, true, false},  {"AEST", 600, true, true},   {"AEDT", 660, true, true},
    {"ACST", 570, true, true},   {"ACDT", 630, true, true},   {"AWST", 480, true, true},
    {"NZST", 720, true, true},   {"NZDT", 780, true, true},   {"JST", 540, true, true},
    {"KST", 540, true, true},    {"HKT", 480, true, true},    {"SGT", 480, true, true},
    {"PKT", 300, true, true},    {"WIB", 420, true, true},    {"MSK", 180, true, true},
    {"EET", 120, true, false},   {"EEST", 180, true, true},   {"WET", 0, true, false},
    {"WEST", 60, true, false},   {"WAT", 60, true, false},    {"EAT", 180, true, false},
    {"CAT", 120, true, false},   {"SAST", 120, true, true},   {"TRT", 180, true, false},
    {"BRT", -180, true, false},  {"ART", -180, true, false},  {"ET", 0, false, false},
    {"CT", 0, false, false},     {"MT", 0, false, false},     {"PT", 0, false, false},
    {"AET", 0, false, false},    {"Z", 0, true, false},
    {"Greenwich Mean Time", 0, true, true},            {"Coordinated Universal Time", 0, true, true},
    {"British Summer Time", 60, true, true},           {"Central European Time", 60, true, true},
    {"Central European Summer Time", 120, true, true}, {"India Standard Time", 330, true, true},
    {"Indian Standard Time", 330, true, true},         {"Eastern Standard Time", -300, true, true},
    {"Eastern Daylight Time", -240, true, true},       {"Central Standard Time", -360, true, true},
    {"Central Daylight Time", -300, true, true},       {"Pacific Standard Time", -480, true, true},
    {"Pacific Daylight Time", -420, true, true},       {"Eastern Time", 0, false, true},
    {"Central Time", 0, false, true},                  {"Pacific Time", 0, false, true},
};

static bool is_letter(const char *text, size_t size, bool *upper) {
    *upper = false;
    return nutgraf_moment_letter(text, size, upper) > 0;
}

/* May a zone end before text[end]? "BSTSunak", "BST", "BST)" but not "BSTs". */
static bool zone_ends(const char *text, size_t size, size_t end, bool strong) {
    bool upper, next;
    if (!is_letter(text + end, size - end, &upper)) /* "ET6 hours ago", glued; "Z6" is none */
        return end >= size || text[end] < '0' || text[end] > '9' || strong || end > 1;
    if (!upper) return false;
    if (strong) return true;
    size_t length = nutgraf_moment_letter(text + end, size - end, &upper);
    return is_letter(text + end + length, size - end - length, &next) && !next;
}

size_t nutgraf_moment_zone(const char *text, size_t size, int *offset, bool *known) {
    size_t best = 0;
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
        size_t length = strlen(zones[i].name);
        if (length <= best || length > size || memcmp(text, zones[i].name, length) != 0) continue;
        if (!zone_ends(text, size, length, zones[i].strong)) continue;
        best = length;
        *offset = zones[i].offset;
        *known = zones[i].known;
    }
    return best;
}
