#!/usr/bin/env python3
"""Writes csrc/core/text/breaks_data.h from Unicode's property files (Debian: unicode-data).

    python3 csrc/training/breaks.py --unicode /usr/share/unicode

One sorted table of ranges holds Word_Break and Sentence_Break together, and Extended_Pictographic, which rule WB3c
asks for. What is not listed has no class in either.
"""
import argparse, re
from pathlib import Path

import tables

WORD = "CR LF Newline Extend ZWJ Format Katakana Hebrew_Letter ALetter Single_Quote Double_Quote " \
       "MidNumLet MidLetter MidNum Numeric ExtendNumLet WSegSpace Regional_Indicator".split()
SENTENCE = "CR LF Sep Extend Format Sp Lower Upper OLetter Numeric ATerm SContinue STerm Close".split()

TEMPLATE = """\
/* Word_Break and Sentence_Break of Unicode VERSION; made by csrc/training/breaks.py, not by hand.
 * Source: the Unicode Character Database, Copyright Unicode, Inc., Unicode License v3. */
#ifndef NUTGRAF_TEXT_BREAKS_DATA_H
#define NUTGRAF_TEXT_BREAKS_DATA_H

#include <stdint.h>

#define BREAK_DATA_VERSION "VERSION"

enum word_class {
    WORD_OTHER,
WORDS
};

enum sentence_class {
    SENTENCE_OTHER,
SENTENCES
};

static const struct break_range {
    uint32_t first;
    uint16_t more; /* code points after the first */
    uint8_t word, sentence_picture; /* word_class; sentence_class * 2 + Extended_Pictographic */
} break_ranges[] = {
RANGES
};

#endif
"""


def read(path, wanted):
    """{code point: value} of a property file, for the values that are wanted."""
    values = {}
    for line in open(path, encoding="utf-8"):
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match and match[3] in wanted:
            for c in range(int(match[1], 16), int(match[2] or match[1], 16) + 1):
                values[c] = match[3]
    return values


def ranges(word, sentence, pictures):
    """[first, last, (word class, sentence class, is a picture)], neighbours of one kind joined."""
    rows = []
    for c in sorted(set(word) | set(sentence) | set(pictures)):
        row = (WORD.index(word[c]) + 1 if c in word else 0, SENTENCE.index(sentence[c]) + 1 if c in sentence else 0,
               int(c in pictures))
        if rows and rows[-1][1] == c - 1 and rows[-1][2] == row:
            rows[-1][1] = c
        else:
            rows.append([c, c, row])
    return rows


def enum(prefix, names):
    return ",\n".join(f"    {prefix}{name.upper()}" for name in names)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--unicode", type=Path, default="/usr/share/unicode", help="folder with auxiliary/ and emoji/")
    parser.add_argument("--out", default="csrc/core/text/breaks_data.h", help="where the table goes")
    arguments = parser.parse_args()
    words = arguments.unicode / "auxiliary/WordBreakProperty.txt"
    version = re.search(r"-([\d.]+)\.txt", open(words, encoding="utf-8").readline())[1]
    rows = ranges(read(words, WORD), read(arguments.unicode / "auxiliary/SentenceBreakProperty.txt", SENTENCE),
                  read(arguments.unicode / "emoji/emoji-data.txt", ["Extended_Pictographic"]))
    cells = [f"{{0x{first:X}, {last - first}, {w}, {s * 2 + x}}}," for first, last, (w, s, x) in rows]
    text = TEMPLATE
    for name, value in (("VERSION", version), ("WORDS", enum("WORD_", WORD)), ("SENTENCES", enum("SENTENCE_", SENTENCE)),
                        ("RANGES", "\n".join(tables.packed(cells, width=116)))):
        text = re.sub(rf"\b{name}\b", lambda _: value, text)
    tables.write(arguments.out, text)


if __name__ == "__main__":
    main()
