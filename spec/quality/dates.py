#!/usr/bin/env python3
"""Learns lua/nutgraf/metadata/dates/weights.lua: a conditional logit over the days that a page names and "none".

    python3 spec/quality/dates.py --shared ../shared      (needs numpy, scipy and scikit-learn of PyPI)

Prints, by cross-validation in five folds, no domain in two of them: the share of right days, and the
share of pages without a day to which one is given. "none" gets as much in advance as keeps that share
below LIMIT. The odds of a page's kind, which are a feature, are those of a model that has not seen the
page's domain either.
"""
import argparse, json, subprocess, sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlparse

import numpy as np
from scipy.optimize import minimize

from kinds import Model

PENALTY = 1.0   # of the squared weights
LIMIT = 0.15    # of the pages without a day, to which one is given
DRAWS = 4       # of the folds
NEWS_WEIGHT = 2  # of a page of the news set, which is small
MOST_ODDS = 8
LEAST = 0.005   # a smaller weight is none
DATED = ("article", "forum")
ODDS = ("undated_kind", "dated_kind")


def read_pages(shared):
    for path in sorted((shared / "data/wcxb/ground-truth").glob("*.json")):
        truth = json.load(open(path))
        kind = truth["_internal"]["page_type"]
        kind = kind["primary"] if isinstance(kind, dict) else kind
        yield dict(set="wcxb", truth=truth["ground_truth"].get("publish_date"), address=truth.get("url"),
                   kind="collection" if kind == "category" else kind,
                   path=str(shared / f"data/wcxb/html/{path.stem}.html.gz"))
    for line in open(shared / "data/metadata/truth.jsonl"):
        row = json.loads(line)
        yield dict(set=row["set"], truth=row.get("published"), address=row.get("url"), kind=None,
                   path=str(shared / f"data/metadata/html/{row['id']}.html.gz"))


def folds_of(rows, seed):
    draw, fold_of = np.random.RandomState(seed), {}
    return np.array([fold_of.setdefault(row["domain"], draw.randint(5)) for row in rows])


def set_odds(rows):
    """Adds to each row the log-odds that its kind is one of DATED, by a model of other domains."""
    fold = folds_of(rows, 99)
    for k in range(5):
        known = [r for r, f in zip(rows, fold) if f != k and r["kind"]]
        model = Model([r["tokens"] for r in known], np.array([r["numbers"] for r in known], float),
                      np.array([r["kind"] for r in known]), [r["domain"] for r in known])
        own = [r for r, f in zip(rows, fold) if f == k]
        scores = model.model.decision_function(model.cells([r["tokens"] for r in own],
                                                           np.array([r["numbers"] for r in own], float)))
        dated = np.isin(model.model.classes_, DATED)
        odds = np.logaddexp.reduce(scores[:, dated], 1) - np.logaddexp.reduce(scores[:, ~dated], 1)
        for row, value in zip(own, np.clip(odds, -MOST_ODDS, MOST_ODDS)):
            features = row["days"][-1]["features"]
            for name in ODDS:
                features.pop(name, None)
            features[ODDS[0] if value < 0 else ODDS[1]] = value


def fit(rows):
    """Weights from the pages whose day is among those they name, and from those without one."""
    chosen = [r for r in rows if r["right"].any()]
    x = np.concatenate([r["matrix"] for r in chosen])
    good = np.concatenate([r["right"] for r in chosen]).astype(float)
    page = np.repeat(np.arange(len(chosen)), [len(r["matrix"]) for r in chosen])
    counts = np.array([NEWS_WEIGHT if r["set"] == "fundus" else 1 for r in chosen], float)
    first = np.flatnonzero(np.r_[True, page[1:] != page[:-1]])

    def loss(weights):
        score = x @ weights
        share = np.exp(score - np.maximum.reduceat(score, first)[page])
        everything, wanted = np.add.reduceat(share, first), np.add.reduceat(share * good, first)
        slope = x.T @ ((share / everything[page] - share * good / wanted[page]) * counts[page])
        return (counts @ (np.log(everything) - np.log(wanted)) + PENALTY * weights @ weights,
                slope + 2 * PENALTY * weights)

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options=dict(maxiter=500)).x


def outcome(rows, scores, bias):
    counts = Counter()
    for row, score in zip(rows, scores):
        best = int(np.argmax(score + np.r_[np.zeros(len(score) - 1), bias]))
        counts[row["set"], "right" if row["truth"] else "given"] += (
            bool(row["right"][best]) if row["truth"] else best < len(score) - 1)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--nutgraf", default="build/nutgraf")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.shared / "score"))
    from score import day  # the scorer decides what is right

    rows = list(read_pages(arguments.shared.resolve()))
    sizes = Counter((r["set"], bool(r["truth"])) for r in rows)
    output = subprocess.run([arguments.nutgraf, "dump-features", "--dates", *[r["path"] for r in rows]],
                            stdout=subprocess.PIPE, check=True).stdout
    for row, line in zip(rows, output.decode("utf-8", "surrogateescape").split("\n")):
        row.update(json.loads(line))
        host = urlparse(row["address"] or row.get("canonical") or "").hostname or row["path"]
        row["domain"] = ".".join(host.split(".")[-2:])
    rows = [r for r in rows if r.get("days") and r["truth"] == r["truth"]]  # not NaN
    set_odds(rows)
    names = sorted({n for r in rows for e in r["days"] for n in e["features"]})
    place = {name: i for i, name in enumerate(names)}
    for row in rows:
        row["matrix"] = np.zeros((len(row["days"]), len(names)))
        for i, entry in enumerate(row["days"]):
            for name, value in entry["features"].items():
                row["matrix"][i, place[name]] = value
        wanted = day(row["truth"]) or str(row["truth"])[:7]
        row["right"] = np.array([(e["date"].startswith(wanted) if row["truth"] else False) if "date" in e
                                 else not row["truth"] for e in row["days"]])

    drawn = []
    for seed in range(DRAWS):
        fold, scores = folds_of(rows, seed), [None] * len(rows)
        for k in range(5):
            weights = fit([r for r, f in zip(rows, fold) if f != k])
            for i in np.flatnonzero(fold == k):
                scores[i] = rows[i]["matrix"] @ weights
        drawn.append(scores)
    undated = sizes["wcxb", False] * DRAWS
    for bias in np.arange(-3, 4, 0.02):
        total = sum((outcome(rows, scores, bias) for scores in drawn), Counter())
        if total["wcxb", "given"] / undated <= LIMIT:
            break
    for name in ("htmldate", "fundus", "wcxb"):
        reachable = sum(r["set"] == name and bool(r["truth"]) and bool(r["right"].any()) for r in rows)
        print(f"{name}: {sizes[name, True]} pages, right {total[name, 'right'] / sizes[name, True] / DRAWS:.4f}, "
              f"reachable {reachable / sizes[name, True]:.4f}")
    print(f"given to pages without a day: {total['wcxb', 'given'] / undated:.4f}; bias of none {bias:.2f}")

    weights = fit(rows)
    weights[place["none"]] += bias
    cells, line, lines = [f"{n} = {w:.2f}," for n, w in zip(names, weights) if abs(w) >= LEAST], " ", []
    for cell in cells:
        if len(line) + len(cell) > 115:
            lines.append(line)
            line = " "
        line += " " + cell
    text = "\n".join(["-- Made by spec/quality/dates.py; do not edit. Log-odds that each feature adds.",
                      "-- Learned from WCXB (Web Content Extraction Benchmark, CC-BY-4.0), htmldate's and fundus' pages.", "return {",
                      *lines, line, "}", ""])
    target = Path(__file__).resolve().parents[2] / "lua/nutgraf/metadata/dates/weights.lua"
    target.write_text(text)
    print(f"{len(text)} bytes in {target.name}, {len(cells)} weights")


if __name__ == "__main__":
    main()
