/* The table of HTML names, searched by bisection. */
#include "names.h"

#include <string.h>

static const nutgraf_slice names[NUTGRAF_NAME_COUNT] = {
    {"", 0},
#define NAME_SLICE(identifier, spelling) {spelling, sizeof(spelling) - 1},
    NUTGRAF_NAME_TABLE(NAME_SLICE)
#undef NAME_SLICE
};

uint32_t nutgraf_name_find(const char *text, size_t size) {
    uint32_t low = 1, high = NUTGRAF_NAME_COUNT;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        size_t common = names[middle].size < size ? names[middle].size : size;
        int order = memcmp(names[middle].data, text, common);
        if (order == 0 && names[middle].size == size) return middle;
        if (order < 0 || (order == 0 && names[middle].size < size)) low = middle + 1;
        else high = middle;
    }
    return NUTGRAF_NAME_NONE;
}

nutgraf_slice nutgraf_name_text(uint32_t name) {
    return name < NUTGRAF_NAME_COUNT ? names[name] : names[0];
}

bool nutgraf_name_is_void(uint32_t name) {
    switch (name) {
    case NUTGRAF_NAME_AREA: case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND:
    case NUTGRAF_NAME_BR: case NUTGRAF_NAME_COL: case NUTGRAF_NAME_EMBED: case NUTGRAF_NAME_FRAME:
    case NUTGRAF_NAME_HR: case NUTGRAF_NAME_IMG: case NUTGRAF_NAME_INPUT: case NUTGRAF_NAME_KEYGEN:
    case NUTGRAF_NAME_LINK: case NUTGRAF_NAME_META: case NUTGRAF_NAME_PARAM: case NUTGRAF_NAME_SOURCE:
    case NUTGRAF_NAME_TRACK: case NUTGRAF_NAME_WBR: return true;
    default: return false;
    }
}
