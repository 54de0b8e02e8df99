#!/usr/bin/env python3
"""Builds csrc/core/text/language_data.h, the table by which csrc/core/text/language.c tells languages apart.

    apt-get download wesnoth-1.16-data gimp-data gnucash-common evolution-common \
        libgtk-3-common coreutils                          # Debian 12; unpack with dpkg-deb -x
    python3 csrc/training/language.py DIRECTORY...
    python3 csrc/training/language.py --test DIRECTORY...

DIRECTORY holds message catalogues (.mo), found at any depth: the unpacked packages and
/usr/share/locale. The messages are the translations of free programs (GPL and LGPL; Wesnoth's are
stories). None of them is kept: the table holds frequencies of letter sequences alone, which are
facts about the languages. Catalogues of names (iso-codes) are left out.

What is counted: sequences of 1 to 4 letters in lower-case words with a space at either end. Each
catalogue is a sample weighed by the root of its words, at most 20,000, so that no program's
vocabulary rules. For each script the sequences that part a language from the others, and from its
nearest ones, are taken in turn; a level is -ln(frequency / 0.5) / 0.35, rounded, 0 to 25, as a letter.

--test scores the table on every tenth message, which the table is never made of.
"""
import argparse, collections, gettext, glob, math, os, re, unicodedata

import tables

STEP, TOP, LEVELS = 0.35, 0.5, 26
MESSAGE = 15     # characters; shorter messages are labels
WORDS = 20000    # of a catalogue, beyond which its weight grows no more
SCRIPTS = {      # name: (rows, languages)
    "latin": (1300, "en fr es de it sv tr ca pl pt nl cs id vi fi ro da hu hr sk gl lt sl nb nn lv eu eo et sr "
                    "ms is sq ga gd br cy af az tl".split()),
    "cyrillic": (500, "ru uk bg sr mk be kk ky mn tg".split()),
    "arabic": (250, "ar fa ur ug ps".split()),
    "devanagari": (150, "hi mr ne".split()),
    "bengali": (80, "bn as".split()),
    "hebrew": (60, "he yi".split()),
}
RANGES = {"latin": ((0x41, 0x24F), (0x1E00, 0x1EFF)), "cyrillic": ((0x400, 0x52F),), "arabic": ((0x600, 0x6FF),),
          "devanagari": ((0x900, 0x97F),), "bengali": ((0x980, 0x9FF),), "hebrew": ((0x590, 0x5FF),)}
ALIASES = {"pt_BR": "pt", "pt_PT": "pt", "no": "nb", "nb_NO": "nb", "sr@latin": "sr", "sr@ijekavianlatin": "sr",
           "sr@ijekavian": "sr", "sr@ije": "sr", "bn_IN": "bn", "bn_BD": "bn", "en_GB": "en"}


def catalogues(directories):
    """{language: {catalogue name: set of messages}}; English from the messages that were translated."""
    data = collections.defaultdict(lambda: collections.defaultdict(set))
    for path in sorted(p for d in directories for p in glob.glob(d + "/**/*.mo", recursive=True)):
        if "/LC_MESSAGES/" not in path or re.search(r"/iso[_-]", path):
            continue
        language = path.split("/LC_MESSAGES/")[0].split("/")[-1]
        language = ALIASES.get(language, language)
        try:
            messages = gettext.GNUTranslations(open(path, "rb"))._catalog
        except (OSError, UnicodeError, ValueError, IndexError):  # not all are well formed
            continue
        name = os.path.basename(path)
        for key, text in messages.items():
            key = key[0] if isinstance(key, tuple) else key
            if key and key != text and len(text) >= MESSAGE:
                data[language][name].add(text)
                if language in ("de", "es", "fr"):
                    data["en"][name].add(key.split("\x04")[-1])
    return data


def is_held_out(message):
    return (len(message) * 7 + ord(message[0]) + ord(message[-1])) % 10 == 0


def without_markup(text):
    text = text.replace("\\n", " ").replace("&", "")
    if text.count("_") == 1:
        text = text.replace("_", "")  # a menu's access key
    return re.sub(r"<[^>]*>|https?://\S+|%[-+0-9.$#]*[a-zA-Z]+|\$[\w.|]+|\S*[_@/\\=]\S*", " ", text)


def words(text, script):
    """Lower-case words written in this script alone."""
    word, result = "", []
    for c in unicodedata.normalize("NFC", text.replace("\u0130", "i").lower()) + " ":
        if c.isalpha() or unicodedata.category(c)[0] == "M":
            word += c
        elif word:
            if all(any(a <= ord(x) <= b for a, b in RANGES[script]) for x in word):
                result.append(word)
            word = ""
    return result


def grams(word):
    padded = " " + word + " "
    for n in range(1, 5):
        for i in range(len(padded) - n + 1):
            if padded[i:i + n] != " ":
                yield padded[i:i + n]


def profile(samples, script):
    """Frequency of each gram for a word of the language."""
    total, weight = collections.Counter(), 0.0
    for _, messages in sorted(samples.items()):
        counted = collections.Counter()
        for message in sorted(messages):
            found = words(without_markup(message), script)
            if len(found) > 1 and not is_held_out(message):
                counted.update(found)
        size = sum(counted.values())
        if size < 30:
            continue
        share = math.sqrt(min(size, WORDS))
        for word, n in sorted(counted.items()):
            for gram in grams(word):
                total[gram] += share * n / size
        weight += share
    return {g: v / weight for g, v in total.items() if v / weight > 2e-5}


def choose(profiles, rows):
    """The grams that tell most, taken language by language in turn."""
    floor, orders = TOP * math.exp(-(LEVELS - 1) * STEP), []
    for i, own in enumerate(profiles):
        others, ranked = [p for j, p in enumerate(profiles) if j != i], []
        for gram, p in own.items():
            rest = sorted(other.get(gram, 0) for other in others)
            near = rest[-max(1, len(rest) // 8):]
            gain = math.log(max(p, floor) / max(sum(rest) / len(rest), floor))
            ranked.append((-p * (gain + 0.7 * abs(math.log(max(p, floor) / max(sum(near) / len(near), floor)))), gram))
        orders.append([gram for _, gram in sorted(ranked)])
    chosen, k = {}, 0
    while len(chosen) < rows and k < max(map(len, orders)):
        for order in orders:
            if k < len(order) and len(chosen) < rows:
                chosen[order[k]] = True
        k += 1
    return sorted(chosen, key=lambda gram: gram.encode())


def level(p):
    return min(LEVELS - 1, max(0, round(-math.log(max(p, 1e-9) / TOP) / STEP)))


def table(data, script):
    rows, languages = SCRIPTS[script]
    profiles = [profile(data[language], script) for language in languages]
    return {gram: [level(p.get(gram, 0)) for p in profiles] for gram in choose(profiles, rows)}


def literals(values):
    return "\n".join(tables.packed([f'"{value}",' for value in values], width=116))


def write(data, path):
    out = ["/* Letter sequences and how frequent they are in each language; made by csrc/training/language.py, not",
           " * by hand. Rows are sorted by their bytes; a level is -ln(frequency / 0.5) / 0.35 as a letter, a = 0. */",
           "#ifndef NUTGRAF_TEXT_LANGUAGE_DATA_H", "#define NUTGRAF_TEXT_LANGUAGE_DATA_H", ""]
    for script, (_, languages) in SCRIPTS.items():
        rows = table(data, script)
        out += [f'static const char {script}_languages[] = "{" ".join(languages)}";',
                f"static const char {script}_grams[{len(rows)}][13] = {{", literals(rows), "};",
                f"static const char {script}_levels[{len(rows)}][{len(languages) + 1}] = {{",
                literals("".join(chr(97 + n) for n in levels) for levels in rows.values()), "};", ""]
    tables.write(path, "\n".join([*out, "#endif", ""]))


def test(data):
    for script, (_, languages) in SCRIPTS.items():
        rows = table(data, script)
        for length in (40, 100):
            right = count = 0
            wrong = collections.Counter()
            for i, language in enumerate(languages):
                held = [" ".join(words(without_markup(m), script)) for n in sorted(data[language])
                        for m in sorted(data[language][n]) if is_held_out(m)]
                for text in [t for t in held if len(t) >= length][:100]:
                    costs = [0] * len(languages)
                    for word in words(text[:length], script):
                        for gram in grams(word):
                            for k, n in enumerate(rows.get(gram, ())):
                                costs[k] += n
                    best = costs.index(min(costs))
                    count += 1
                    right += best == i
                    if best != i:
                        wrong[language + ">" + languages[best]] += 1
            print("%-10s %3d letters: %d of %d = %.3f %s"
                  % (script, length, right, count, right / max(count, 1), wrong.most_common(6)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--test", action="store_true", help="score the table instead of writing it")
    parser.add_argument("--out", default="csrc/core/text/language_data.h", help="where the table goes")
    parser.add_argument("directories", nargs="+", help="with message catalogues, at any depth")
    arguments = parser.parse_args()
    data = catalogues(arguments.directories)
    if arguments.test:
        test(data)
    else:
        write(data, arguments.out)


if __name__ == "__main__":
    main()
