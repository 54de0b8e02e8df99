#!/usr/bin/env python3
"""Learns lua/nutgraf/metadata/author_weights.lua: a conditional logit over the lists of authors of each page.

    python3 spec/quality/authors.py --shared ../shared > lua/nutgraf/metadata/author_weights.lua
                                                        (needs numpy and scipy of PyPI)

Prints the weights as a Lua module; in its comment stand the shares of right answers by cross-validation in
five folds, no domain in two of them.
"""
import argparse, json, subprocess, sys
from pathlib import Path
from urllib.parse import urlparse

import numpy as np

from titles import fit

PENALTY = 1.0  # of the squared weights
NEWS_WEIGHT = 3  # of a page of the news set, which is small
NOBODY_WEIGHT = 0.6  # of a page without authors: a missing author is as bad as a wrong one


def pages(shared):
    for path in sorted((shared / "data/wcxb/ground-truth").glob("*.json")):
        truth = json.load(open(path))
        yield dict(set="wcxb", authors=truth["ground_truth"].get("author"), address=truth.get("url"),
                   path=str(shared / f"data/wcxb/html/{path.stem}.html.gz"))
    for line in open(shared / "data/metadata/truth.jsonl"):
        row = json.loads(line)
        if row["set"] == "fundus":
            yield dict(set=row["set"], authors=row.get("authors"), address=row.get("url"),
                       path=str(shared / f"data/metadata/html/{row['id']}.html.gz"))


def read(shared, nutgraf):
    """The pages with their lists, which of them are right, and which fold each is in."""
    sys.path.insert(0, str(shared / "score"))
    from score import names as split  # the scorer decides what is right

    rows = list(pages(shared))
    output = subprocess.run([nutgraf, "dump-features", "--authors", *[p["path"] for p in rows]],
                            stdout=subprocess.PIPE, check=True).stdout
    draw, fold_of = np.random.RandomState(1), {}
    for row, line in zip(rows, output.decode("utf-8", "replace").splitlines()):
        answer = json.loads(line)
        row["entries"] = answer["authors"]
        first = answer.get("first") if answer.get("kind") == "forum" else None  # who began the thread
        row["thread"] = bool(first) and len(first[0]) > 1
        row["thread_right"] = row["thread"] and split(first) == split(row["authors"])
        row["right"] = np.array([split(e["names"]) == split(row["authors"]) for e in row["entries"]])
        domain = urlparse(row["address"] or answer.get("canonical") or "").hostname or row["path"]
        row["fold"] = fold_of.setdefault(".".join(domain.split(".")[-2:]), draw.randint(5))
    return rows


def report(rows, hits):
    for name in sorted({r["set"] for r in rows}):
        named = [i for i, r in enumerate(rows) if r["set"] == name and r["authors"]]
        other = [i for i, r in enumerate(rows) if r["set"] == name and not r["authors"]]
        print(f"-- {name}: {len(named)} pages with authors, right {hits[named].mean():.3f}, reachable "
              f"{np.mean([rows[i]['right'].any() for i in named]):.3f}" +
              (f"; {len(other)} without, right {hits[other].mean():.3f}" if other else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--nutgraf", default="build/nutgraf")
    arguments = parser.parse_args()
    rows = read(arguments.shared.resolve(), arguments.nutgraf)
    names = sorted({n for r in rows for e in r["entries"] for n in e["features"]})
    matrices = [np.array([[e["features"].get(n, 0) for n in names] for e in r["entries"]], float) for r in rows]
    fold = np.array([r["fold"] for r in rows])

    def learn(chosen):
        chosen = [i for i in chosen if not rows[i]["thread"]]
        weight = [(1 if rows[i]["set"] == "wcxb" else NEWS_WEIGHT) * (1 if rows[i]["authors"] else NOBODY_WEIGHT)
                  for i in chosen]
        return fit([matrices[i] for i in chosen], [rows[i]["right"] for i in chosen], PENALTY, weight)

    hits = np.zeros(len(rows))
    for k in range(5):
        weights = learn(np.flatnonzero(fold != k))
        for i in np.flatnonzero(fold == k):
            best = np.argmax(matrices[i] @ weights)
            stated = rows[i]["entries"][best]["features"].get("ld")
            hits[i] = rows[i]["right"][best] if stated or not rows[i]["thread"] else rows[i]["thread_right"]
    print("--- Log-odds that each feature of metadata/authors.lua adds; learned by spec/quality/authors.py")
    print("-- from WCXB (Web Content Extraction Benchmark, CC-BY-4.0) and fundus' pages.")
    print("-- By cross-validation, no domain in two of the five folds:")
    report(rows, hits)
    print("return {")
    line = " "
    for name, weight in zip(names, learn(range(len(rows)))):
        cell = f" {name} = {weight:.2f},"
        if len(line) + len(cell) > 110:
            print(line)
            line = " "
        line += cell
    print(line + "\n}")


if __name__ == "__main__":
    main()
