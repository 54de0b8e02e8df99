#!/usr/bin/env python3
"""Writes csrc/core/text/breaks_data.h from Unicode's property files (Debian: unicode-data).

    python3 csrc/training/breaks.py /usr/share/unicode > csrc/core/text/breaks_data.h

One sorted table of ranges holds Word_Break and Sentence_Break together, and Extended_Pictographic,
which rule WB3c asks for. What is not listed has no class in either.
"""
import re, sys

root = sys.argv[1] if len(sys.argv) == 2 else sys.exit(__doc__)
WORD = "CR LF Newline Extend ZWJ Format Katakana Hebrew_Letter ALetter Single_Quote Double_Quote " \
       "MidNumLet MidLetter MidNum Numeric ExtendNumLet WSegSpace Regional_Indicator".split()
SENTENCE = "CR LF Sep Extend Format Sp Lower Upper OLetter Numeric ATerm SContinue STerm Close".split()


def read(path, wanted):
    values = {}
    for line in open(f"{root}/{path}", encoding="utf-8"):
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match and match[3] in wanted:
            for c in range(int(match[1], 16), int(match[2] or match[1], 16) + 1):
                values[c] = match[3]
    return values


def enum(prefix, names):
    return "".join(",\n    %s%s" % (prefix, name.upper()) for name in names)


version = re.search(r"-([\d.]+)\.txt", open(f"{root}/auxiliary/WordBreakProperty.txt", encoding="utf-8").readline())[1]
word = read("auxiliary/WordBreakProperty.txt", WORD)
sentence = read("auxiliary/SentenceBreakProperty.txt", SENTENCE)
pictures = read("emoji/emoji-data.txt", ["Extended_Pictographic"])
rows, points = [], sorted(set(word) | set(sentence) | set(pictures))
for c in points:
    row = (WORD.index(word[c]) + 1 if c in word else 0, SENTENCE.index(sentence[c]) + 1 if c in sentence else 0,
           int(c in pictures))
    if rows and rows[-1][1] == c - 1 and rows[-1][2] == row:
        rows[-1][1] = c
    else:
        rows.append([c, c, row])
print(f"/* Word_Break and Sentence_Break of Unicode {version}; made by csrc/training/breaks.py, not by hand.\n"
      " * Source: the Unicode Character Database, Copyright Unicode, Inc., Unicode License v3. */\n"
      "#ifndef NUTGRAF_SEGMENT_BREAK_DATA_H\n#define NUTGRAF_SEGMENT_BREAK_DATA_H\n\n#include <stdint.h>\n\n"
      f"#define BREAK_DATA_VERSION \"{version}\"\n\n"
      "enum word_class {\n    WORD_OTHER" + enum("WORD_", WORD) + "\n};\n\n"
      "enum sentence_class {\n    SENTENCE_OTHER" + enum("SENTENCE_", SENTENCE) + "\n};\n\n"
      "static const struct break_range {\n    uint32_t first;\n    uint16_t more; /* code points behind the first */\n"
      "    uint8_t word, sentence_picture; /* word_class; sentence_class * 2 + Extended_Pictographic */\n"
      "} break_ranges[] = {")
line = "   "
for first, last, (w, s, x) in rows:
    item = " {0x%X, %d, %d, %d}," % (first, last - first, w, s * 2 + x)
    if len(line) + len(item) > 116:
        print(line)
        line = "   "
    line += item
print(line + "\n};\n\n#endif")
