"""Pages turned into other scripts and into the templates of old: what a model that has learned from English pages
must do as well on (content_transfer.py).

A turned page has the markup, the classes, the numbers and the code of the page that it was made from; each word of
its text, its title and its description is another script's. The same word always becomes the same word. An aged page
has no landmarks, no classes and no paragraphs: layout tables, fonts and pairs of <br>. Its rows are those of the
page that it was made from, so that what is known of these holds for them.
"""
import gzip
import html as entities
import os
import re
from multiprocessing import Pool


TOKEN = re.compile(r"<!--.*?-->|<(script|style|template|pre|code|textarea|svg|math)\b.*?</\1\s*>"
                   r"|</?[a-zA-Z!?](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", re.S | re.I)
WORD = re.compile(r"[^\W\d_]+")
LATIN = "abcdefghijklmnopqrstuvwxyz"
FUNCTION_LETTERS = 3  # of the longest word that counts as a function word

# The order of the letters is that of LATIN; vowels become vowels where the script has them.
LETTERS = {
    "xx": "ezdfigkhonlmpuqbcrstavwxyj",
    "ru": "абцдефгхийклмнопярстувшжыз",
    "ar": "ابجدهفغحيخكلمنوبقرستعطظشصز",
    "hi": "\u093eबचद\u0947फगह\u093fजकलमन\u094bपखरसतुवधठयझ",
    "th": "\u0e32บจดเฟกห\u0e34ชคลมนอปขรสต\u0e38วฝซยฉ",
}
HAN = [chr(c) for c in range(0x4E00, 0x4E00 + 2500)]
KANA = [chr(c) for c in range(0x3042, 0x3094)]
HANGUL = [chr(c) for c in range(0xAC00, 0xAC00 + 11000, 7)]
STOPS = {  # what the script writes for . , ? ! : ;
    "ar": str.maketrans({",": "،", "?": "؟", ";": "؛"}),
    "hi": str.maketrans({".": "।"}),
    "zh": str.maketrans({".": "。", ",": "，", "?": "？", "!": "！", ":": "：", ";": "；"}),
    "ja": str.maketrans({".": "。", ",": "、", "?": "？", "!": "！"}),
    "th": str.maketrans({".": " ", ",": " ", ";": " "}),
}
SCRIPTS = ("xx", "ru", "ar", "hi", "zh", "ja", "ko", "th")  # xx: a language in Latin letters that nobody knows


def number_of(word):
    """A hash of a word that is the same in every run (FNV-1a)."""
    value = 2166136261
    for byte in word.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value ^ value >> 15


def by_letters(word, script):
    table = LETTERS[script]
    turned = "".join(table[LATIN.index(c)] if c in LATIN else c for c in word.lower())
    return turned.capitalize() if word[0].isupper() and script in ("xx", "ru") else turned


def by_words(word, script):
    """A word in a script whose characters are syllables or words: about as many as its language needs."""
    value, small = number_of(word.lower()), len(word) <= FUNCTION_LETTERS
    if script == "zh":
        return HAN[value % 300] if small else HAN[value % len(HAN)] + HAN[value // 2500 % len(HAN)]
    if script == "ja":
        kana = KANA[value % len(KANA)] + ("" if small else KANA[value // 83 % len(KANA)])
        return kana if small else HAN[value % len(HAN)] + (kana if len(word) > 5 else HAN[value // 83 % len(HAN)])
    count = 1 if small else 2 + (len(word) > 6) + (len(word) > 10)
    return "".join(HANGUL[value // 7 ** i % len(HANGUL)] for i in range(count))


def joined(text, script):
    """Without the spaces that the script does not write: between any of its letters."""
    if script == "ko":  # a small word hangs on the word before it
        return re.sub(r"(?<=[가-힣]) (?=[가-힣]\b)", "", text)
    letter = "[\u0e00-\u0e7f]" if script == "th" else "[\u3040-\u30ff\u3400-\u9fff。，、？！：；]"
    text = re.sub(rf"(?<={letter})[ \t\r\n]+(?={letter})", "", text)
    return re.sub(r"(?<=[。，、？！：；])[ \t\r\n]+", "", text)


def turned_text(text, script):
    if script in STOPS:
        text = re.sub(r"[.,?!:;](?=[\s\"'”’)]|$)", lambda m: m[0].translate(STOPS[script]), text)
        if script == "th":
            text = re.sub(r" {2,}", "\u3000", text)
    turn = by_letters if script in LETTERS else by_words
    text = WORD.sub(lambda m: turn(m[0], script), text)
    return joined(text, script).replace("\u3000", " ") if script in ("zh", "ja", "ko", "th") else text


def turned_node(text, script):
    """The text of a node as it stands in the source."""
    turned = turned_text(entities.unescape(text), script)
    return turned.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


META = re.compile(r"""(?i)^<meta\b(?=[^>]*(?:property|name)=["']?(?:og:title|og:description|description)["' ])"""
                  r"""([^>]*?content=)("[^"]*"|'[^']*')""")


def turned_tag(tag, script):
    """A tag with the language and the texts that it states."""
    if tag[:5].lower() == "<html":
        tag = re.sub(r"""(?i)\slang=("[^"]*"|'[^']*'|[^\s>]+)""", "", tag)
        return tag[:5] + f' lang="{script}"' + tag[5:]
    match = META.match(tag)
    if not match:
        return tag
    text = turned_text(entities.unescape(match[2][1:-1]), script)
    return tag[: match.start(2)] + entities.escape(text).join('""') + tag[match.end(2):]


def turned(source, script):
    """The source of a page with its text in another script."""
    parts, at = [], 0
    for token in TOKEN.finditer(source):
        if token.start() > at:
            parts.append(turned_node(source[at:token.start()], script))
        parts.append(turned_tag(token[0], script))
        at = token.end()
    parts.append(turned_node(source[at:], script))
    return "".join(parts)


# ---------------------------------------------------------------- the templates of old

LANDMARKS = {"article", "main", "section", "nav", "header", "footer", "aside", "figure", "figcaption", "details",
             "summary", "hgroup", "dialog", "address"}
KEPT = re.compile(r"""(?i)\s(href|src|colspan|rowspan|content|property|name|rel|type|hidden|charset|http-equiv)"""
                  r"""(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
TAG = re.compile(r"^<(/?)([a-zA-Z][\w:-]*)(.*?)(/?)>$", re.S)
HEAD = {"meta", "link", "base", "html", "script", "input", "form"}


def aged_tag(tag):
    match = TAG.match(tag)
    if not match:
        return tag
    end, name, rest = match[1], match[2].lower(), match[3]
    kept = "".join(m[0] for m in KEPT.finditer(rest) if name in HEAD or m[1].lower() not in ("name", "type"))
    if re.search(r"display:\s*none", rest):
        kept += ' style="display:none"'
    if name in LANDMARKS:
        return "</td></tr></table>" if end else "<table><tr><td>"
    if name == "p":
        return "<br><br>"
    if re.fullmatch("h[1-6]", name):
        return "</b></font><br><br>" if end else f"<br><br><font size={7 - int(name[1])}><b>"
    return f"<{end}{name}{'' if end else kept}>"


def aged(source):
    """The source of a page as if it was written in 1999."""
    return TOKEN.sub(lambda m: m[0] if m[1] or m[0].startswith("<!--") else aged_tag(m[0]), source)


# ---------------------------------------------------------------- copies of pages

def source_of(path):
    data = (gzip.open if path.endswith(".gz") else open)(path, "rb").read()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def language(source):
    """The language that a page says of itself, without its country; "" where it says none."""
    match = re.search(r"<html[^>]*?\slang\s*=\s*[\"']?([a-zA-Z]{2})\b", source)
    return match[1].lower() if match else ""


def write_copy(task):
    original, is_old, script, path = task
    source = source_of(original)
    if is_old:
        source = aged(source)
    if script:
        source = turned(source, script)
    with gzip.open(path, "wb", compresslevel=1) as out:
        out.write(source.encode("utf-8", "replace"))


def copies(pages, folder):
    """Writes two copies of each page below a folder, one in another script and one in an old template, every other of
    these in another script, too: [(number of the page, what the copy is, path)]."""
    os.makedirs(folder, exist_ok=True)
    found, tasks = [], []
    for i, page in enumerate(pages):
        for is_old in (False, True):
            number = number_of(page["id"] + ("old" if is_old else "script"))
            script = None if is_old and number // len(SCRIPTS) % 2 else SCRIPTS[number % len(SCRIPTS)]
            form = script if not is_old else "old template, other scripts" if script else "old template"
            path = os.path.join(folder, f"{'old' if is_old else 'script'}-{i}.html.gz")
            found.append((i, form, path))
            tasks.append((page["path"], is_old, script, path))
    with Pool(2) as pool:
        pool.map(write_copy, tasks, chunksize=8)
    return found
