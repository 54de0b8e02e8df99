#!/usr/bin/env python3
"""Writes csrc/training/locale_names.lua: what the locales of the world write dates and times with.

    python3 csrc/training/locale_names.py      (needs babel of PyPI)

From the Common Locale Data Repository, which babel has a copy of: names of months and weekdays, times of day, units
of time that have passed, words between a date's parts and before its clock. `make words` makes the core's tables of
it, together with the lists of lua/nutgraf/lexicon/words, which go before it.

`spelled` are single words in Latin, Greek and Cyrillic letters, which the core's date finder reads as they stand;
`foreign` are phrases of other letters, and of Vietnamese, which are put into its own words first.
"""
import argparse, re, sys, unicodedata
from collections import defaultdict

from babel import Locale, localedata

import tables

# Languages in those letters whose short names count too; of the others only long names do, since three letters are a
# word of some language far too often. Their short names are as short as LEAST_SHORT, the long ones as LEAST.
SHORT = set("hr sr bs sl sk hu lt lv et is ga eu gl sw id ms az sq mt af cy fil uz tk bg mk kk ky be mn tg tt lb fo "
            "oc ast en de fr es it pt nl pl sv da no nb fi tr cs ru uk el ro ca".split())
LEAST_SHORT, LEAST_RARE, LEAST_HALF = 3, 5, 3
LEAST_OF_KIND = {"month": 2, "weekday": 2, "am": 2, "pm": 2, "noon": 2, "night": 2, "at": 3, "unit_ago": 2}
LEAST_UNITS = 3  # of a language, before which a word stands that says that they have passed
WORDS_OF_OTHERS = {"here", "even", "unan", "mayo"}  # months or weekdays somewhere, and words of large languages
UNITS = ["second", "minute", "hour", "day", "week", "month", "year"]
NOON = 43200
HALVES = {"am": 1, "pm": 2, "noon": 3, "night": 4}  # the last two are on both sides of noon and midnight

HEAD = """\
-- Made by csrc/training/locale_names.py from the Common Locale Data Repository (CLDR) in babel %s: `make weights`.
-- CLDR is Copyright © 1991-2025 Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).
return {
"""


def is_spelled(word):
    """Letters that the core's date finder knows, and nothing else?"""
    return bool(word) and all(c.isalpha() and (c.isascii() or 0xC0 <= ord(c) < 0x250 or 0x386 <= ord(c) < 0x530)
                              for c in word)


def plain(text):
    """As the core sees it: no marks of direction, all spaces one kind, no joiners at the ends."""
    text = "".join(c for c in unicodedata.normalize("NFC", text) if c not in "\u200e\u200f\u061c\u200b\u2066\u2067\u2068\u2069\u202a\u202b\u202c")
    return re.sub(r"[\s\u00a0\u202f\u2009]+", " ", text).strip(" \u200c\u200d")


def outside(pattern, letters):
    """The literal pieces between the fields of a CLDR pattern, each with the field before it and after it."""
    parts, field = [], ""
    for quoted, run, other in re.findall(r"'((?:[^']|'')*)'|([%s])\2*|(.)" % letters, pattern):
        if run:
            parts.append(run)
        elif parts and not parts[-1].startswith("="):
            parts.append("=" + (quoted or other))
        elif parts:
            parts[-1] += quoted or other
        else:
            parts.append("=" + (quoted or other))
    return parts


class Names:
    def __init__(self):
        self.spelled = defaultdict(lambda: defaultdict(set))   # role, number: words
        self.numbers = defaultdict(lambda: defaultdict(set))   # role, word: numbers
        self.foreign = defaultdict(lambda: defaultdict(set))   # phrase, kind: values

    def add(self, tag, role, kind, number, text, short=False):
        text = plain(text).replace("՝", "")
        if not text or max(text) > "\uffff" or any(unicodedata.category(c) == "Nd" for c in text) or "(" in text:
            return
        bare = text.rstrip(".")
        if is_spelled(bare) and tag != "vi":
            if role is None or bare.lower() in WORDS_OF_OTHERS:
                return
            if role in ("months", "weekdays", "meridiems"):
                least = LEAST_HALF if role == "meridiems" else LEAST_SHORT if tag in SHORT else LEAST_RARE
                if len(bare) < least or (short and tag not in SHORT):
                    return
                if role == "meridiems" and tag not in SHORT:
                    return
                if role == "weekdays" and (short or tag not in SHORT):
                    return
                if role == "months" and tag not in SHORT:
                    role = "months_of_rare"
            elif tag not in SHORT or (role == "time_units" and len(bare) < LEAST_SHORT):
                return
            self.numbers[role][bare.lower()].add(number)
        elif kind and (tag == "vi" or any(ord(c) >= 0x530 for c in text if c.isalpha())):
            if len(text) < LEAST_OF_KIND.get(kind, 1):
                return
            for form in {text, text[:1].upper() + text[1:], bare if len(bare) > 3 else text}:
                self.foreign[form][kind].add(number)

    def read(self, locale):
        tag = locale.language
        data = locale._data
        for role, kind, numbered in (("months", "month", lambda n: n), ("weekdays", "weekday", lambda n: n + 1)):
            for context in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    for number, name in dict(data["months" if role == "months" else "days"][context][width]).items():
                        if role == "months" and re.search(r"\d", name):
                            continue
                        self.add(tag, role, kind, numbered(number), name, width != "wide")
                        if tag == "he":
                            self.add(tag, role, kind, numbered(number), "ב" + name)
        rules = (data.get("day_period_rules") or {}).get(None, {})
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated", "narrow"):
                for period, name in dict(data["day_periods"].get(context, {}).get(width, {})).items():
                    half = self.half(period, rules)
                    if half and not re.fullmatch(r"[a-zA-Z. \u00a0\u202f]+", name):
                        letters = re.sub(r"[. ]", "", plain(name))
                        known = half in ("am", "pm") and is_spelled(letters)
                        self.add(tag, known and "meridiems" or None, half, HALVES[half], letters if known else name)
        openers = defaultdict(set)
        patterns = [(unit, dict(data["date_fields"].get(name + width, {}).get("past", {})))
                    for unit, name in enumerate(UNITS, 1) for width in ("", "-short", "-narrow")]
        for unit, plurals in patterns:
            for pattern in plurals.values():
                openers[plain(pattern.split("{0}")[0])].add(unit)
        for unit, plurals in patterns:
            self.spans(tag, unit, plurals, {text for text, units in openers.items() if len(units) >= LEAST_UNITS})
        for unit, name in enumerate(UNITS, 1):
            for width in ("long", "short"):
                for plural, pattern in dict(data["unit_patterns"].get("duration-" + name, {}).get(width, {})).items():
                    if plural != "per" and isinstance(pattern, str) and pattern.startswith("{0}"):
                        self.add(tag, "time_units", "unit", unit, pattern[3:])
                    elif plural == "two" and isinstance(pattern, str) and "{0}" not in pattern:
                        self.add(tag, None, "amount", unit * 10 + 2, pattern)
        self.between(tag, locale)

    @staticmethod
    def half(period, rules):
        if period in ("am", "pm"):
            return period
        if period in ("noon", "afternoon1"):
            return "noon"
        rule = (rules.get(period) or [{}])[0]
        if "from" not in rule:
            return None
        if rule["from"] >= NOON:
            return "pm" if rule["before"] >= rule["from"] else "night"
        return "am" if rule["before"] <= NOON else None

    def spans(self, tag, unit, patterns, openers):
        for plural, pattern in patterns.items():
            pattern = plain(pattern)
            if "{0}" not in pattern:
                amount = {"one": 1, "two": 2}.get(plural)
                if amount:
                    self.add(tag, None, "span", unit * 10 + amount, pattern)
                    for opener in openers:
                        if opener and pattern.startswith(opener + " "):
                            self.add(tag, None, "amount", unit * 10 + amount, pattern[len(opener) + 1:])
                continue
            before, after = (plain(part) for part in pattern.split("{0}", 1))
            if not before:
                words = after.split(" ")
                self.add(tag, None, "unit_ago", unit, after)
                if len(words) == 2 and is_spelled(words[0].rstrip(".")) and is_spelled(words[1]):
                    self.add(tag, "time_units", None, unit, words[0])
                    self.add(tag, "spans_after", None, 1, words[1])
            elif after and before in openers:
                self.add(tag, "spans_before", "before", 1, before)
                self.add(tag, "time_units", "unit", unit, after)

    def between(self, tag, locale):
        for width in ("long", "full", "medium"):
            parts = outside(locale.date_formats[width].pattern, "GyMLdEc")
            for i in range(1, len(parts) - 1):
                fields = parts[i - 1][:1] + parts[i + 1][:1]
                if parts[i].startswith("=") and fields in ("dM", "dL", "My", "Ly", "yM", "Md"):
                    for word in re.split(r"[\s,.()/-]+", parts[i][1:]):
                        self.add(tag, "date_parts_between", None, 1, word)
        pattern = str(locale.datetime_formats.get("full") or "")
        found = re.fullmatch(r"\{1\}(.*)\{0\}", pattern)
        for word in re.split(r"[\s,.،()/'-]+", found.group(1)) if found else []:
            self.add(tag, "date_and_clock_between", "at", 1, word)


def lua_lists(lists):
    return "{ " + ", ".join("{ " + ", ".join(f'"{word}"' for word in words) + " }" for words in lists) + " }"


def main():
    import babel
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", default="csrc/training/locale_names.lua", help="where the table goes")
    arguments = parser.parse_args()
    names = Names()
    for identifier in sorted(localedata.locale_identifiers()):
        if not identifier.startswith(("en_", "ms_Arab")) and re.fullmatch(r"[a-z]+(_[A-Z][a-z]{3})?|[a-z]+_(Latn|Cyrl|Arab|IQ|MA|DZ|SY|AF|TW|HK|AT|MX)", identifier):
            try:
                names.read(Locale.parse(identifier))
            except (KeyError, AttributeError) as lacking:
                print(f"{identifier}: left out, {lacking!r}")
    zeros = [c for c in range(0x80, sys.maxunicode + 1) if unicodedata.decimal(chr(c), None) == 0]
    lines = [HEAD % babel.__version__, "  -- the zeros of all scripts' decimal digits, of Unicode's character database\n  zeros = {\n",
             "\n".join(tables.packed([f"0x{zero:x}," for zero in zeros])), "\n  },\n  spelled = {\n"]
    for role in sorted(names.numbers):
        count = {"months": 12, "months_of_rare": 12, "weekdays": 7, "time_units": 7, "meridiems": 2}.get(role, 1)
        lists = [sorted(w for w, numbers in names.numbers[role].items() if numbers == {n}) for n in range(1, count + 1)]
        lines.append(f"    {role} = {{\n")
        for words in lists:
            cells = [f'"{word}",' for word in words]
            lines.append("      {\n" + "\n".join(tables.packed(cells, "        ")) + "\n      },\n")
        lines.append("    },\n")
    lines.append("  },\n  foreign = {\n")
    by_kind = defaultdict(list)
    for phrase, kinds in names.foreign.items():
        for kind, values in kinds.items():
            if len(values) == 1:
                by_kind[kind].append((phrase, next(iter(values))))
    for kind in sorted(by_kind):
        cells = [f'["{phrase}"] = {value},' for phrase, value in sorted(by_kind[kind])]
        lines.append(f"    {kind} = {{\n" + "\n".join(tables.packed(cells, "      ")) + "\n    },\n")
    lines.append("  },\n}\n")
    tables.write(arguments.out, "".join(lines))


if __name__ == "__main__":
    main()
