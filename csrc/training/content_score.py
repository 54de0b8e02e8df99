"""What the core would keep of a page by its probabilities, and how good that is: the decision of
csrc/core/content/classify.c in its balanced preset, and the benchmarks' own measures."""
import re
from collections import Counter, defaultdict

import numpy as np

LOWEST, HIGHEST = 0.2, 0.5  # of the cut
COPY_WORDS, CONTENT_WORDS, CONTENT_MEAN = 8, 10, 0.3


def page_cut(probability, count):
    order = np.argsort(-probability, kind="stable")
    p, n = probability[order], count[order]
    right = np.cumsum(p * n)
    best = int(np.argmax(2 * right / (np.cumsum(n) + right[-1] + 1e-9)))
    return min(max(p[best], LOWEST), HIGHEST)


def keep(page, probability):
    """Rows that are kept, as numbers."""
    count = page["count"]
    if not len(count):
        return np.zeros(0, int)
    kept, seen = [], set()
    for i in np.flatnonzero((probability >= page_cut(probability, count)) & ~page["caption"]):
        if count[i] >= COPY_WORDS:
            if page["texts"][i] in seen:
                continue
            seen.add(page["texts"][i])
        kept.append(i)
    words = count[kept].sum()
    content = words >= CONTENT_WORDS and (count * probability)[kept].sum() >= CONTENT_MEAN * words
    return np.array(kept if content else [], int)


def word_f1(page, kept):
    """WCXB: F1 of the multisets of words; an empty reference is met by nothing only."""
    words = np.concatenate([page["rows"][i] for i in kept]) if len(kept) else np.zeros(0, int)
    wanted = page["wanted"]
    if not len(wanted) or not len(words):
        return float(len(wanted) == len(words))
    size = max(words.max(), wanted.max()) + 1
    same = np.minimum(np.bincount(words, minlength=size), np.bincount(wanted, minlength=size)).sum()
    return 2 * same / (len(words) + len(wanted))


def shingles(text):
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)))


def table(pages, probabilities):
    """Lines of the table of quality."""
    by_type, passages, news = defaultdict(list), Counter(), []
    for page, probability in zip(pages, probabilities):
        kept = keep(page, probability)
        if page["set"] == "wcxb":
            by_type[page["type"]].append(word_f1(page, kept))
        text = "\n\n".join(page["texts"][i] for i in kept).replace("\xa0", " ")  # as the record normalises it
        if page["set"] == "snippets":
            there, unwanted = (sum(x in text for x in list_) for list_ in page["passages"])
            passages.update(right=there, missed=len(page["passages"][0]) - there, wrong=unwanted)
        if page["set"] == "annotated":
            a, b = shingles(text), shingles(page["reference"])
            same = sum((a & b).values())
            news.append((same / max(1, sum(a.values())), same / max(1, sum(b.values()))))
    lines = ["| pages | measure | figure |", "| --- | --- | --- |"]
    every = [f for values in by_type.values() for f in values]
    lines.append(f"| WCXB, {len(every)} | word F1, macro | {np.mean(every):.4f} |")
    for kind in sorted(by_type, key=lambda k: -len(by_type[k])):
        lines.append(f"| {kind}, {len(by_type[kind])} | word F1 | {np.mean(by_type[kind]):.4f} |")
    precision = passages["right"] / (passages["right"] + passages["wrong"])
    recall = passages["right"] / (passages["right"] + passages["missed"])
    lines.append(f"| snippets | P {precision:.3f}, R {recall:.3f}, F1 | {2 * precision * recall / (precision + recall):.4f} |")
    precision, recall = np.mean(news, axis=0)
    lines.append(f"| annotated news, {len(news)} | 4-shingles P {precision:.3f}, R {recall:.3f}, F1 | "
                 f"{2 * precision * recall / (precision + recall):.4f} |")
    return lines


def report(pages, lines, parameters, size, gain, lexicon):
    """The text of REPORT.md."""
    sets = Counter(p["set"] for p in pages)
    shown = ", ".join(f"{k} {v}" for k, v in parameters.items() if k not in ("verbose", "allow_writing_files"))
    strongest = {family: sorted(weights, key=lambda t: weights[t]) for family, weights in lexicon.items()}
    parts = [
        "# The content model: last training run", "",
        "Made by `csrc/training/content.py`; cross-validated in five folds, no domain in two of them, lexicons learned "
        "inside the folds. The shipped model is trained on all pages after that.", "",
        "Pages: " + ", ".join(f"{name} {count}" for name, count in sets.items()) + f". Tables: {size} bytes.", "",
        f"CatBoost: {shown}.", "", *lines, "", "## Features by gain (per cent)", "",
        ", ".join(f"{name} {value:.1f}" for value, name in gain[:60]), "", "## Learned words", ""]
    for family, tokens in strongest.items():
        parts.append(f"- {family}: against content `{' '.join(tokens[:25])}`; for it `{' '.join(tokens[:-26:-1])}`")
    return "\n".join(parts) + "\n"
