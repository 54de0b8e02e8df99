/* Character references: see references.h. */
#include "references.h"

#include <string.h>

#include "references_data.h"
#include "../base/ascii.h"
#include "../text/decode.h"
#include "../text/unicode.h"

#define REFERENCE_COUNT (sizeof references / sizeof *references)
#define LONGEST_NAME 31 /* bytes: CounterClockwiseContourIntegral */
#define LONGEST_BARE 6  /* bytes: the longest name that may stand without its semicolon */

static const struct reference *find(const char *name, size_t size) {
    size_t low = 0, high = REFERENCE_COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strncmp(references[middle].name, name, size);
        if (order == 0 && references[middle].name[size] == '\0') return &references[middle];
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return NULL;
}

static size_t resolve_number(const char *text, size_t size, char out[8], size_t *out_size) {
    size_t at = 2;
    bool hexadecimal = at < size && (text[at] | 32) == 'x';
    if (hexadecimal) at++;
    size_t first = at;
    uint32_t value = 0;
    for (; at < size; at++) {
        int digit = nutgraf_ascii_hex_value(text[at]);
        if (digit < 0 || (digit > 9 && !hexadecimal)) break;
        if (value < 0x110000) value = value * (hexadecimal ? 16 : 10) + (uint32_t)digit;
    }
    if (at == first) return 0;
    if (at < size && text[at] == ';') at++;
    if (value < 0x100) value = nutgraf_windows_1252((unsigned char)value);
    if (value == 0 || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) value = 0xfffd;
    *out_size = nutgraf_utf8_write((int32_t)value, out);
    return at;
}

/* The five that make up nearly all references of a page, with their semicolons. */
static size_t resolve_common(const char *text, size_t size, char out[8], size_t *out_size) {
    static const struct {
        char name[6], size, text[3];
    } common[] = {{"amp;", 4, "&"}, {"quot;", 5, "\""}, {"nbsp;", 5, "\302\240"}, {"lt;", 3, "<"}, {"gt;", 3, ">"}};
    for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
        size_t name_size = (size_t)common[i].size;
        if (size <= name_size || memcmp(text + 1, common[i].name, name_size) != 0) continue;
        *out_size = strlen(common[i].text);
        memcpy(out, common[i].text, *out_size);
        return name_size + 1;
    }
    return 0;
}

size_t nutgraf_references_resolve(const char *text, size_t size, bool in_attribute, char out[8], size_t *out_size) {
    size_t common = resolve_common(text, size, out, out_size);
    if (common != 0) return common;
    if (size > 2 && text[1] == '#') return resolve_number(text, size, out, out_size);
    size_t run = 0;
    while (run < LONGEST_NAME + 1 && 1 + run < size && nutgraf_ascii_is_alphanumeric(text[1 + run])) run++;
    if (run < 2) return 0;
    const struct reference *found = NULL;
    size_t taken = 0;
    if (1 + run < size && text[1 + run] == ';' && (found = find(text + 1, run)) != NULL) {
        taken = run + 2;
    } else {
        for (size_t length = run < LONGEST_BARE ? run : LONGEST_BARE; length >= 2 && found == NULL; length--) {
            found = find(text + 1, length);
            if (found != NULL && !found->bare) found = NULL;
            taken = length + 1;
        }
        if (found == NULL) return 0;
        char after = taken < size ? text[taken] : '\0';
        if (in_attribute && (after == '=' || nutgraf_ascii_is_alphanumeric(after))) return 0;
    }
    *out_size = strlen(found->text);
    memcpy(out, found->text, *out_size);
    return taken;
}
