"""Learned words: log-odds of content for tokens of classes, openings and headings.

A token's mass on a page is normalised by the page, so that a large page counts as much as a small one;
the log-odds against the base rate are shrunk towards it; a token must occur on several domains.
"""
import math
from collections import defaultdict

import numpy as np

STEP = 16
FAMILIES = {  # name: (domains that must know a token, tokens that are kept, shrinkage)
    "classes": (8, 1500, 1.0),
    "openings": (5, 1200, 2.0),
    "headings": (5, 600, 2.0),
}


def token_hash(token):
    """FNV-1a, 32 bits, never 0: as nutgraf_learned_words_hash."""
    value = 2166136261
    for byte in token.encode("utf-8", "surrogateescape"):
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value or 1


def page_masses(page):
    """{family: {token: (mass of content, mass of the rest)}} of one page."""
    masses = {name: {} for name in FAMILIES}
    count, y = page["count"], page["y"]
    if not len(count):
        return masses
    words = np.minimum(count, 100)
    total = max(words.sum(), 1)
    content = np.concatenate([[0], np.cumsum(words * y)]) / total
    rest = np.concatenate([[0], np.cumsum(words * (1 - y))]) / total
    seen_until, classes = {}, masses["classes"]
    for first, stop, tokens in page["elements"]:
        if stop <= first:
            continue
        a, b = content[stop] - content[first], rest[stop] - rest[first]
        for token in set(tokens):
            if seen_until.get(token, -1) > first:
                continue  # inside an element that has it already
            seen_until[token] = stop
            old = classes.get(token, (0, 0))
            classes[token] = old[0] + a, old[1] + b
    sums = defaultdict(lambda: [0.0, 0.0])
    for i, tokens in enumerate(page["opening"]):
        if count[i] <= 40:
            for token in tokens:
                sums[token][0] += y[i]
                sums[token][1] += 1 - y[i]
    masses["openings"] = {t: (a / (a + b), b / (a + b)) for t, (a, b) in sums.items() if a + b > 0}
    sums = defaultdict(lambda: [0.0, 0.0])
    for i, above in enumerate(page["above"]):
        if above >= 0 and above != i:
            for token in page["heading"][above]:
                sums[token][0] += count[i] * y[i]
                sums[token][1] += count[i] * (1 - y[i])
    masses["headings"] = {t: (a / (a + b), b / (a + b)) for t, (a, b) in sums.items() if a + b > 0}
    return masses


def fit(pages, masses):
    """{family: {token: weight in sixteenths}} from pages and their masses."""
    result = {}
    for family, (least_domains, most, shrink) in FAMILIES.items():
        content, rest, domains = defaultdict(float), defaultdict(float), defaultdict(set)
        for page, of_page in zip(pages, masses):
            for token, (a, b) in of_page[family].items():
                content[token] += a
                rest[token] += b
                domains[token].add(page["domain"])
        known = [t for t in content if len(domains[t]) >= least_domains]
        base = sum(content[t] for t in known) / max(sum(content[t] + rest[t] for t in known), 1e-9)
        weights = {}
        for token in known:
            mass = content[token] + rest[token]
            share = min(max((content[token] + shrink * base) / (mass + shrink), 0.01), 0.99)
            odds = math.log(share / (1 - share)) - math.log(base / (1 - base))
            weights[token] = odds, abs(odds) * math.sqrt(min(mass, 30))
        best = sorted(weights, key=lambda t: -weights[t][1])[:most]
        rounded = {t: max(-127, min(127, round(weights[t][0] * STEP))) for t in best}
        result[family] = {t: w for t, w in rounded.items() if w != 0}
    return result


def write(path, lexicon):
    with open(path, "wb") as out:
        for family, weights in lexicon.items():
            for token, weight in weights.items():
                out.write(f"{family}\t{token}\t{weight}\n".encode("utf-8", "surrogateescape"))
