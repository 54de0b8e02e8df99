"""Pages with truth, measured by the core: what the trainer learns from.

A page is a dict: id, path, set, type, domain, reference (text, or None), passages (with, without; or
None), and after `measure`: texts, words (arrays of word numbers, one a row), counts, owners, above,
openings, headings, elements, and after `label`: y (share of a row's words that the reference holds,
-1: not known).
"""
import ctypes, glob, gzip, html, json, os, re, subprocess
from multiprocessing import Pool
from urllib.parse import urlparse

import numpy as np

WORD = re.compile(r"\w+")
CAPTION_TAGS = (16, 21)  # figcaption and caption, by nutgraf_features_tag_code: they go to their figure's field
HERE = os.path.dirname(os.path.abspath(__file__))
ALIGN_WORDS = 60000  # of a page; what is after them is not aligned
GENERIC = {"ac", "co", "com", "edu", "gov", "ne", "net", "or", "org"}  # second levels that sites register below


def domain(url, fallback):
    host = (urlparse(url or "").hostname or "").split(".")
    return ".".join(host[-3 if len(host) > 2 and len(host[-1]) == 2 and host[-2] in GENERIC else -2:]) or fallback


def wcxb(base):
    for path in sorted(glob.glob(f"{base}/wcxb/ground-truth/*.json")):
        name = os.path.basename(path)[:-5]
        truth = json.load(open(path))
        kind = truth["_internal"]["page_type"]
        kind = kind["primary"] if isinstance(kind, dict) else kind
        yield dict(id=name, set="wcxb", path=f"{base}/wcxb/html/{name}.html.gz",
                   type="collection" if kind == "category" else kind,
                   domain=domain(truth.get("url"), name), passages=None,
                   reference=truth["ground_truth"].get("main_content") or "")


def snippets(base):
    for row in json.load(open(f"{base}/snippets/truth.json")):
        yield dict(id=row["id"], set="snippets", path=f"{base}/snippets/html/{row['id']}.html.gz", type="article",
                   domain=domain(row["url"], row["id"]), reference=None,
                   passages=(row["with"], row["without"]))


def readability(base):
    for folder in sorted(glob.glob(f"{base}/readability/*/")):
        source = next((p for p in glob.glob(folder + "source.html*")), None)
        expected = next((p for p in glob.glob(folder + "expected.html*")), None)
        if not source or not expected:
            continue
        data = (gzip.open if expected.endswith(".gz") else open)(expected, "rb").read().decode("utf-8", "replace")
        text = html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<!--.*?-->|<(script|style)\b.*?</\1>", " ", data)))
        name = os.path.basename(folder.rstrip("/"))
        yield dict(id="r-" + name, set="readability", path=source, type="article",
                   domain="readability-" + re.sub(r"-\d+$", "", name), passages=None, reference=text)


# ---------------------------------------------------------------- the core's own eyes

def dump(command, paths, *options):
    """(header, matrix of rows by features) of every page, in order."""
    process = subprocess.Popen([*command, "dump-features", *options, *paths], stdout=subprocess.PIPE)
    for _ in paths:
        line = process.stdout.readline()
        header = json.loads(line.decode("utf-8", "surrogateescape"))
        values = np.frombuffer(process.stdout.read(header["bytes"]), np.float32)
        tile, features = header["tile"], len(header["names"])
        matrix = values.reshape(-1, features, tile).transpose(0, 2, 1).reshape(-1, features)[: header["rows"]]
        yield header, np.ascontiguousarray(matrix)
    if process.wait() != 0:
        raise SystemExit("dump-features failed")


def measure(command, pages):
    """Adds rows, tokens and elements."""
    for page, (header, matrix) in zip(pages, dump(command, [p["path"] for p in pages], "--tokens")):
        rows = header["texts"] if header["rows"] else []
        page["names"] = header["names"]
        page["caption"] = np.isin(matrix[:, header["names"].index("tag")], CAPTION_TAGS)
        page["texts"] = [r["text"] for r in rows]
        page["count"] = np.array([r["words"] for r in rows], np.float32)
        page["owner"] = np.array([r["owner"] for r in rows], int)
        page["above"] = np.array([r.get("above", -1) for r in rows], int)
        page["opening"] = [r["opening"] or [] for r in rows]
        page["heading"] = [r["heading"] or [] for r in rows]
        page["elements"] = [(e["first"], e["stop"], e["tokens"] or []) for e in header["elements"]] if rows else []


# ---------------------------------------------------------------- labels

def build_align(folder):
    os.makedirs(folder, exist_ok=True)
    library = os.path.join(folder, "align.so")
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, os.path.join(HERE, "content_align.c")], check=True)
    return os.path.abspath(library)


def number(texts, reference):
    vocabulary = {}
    def numbers(text):
        return np.array([vocabulary.setdefault(w, len(vocabulary)) for w in WORD.findall(text.lower())], np.int32)
    rows = [numbers(t) for t in texts]
    return rows, numbers(reference), len(vocabulary)


def label_full(task):
    """Share of each row's words that align with the reference; then a second chance for rows that stand
    elsewhere in it: more than 0.7 of their trigrams there, and their words not used up yet."""
    library, texts, reference = task
    align = ctypes.CDLL(library).align
    rows, wanted, size = number(texts, reference)
    lengths = np.array([len(r) for r in rows], int)
    flat = np.ascontiguousarray((np.concatenate(rows) if rows else np.zeros(0))[:ALIGN_WORDS], np.int32)
    matched = np.zeros(max(len(flat), 1), np.uint8)
    pointer = ctypes.POINTER(ctypes.c_int32)
    align(flat.ctypes.data_as(pointer), len(flat), wanted.ctypes.data_as(pointer), len(wanted),
          matched.ctypes.data_as(ctypes.POINTER(ctypes.c_uint8)))
    matched = np.concatenate([matched[: len(flat)], np.zeros(lengths.sum() - len(flat), np.uint8)])
    start = np.concatenate([[0], np.cumsum(lengths)])
    y = np.array([matched[start[i]:start[i + 1]].mean() if lengths[i] else 0 for i in range(len(rows))], np.float32)
    left = np.bincount(wanted, minlength=size) - np.bincount(flat[matched[: len(flat)] == 1], minlength=size)
    trigrams = set(zip(wanted[:-2].tolist(), wanted[1:-1].tolist(), wanted[2:].tolist()))
    for i, row in enumerate(rows):
        if y[i] < 0.5 and lengths[i] >= 4:
            own = list(zip(row[:-2].tolist(), row[1:-1].tolist(), row[2:].tolist()))
            if sum(t in trigrams for t in own) > 0.7 * len(own):
                counts = np.bincount(row, minlength=size)
                share = np.minimum(counts, np.maximum(left, 0)).sum() / lengths[i]
                if share > 0.7:
                    y[i] = share
                    left = left - counts
    return y, rows, wanted


def label_passages(page):
    """1 where a passage that must appear stands, 0 where one that must not, -1 elsewhere."""
    y = np.full(len(page["texts"]), -1, np.float32)
    for value, passages in ((1, page["passages"][0]), (0, page["passages"][1])):
        for passage in passages:
            for i, text in enumerate(page["texts"]):
                if passage in text:
                    y[i] = value
    return y


def label(pages, folder):
    library = build_align(folder)
    full = [p for p in pages if p["reference"] is not None]
    with Pool(2) as pool:
        labels = pool.map(label_full, [(library, p["texts"], p["reference"]) for p in full], chunksize=8)
    for page, (y, rows, wanted) in zip(full, labels):
        page["y"], page["rows"], page["wanted"] = y, rows, wanted
    for page in pages:
        if page["passages"] is not None:
            page["y"] = label_passages(page)


# ---------------------------------------------------------------- truth from pages' own markup

BODY = re.compile(r'"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")')
LEAST_WORDS = 150  # of an articleBody


def canonical(source):
    match = re.search(r"<link[^>]+rel=.?canonical.?[^>]*>|<meta[^>]+og:url[^>]*>", source)
    match = match and re.search(r"(?:href|content)=[\"']?([^\"' >]+)", match[0])
    return match[1] if match else None


def annotated(base):
    """News pages, in many languages, whose JSON-LD holds the article's text."""
    seen = set()
    for path in sorted(glob.glob(f"{base}/metadata/html/*.html.gz") + glob.glob(f"{base}/snippets/html/*.html.gz")):
        source = gzip.open(path).read().decode("utf-8", "replace")
        body = BODY.search(source)
        try:
            text = html.unescape(re.sub(r"<[^>]*>", " ", json.loads(body[1], strict=False))) if body else ""
        except ValueError:
            continue
        if len(WORD.findall(text)) < LEAST_WORDS or text in seen:
            continue
        seen.add(text)
        name = os.path.basename(path)[:-8]
        yield dict(id="a-" + name, set="annotated", path=path, type="article", passages=None, reference=text,
                   domain=domain(canonical(source), name))


def is_whole(page):
    """False where the reference is a part of the text only, or not what the page shows: nine tenths of it
    must be there, and in the smallest element around it hardly any long row may be missing."""
    wanted = max(len(page["wanted"]), 1)
    y, count = page["y"], page["count"]
    content = np.flatnonzero(y > 0.5)
    if not len(content) or (y * count).sum() < 0.85 * wanted:
        return False
    around = [(stop - first, first, stop) for first, stop, _ in page["elements"]
              if first <= content[0] and stop > content[-1]]
    _, first, stop = min(around)
    long_rows = count[first:stop] >= 25
    return (long_rows & (y[first:stop] > 0.5)).sum() >= 0.8 * max(long_rows.sum(), 1)


# ---------------------------------------------------------------- all of it

def load(base, command, build, step=None):
    """All pages, or every step-th, measured and labelled; annotated ones only where their reference is whole."""
    pages = [*wcxb(base), *snippets(base), *readability(base), *annotated(base)][::step]
    measure(command, pages)
    label(pages, build)
    return [p for p in pages if p["set"] != "annotated" or is_whole(p)]
