#!/usr/bin/env python3
"""Writes csrc/core/html/references_data.h: the named character references of the HTML standard, section 13.5.

    python3 csrc/training/references.py

From Python's html.entities.html5, which carries the standard's table, entities.json. It has names that end in a
semicolon, and again without it those that may go without.
"""
import argparse
from html.entities import html5

import tables

HEAD = """\
/* The named character references of the HTML standard (section 13.5), sorted by name in byte order:
 * name without its semicolon, what it stands for in UTF-8, 1 where the semicolon may be missing.
 * Made by csrc/training/references.py; do not edit. */
static const struct reference {
    const char *name;
    const char *text;
    unsigned char bare;
} references[] = {"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", default="csrc/core/html/references_data.h", help="where the table goes")
    arguments = parser.parse_args()
    names = sorted(name[:-1] for name in html5 if name.endswith(";"))
    cells = [f'{{"{name}", {tables.c_string(html5[name + ";"])}, {int(name in html5)}}},' for name in names]
    tables.write(arguments.out, "\n".join([HEAD, *tables.packed(cells, width=110), "};", ""]))


if __name__ == "__main__":
    main()
