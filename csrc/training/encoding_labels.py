#!/usr/bin/env python3
"""Writes csrc/core/text/encoding_labels_data.h: the labels of the Encoding Standard, section 4.2.

    python3 csrc/training/encoding_labels.py      (needs webencodings of PyPI)

From the package's copy of the standard's list, encodings.json. The labels of "replacement" and "x-user-defined" are
left out: a page that names one is read as if it named none. What iconv calls an encoding is in ICONV, since GNU's
and musl's names are not the standard's.
"""
import argparse

from webencodings.labels import LABELS

import tables

# The encodings as the standard spells them, each with its name for iconv: supersets where the standard decodes by one,
# "" for those that decode.c decodes itself.
ENCODINGS = {
    "Big5": "BIG5-HKSCS", "EUC-JP": "EUC-JP", "EUC-KR": "CP949", "gb18030": "GB18030", "GBK": "GB18030",
    "IBM866": "CP866", "ISO-2022-JP": "ISO-2022-JP", "ISO-8859-8-I": "ISO-8859-8",
    **{f"ISO-8859-{n}": f"ISO-8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    "KOI8-R": "KOI8-R", "KOI8-U": "KOI8-U", "macintosh": "MACINTOSH", "Shift_JIS": "CP932", "UTF-16BE": "UTF-16BE",
    "UTF-16LE": "UTF-16LE", "UTF-8": "", "windows-1252": "", "windows-874": "CP874", "x-mac-cyrillic": "MAC-CYRILLIC",
    **{f"windows-{n}": f"CP{n}" for n in (1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)},
}
LEFT_OUT = {"replacement", "x-user-defined"}

HEAD = """\
/* The labels of the Encoding Standard (section 4.2), sorted, each with the index of its encoding.
 * Made by csrc/training/encoding_labels.py; do not edit. */
static const struct encoding {
    const char *name;  /* as the standard spells it */
    const char *iconv; /* what iconv calls it; empty where this file decodes it itself */
} encodings[] = {"""
BETWEEN = """\
};

static const struct label {
    const char *label;
    unsigned char encoding;
} labels[] = {"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", default="csrc/core/text/encoding_labels_data.h", help="where the table goes")
    arguments = parser.parse_args()
    names = sorted(ENCODINGS, key=str.lower)
    index = {name.lower(): i for i, name in enumerate(names)}
    encodings = [f'    {{"{name}", "{ENCODINGS[name]}"}},' for name in names]
    labels = [f'{{"{label}", {index[LABELS[label].lower()]}}},' for label in sorted(LABELS)
              if LABELS[label] not in LEFT_OUT]
    tables.write(arguments.out, "\n".join([HEAD, *encodings, BETWEEN, *tables.packed(labels, width=110), "};", ""]))


if __name__ == "__main__":
    main()
