#!/usr/bin/env python3
"""Builds csrc/core/text/encoding_guess_data.h, the tables by which encoding_guess.c tells encodings apart.

    python3 csrc/training/encodings.py DIRECTORY...

DIRECTORY holds message catalogues (.mo), found at any depth: the packages that language.py names and
/usr/share/locale. None of the messages is kept: the tables hold frequencies alone.

Alphabets: for each language the letters outside ASCII, and for each of them its frequency among these
after a given letter and before one; the contexts are 0, no letter, then the ASCII letters (of languages
in Latin letters one each, else one for all), then the language's own letters. A level is -ln(frequency)
/ 0.35, rounded, 0 to 25, as a letter. Characters of two bytes: the most frequent ones of a language as
its encoding writes them, with the same kind of level. A catalogue counts as at most 20,000 letters,
so that no program's vocabulary rules.
"""
import argparse, collections, gettext, glob, math, re, unicodedata

import tables

STEP, LEVELS = 0.35, 26
MOST = 20000          # letters that count of a catalogue
RARE = 3e-4           # of the letters outside ASCII; rarer ones belong to other languages
SMOOTHING = 2.0       # letters as in the language at large, added to each context
CHARACTERS = 700      # of a table of characters of two bytes
MESSAGE = 15          # characters; shorter messages are labels
DENSE_MESSAGE = 4     # the same where a character is a word or a syllable

# language: the encoding that says which letters it can have; its catalogues
ALPHABETS = {
    "en": "cp1252", "fr": "cp1252", "de": "cp1252", "es": "cp1252", "it": "cp1252", "pt": "cp1252", "nl": "cp1252", "sv": "cp1252",
    "da": "cp1252", "nb": "cp1252", "fi": "cp1252", "is": "cp1252", "ca": "cp1252", "ga": "cp1252",
    "pl": "cp1250", "cs": "cp1250", "sk": "cp1250", "hu": "cp1250", "ro": "cp1250", "hr": "cp1250", "sl": "cp1250",
    "lt": "cp1257", "lv": "cp1257", "et": "cp1257", "tr": "cp1254", "vi": "cp1258",
    "ru": "cp1251", "uk": "cp1251", "bg": "cp1251", "sr": "cp1251", "mk": "cp1251", "be": "cp1251",
    "el": "cp1253", "ar": "cp1256", "fa": "cp1256", "he": "cp1255", "th": "cp874",
}
NOT_LATIN = set("ru uk bg sr mk be el ar fa he th".split())
WESTERN = "fr de es it pt nl sv da nb fi is ca ga".split()
FOLDERS = {  # English has the letters that it takes from its neighbours
    "en": WESTERN, "pt": ("pt_BR", "pt_PT", "pt"), "nb": ("nb", "nb_NO", "no"), "zh_CN": ("zh_CN",),
    "zh_TW": ("zh_TW", "zh_HK"),
}
BYTES = {  # table: (language, codec)
    "gbk": ("zh_CN", "gbk"), "big5": ("zh_TW", "big5hkscs"), "shift_jis": ("ja", "cp932"), "euc_jp": ("ja", "euc_jp"),
    "euc_kr": ("ko", "cp949"),
}
CODE_PAGES = {  # encoding: codec
    "windows-1250": "cp1250", "windows-1251": "cp1251", "windows-1252": "cp1252", "windows-1253": "cp1253",
    "windows-1254": "cp1254", "windows-1255": "cp1255", "windows-1256": "cp1256", "windows-1257": "cp1257",
    "windows-1258": "cp1258", "windows-874": "cp874", "ISO-8859-2": "iso8859_2", "ISO-8859-4": "iso8859_4",
    "ISO-8859-5": "iso8859_5", "ISO-8859-6": "iso8859_6", "ISO-8859-7": "iso8859_7", "ISO-8859-13": "iso8859_13",
    "IBM866": "cp866", "KOI8-R": "koi8_r", "KOI8-U": "koi8_u",
}


def messages(directories, language):
    """The translated messages of a language, a list for each catalogue."""
    for folder in FOLDERS.get(language, (language,)):
        paths = {p for d in directories for p in glob.glob(f"{d}/**/{folder}/LC_MESSAGES/*.mo", recursive=True)}
        for path in sorted(paths):
            if re.search(r"/iso[_-]", path):
                continue
            try:
                catalogue = gettext.GNUTranslations(open(path, "rb"))._catalog
            except (OSError, UnicodeError, ValueError, IndexError):  # not all are well formed
                continue
            found = {text for key, text in catalogue.items()
                     if key and (key[0] if isinstance(key, tuple) else key) != text}
            least = DENSE_MESSAGE if language[:2] in ("zh", "ja", "ko") else MESSAGE
            yield [without_markup(text) for text in sorted(found) if len(text) >= least]


def without_markup(text):
    text = text.replace("\\n", " ").replace("&", "").replace("_", "")
    return re.sub(r"<[^>]*>|https?://\S+|%[-+0-9.$#]*[a-zA-Z]+|\$[\w.|]+", " ", text)


def is_letter(c):
    return unicodedata.category(c)[0] in "LM"


def written(text, codec):
    """The text in lower case with the letters that the encoding has: the marks of Vietnamese stand alone."""
    text = unicodedata.normalize("NFC", text.replace("\u0130", "i").lower())
    if codec != "cp1258":
        return text
    out = ""
    for c in text:
        try:
            c.encode(codec)
            out += c
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", c)
            tone = [p for p in parts[1:] if p in "\u0300\u0301\u0303\u0309\u0323"]
            out += unicodedata.normalize("NFC", "".join(p for p in parts if p not in tone)) + "".join(tone)
    return out


def encodable(c, codec):
    try:
        c.encode(codec)
        return True
    except UnicodeEncodeError:
        return False


def level(p):
    return chr(97 + min(LEVELS - 1, max(0, round(-math.log(max(p, 1e-9)) / STEP))))


def alphabet(directories, language, codec):
    """(letters, levels after each context, levels before each context)"""
    pairs = {False: collections.Counter(), True: collections.Counter()}
    for catalogue in messages(directories, language):
        counted = {False: collections.Counter(), True: collections.Counter()}
        for text in catalogue:
            text = " " + written(text, codec) + " "
            for before, c, after in zip(text, text[1:], text[2:]):
                if ord(c) >= 128 and is_letter(c) and encodable(c, codec):
                    counted[False][before, c] += 1
                    counted[True][after, c] += 1
        size = sum(counted[False].values())
        for side in counted:
            for pair, n in counted[side].items():
                pairs[side][pair] += n * min(1, MOST / size)
    single = collections.Counter()
    for (_, c), n in sorted(pairs[False].items()):
        single[c] += n
    total = sum(single.values())
    script = {"el": "GREEK", "ar": "ARABIC", "fa": "ARABIC", "he": "HEBREW", "th": "THAI"}.get(language)
    script = script or ("CYRILLIC" if language in NOT_LATIN else "LATIN")
    letters = sorted(c for c, n in single.items() if n > RARE * total and
                     (unicodedata.category(c) == "Mn" or unicodedata.name(c).startswith(script)))
    place = {c: i for i, c in enumerate(letters)}
    contexts = 27 if language not in NOT_LATIN else 2

    def context(c):
        if c in place:
            return contexts + place[c]
        if "a" <= c <= "z":
            return ord(c) - 96 if contexts == 27 else 1
        return 0
    rows = []
    for side in (False, True):
        counts = [[0.0] * len(letters) for _ in range(contexts + len(letters))]
        for (other, c), n in pairs[side].items():
            if c in place:
                counts[context(other)][place[c]] += n
        for row in counts:
            size = sum(row)
            # A context that was never met: no letter of this language is expected there.
            unseen = SMOOTHING if size > 0 else 0
            rows.append("".join(level((n + unseen * single[c] / total) / (size + SMOOTHING))
                                for n, c in zip(row, letters)))
    half = len(rows) // 2
    return letters, rows[:half], rows[half:], contexts, total


def characters(directories, language, codec):
    """{two bytes: level} of the most frequent characters outside ASCII."""
    counts = collections.Counter()
    for catalogue in messages(directories, language):
        counted = collections.Counter()
        for text in catalogue:
            for c in unicodedata.normalize("NFC", text):
                if ord(c) >= 128 and encodable(c, codec) and len(c.encode(codec)) == 2:
                    counted[c] += 1
        size = sum(counted.values())
        for c, n in counted.items():
            counts[c] += n * min(1, MOST / size)
    total = sum(counts.values())
    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:CHARACTERS]
    return {int.from_bytes(c.encode(codec), "big"): level(n / total) for c, n in best}


def code_page(codec):
    cells = []
    for byte in range(128, 256):
        try:
            cells.append(ord(bytes([byte]).decode(codec)))
        except UnicodeDecodeError:
            cells.append(0)
    return cells


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", default="csrc/core/text/encoding_guess_data.h", help="where the table goes")
    parser.add_argument("directories", nargs="+", help="with message catalogues, at any depth")
    arguments = parser.parse_args()
    out = ["/* Letters and characters of languages and how frequent they are, by which encodings are told; made by",
           " * csrc/training/encodings.py, which says what the levels mean, not by hand. */",
           "#ifndef NUTGRAF_TEXT_ENCODING_GUESS_DATA_H", "#define NUTGRAF_TEXT_ENCODING_GUESS_DATA_H", "",
           "/* What the bytes from 0x80 on mean; 0: nothing. */"]
    for name, codec in CODE_PAGES.items():
        cells = [f"{value:#x}," if value else "0," for value in code_page(codec)]
        out += [f"static const uint16_t page_{re.sub('[^a-z0-9]', '_', name.lower())}[128] = {{",
                *tables.packed(cells), "};"]
    for language, codec in ALPHABETS.items():
        letters, after, before, contexts, total = alphabet(arguments.directories, language, codec)
        out += ["", f"#define {language.upper()}_CONTEXTS {contexts}",
                f"static const uint16_t {language}_letters[{len(letters)}] = {{",
                *tables.packed([f"{ord(c):#x}," for c in letters]), "};"]
        for name, rows in (("after", after), ("before", before)):
            out += [f"static const char {language}_{name}[{len(rows)}][{len(letters) + 1}] = {{",
                    *tables.packed([f'"{row}",' for row in rows]), "};"]
    for name, (language, codec) in BYTES.items():
        rows = characters(arguments.directories, language, codec)
        out += ["", f"static const character {name}_characters[{len(rows)}] = {{",
                *tables.packed([f"{{{code:#x}, '{cost}'}}," for code, cost in sorted(rows.items())]), "};"]
    tables.write(arguments.out, "\n".join([*out, "", "#endif", ""]))


if __name__ == "__main__":
    main()
