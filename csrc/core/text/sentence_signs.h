/* Signs that end, close and open sentences, for sentences.c. */
#ifndef NUTGRAF_TEXT_SENTENCE_SIGNS_H
#define NUTGRAF_TEXT_SENTENCE_SIGNS_H

#include "../base/nutgraf.h"

/* STOP_BORROWED: signs that stop sentences in Greek (;) and Armenian (:) alone. */
typedef enum stop_kind { STOP_NONE, STOP_LATIN, STOP_CJK, STOP_OTHER, STOP_BORROWED } stop_kind;

static inline stop_kind stop_of(int32_t c) {
    if (c < 0x80) return c == '.' || c == '!' || c == '?' ? STOP_LATIN : c == ';' || c == ':' ? STOP_BORROWED : STOP_NONE;
    switch (c) {
    case 0x2026: case 0x203C: case 0x203D: case 0x2047: case 0x2048: case 0x2049:
        return STOP_LATIN;
    case 0x3002: case 0xFF01: case 0xFF1F: case 0xFF61: case 0xFF0E:
        return STOP_CJK;
    case 0x0964: case 0x0965: /* danda */
    case 0x061F: case 0x06D4: /* Arabic, Urdu */
    case 0x0589:              /* Armenian */
    case 0x1362: case 0x1367: case 0x1368: /* Ethiopic */
    case 0x104B:              /* Myanmar */
    case 0x17D4: case 0x17D5: /* Khmer */
    case 0x0F0D: case 0x0F0E: /* Tibetan */
        return STOP_OTHER;
    case 0x037E:
        return STOP_BORROWED;
    default:
        return STOP_NONE;
    }
}

static inline bool is_closer(int32_t c) {
    switch (c) {
    case '"': case '\'': case ')': case ']': case '}':
    case 0x201D: case 0x2019: case 0x00BB: case 0x203A:
    case 0x300D: case 0x300F: case 0xFF09: case 0x300B: case 0x3011: case 0x3009: case 0xFF02:
        return true;
    default:
        return false;
    }
}

/* Opening in some languages, closing in others: „…“, ‚…‘, »…«. */
static inline bool is_two_faced(int32_t c) {
    return c == 0x201C || c == 0x2018 || c == 0x00AB || c == 0x2039;
}

static inline bool is_opener(int32_t c) {
    switch (c) {
    case '"': case '\'': case '(': case '[': case '{': case '-': case '*':
    case 0x201C: case 0x2018: case 0x201E: case 0x201A: case 0x00AB: case 0x2039: case 0x00BB: case 0x203A:
    case 0x300C: case 0x300E: case 0xFF08: case 0x300A: case 0x3010: case 0x3008:
    case 0x00BF: case 0x00A1: case 0x2013: case 0x2014: case 0x2022: case 0x201D: case 0x2019:
        return true;
    default:
        return false;
    }
}

#endif
