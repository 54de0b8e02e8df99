/* Which encoding bytes are in, by what they would say in each.
 *
 * Every encoding that pages of before UTF-8 used is tried on the bytes outside ASCII: each letter costs what
 * it is worth as information, -ln of how frequent it is between its neighbours in the language that the
 * encoding serves; each Han, kana or Hangul by itself; what no text holds (controls, half characters) much.
 * All candidates explain the same bytes, so that their costs compare: the least wins. The frequencies are in
 * encoding_guess_data.h, which csrc/training/encodings.py makes. Source of the kind of method: S. Li,
 * K. Momoi, A composite approach to language/encoding detection, 19th Unicode Conference, 2001.
 */
#ifndef NUTGRAF_TEXT_ENCODING_GUESS_H
#define NUTGRAF_TEXT_ENCODING_GUESS_H

#include "../base/arena.h"

typedef struct nutgraf_encoding_guess {
    const char *name;  /* WHATWG name; static storage; "windows-1252" where nothing speaks for another */
    double cost;       /* nats for all bytes that were looked at */
    double label_cost; /* the same in the encoding that the label names; negative: it is none of those tried */
    size_t bytes;      /* outside ASCII that were looked at */
} nutgraf_encoding_guess;

/* Guesses the encoding of bytes that are not UTF-8, from their first 4,096 bytes outside ASCII. label: the
 * WHATWG name of an encoding whose cost is wanted besides, or NULL. Takes a few thousand steps a byte looked
 * at, and one a byte passed over. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_encoding_guess_read(nutgraf_arena *arena, nutgraf_slice input,
                                                            const char *label, nutgraf_encoding_guess *guess);

/* How well bytes keep the rules of an encoding with characters of several bytes. */
typedef struct nutgraf_validity {
    size_t characters; /* of more than one byte */
    size_t broken;     /* sequences that are none; a character cut off by the end is not counted */
} nutgraf_validity;

/* Counts over the whole input; name: "UTF-8", "GBK", "gb18030", "Big5", "Shift_JIS", "EUC-JP" or "EUC-KR".
 * False for another. Linear. */
NUTGRAF_INTERNAL bool nutgraf_encoding_validity(nutgraf_slice input, const char *name, nutgraf_validity *validity);

#endif
