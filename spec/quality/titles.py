#!/usr/bin/env python3
"""Learns lua/nutgraf/metadata/title_weights.lua: a conditional logit over the titles of each page.

    python3 spec/quality/titles.py --shared ../shared > lua/nutgraf/metadata/title_weights.lua
                                                        (needs numpy and scipy of PyPI)

Prints the weights as a Lua module; in its comment stand the shares of right titles by cross-validation in
five folds, no domain in two of them.
"""
import argparse, json, subprocess, sys
from pathlib import Path
from urllib.parse import urlparse

import numpy as np
from scipy.optimize import minimize

PENALTY = 2.0  # of the squared weights
NEWS_WEIGHT = 3  # of a page of the news set, which is small


def pages(shared):
    for path in sorted((shared / "data/wcxb/ground-truth").glob("*.json")):
        truth = json.load(open(path))
        yield dict(set="wcxb", title=truth["ground_truth"].get("title"), address=truth.get("url"),
                   path=str(shared / f"data/wcxb/html/{path.stem}.html.gz"))
    for line in open(shared / "data/metadata/truth.jsonl"):
        row = json.loads(line)
        yield dict(set=row["set"], title=row.get("title"), address=row.get("url"),
                   path=str(shared / f"data/metadata/html/{row['id']}.html.gz"))


def fit(matrices, right, penalty=PENALTY, weight=None):
    """The weights that make the right entries of the pages most likely; weight: how much each page counts."""
    chosen = [i for i in range(len(matrices)) if right[i].any()]
    x, good = np.concatenate([matrices[i] for i in chosen]), np.concatenate([right[i] for i in chosen])
    page = np.repeat(np.arange(len(chosen)), [len(matrices[i]) for i in chosen])
    first = np.flatnonzero(np.r_[True, page[1:] != page[:-1]])
    counts = np.ones(len(chosen)) if weight is None else np.array([weight[i] for i in chosen], float)

    def loss(weights):
        score = x @ weights
        share = np.exp(score - np.maximum.reduceat(score, first)[page])
        everything, wanted = np.add.reduceat(share, first), np.add.reduceat(share * good, first)
        excess = share / everything[page] - share * good / wanted[page]
        slope = x.T @ (excess * counts[page]) + 2 * penalty * weights
        return np.sum((np.log(everything) - np.log(wanted)) * counts) + penalty * weights @ weights, slope

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options=dict(maxiter=300)).x


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--nutgraf", default="build/nutgraf")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.shared / "score"))
    from score import plain  # the scorer decides what is right

    rows = [p for p in pages(arguments.shared.resolve()) if p["title"]]
    output = subprocess.run([arguments.nutgraf, "dump-features", "--titles", *[p["path"] for p in rows]],
                            stdout=subprocess.PIPE, check=True).stdout
    for row, line in zip(rows, output.decode("utf-8", "replace").splitlines()):
        answer = json.loads(line)
        row["entries"] = answer.get("titles") or []
        row["domain"] = urlparse(row["address"] or answer.get("canonical") or "").hostname or row["path"]
    rows = [r for r in rows if r["entries"]]
    names = sorted({n for r in rows for e in r["entries"] for n in e["features"]})
    matrices = [np.array([[e["features"].get(n, 0) for n in names] for e in r["entries"]], float) for r in rows]
    right = [np.array([plain(e["text"]) == plain(r["title"]) for e in r["entries"]]) for r in rows]
    draw, fold_of = np.random.RandomState(1), {}
    for row in rows:
        fold_of.setdefault(".".join(row["domain"].split(".")[-2:]), draw.randint(5))
    fold = np.array([fold_of[".".join(r["domain"].split(".")[-2:])] for r in rows])

    def learn(chosen):
        weight = [1 if rows[i]["set"] == "wcxb" else NEWS_WEIGHT for i in chosen]
        return fit([matrices[i] for i in chosen], [right[i] for i in chosen], PENALTY, weight)

    hits = np.zeros(len(rows))
    for k in range(5):
        weights = learn(np.flatnonzero(fold != k))
        for i in np.flatnonzero(fold == k):
            hits[i] = right[i][np.argmax(matrices[i] @ weights)]
    print("--- Log-odds that each feature of metadata/title.lua adds; learned by spec/quality/titles.py")
    print("-- from WCXB (Web Content Extraction Benchmark, CC-BY-4.0) and fundus' pages.")
    print("-- By cross-validation, no domain in two of the five folds:")
    for name in sorted({r["set"] for r in rows}):
        chosen = [i for i, r in enumerate(rows) if r["set"] == name]
        print(f"-- {name}: {len(chosen)} pages, right {hits[chosen].mean():.4f}, reachable "
              f"{np.mean([right[i].any() for i in chosen]):.4f}")
    weights, line = learn(range(len(rows))), " "
    print("return {")
    for name, weight in zip(names, weights):
        cell = f" {name} = {weight:.2f},"
        if len(line) + len(cell) > 110:
            print(line)
            line = " "
        line += cell
    print(line + "\n}")


if __name__ == "__main__":
    main()
