#!/usr/bin/env python3
"""Learns lua/nutgraf/weights/authors.lua: a conditional logit over the lists of authors of each page.

    python3 csrc/training/authors.py --shared ../shared      (needs numpy and scipy of PyPI)

Prints, and writes into the module's comment, the shares of right answers by cross-validation in five folds, no
domain in two of them.
"""
import numpy as np

import learning

PENALTY = 1.0  # of the squared weights
NEWS_WEIGHT = 3  # of a page of the news set, which is small
NOBODY_WEIGHT = 0.6  # of a page without authors: a missing author is as bad as a wrong one


def judge(rows, split):
    """Which lists of a page are right, and whether the author of its first post is."""
    for row in rows:
        first = row.get("first") if row["told"] == "forum" else None  # who began the thread
        row["thread"] = bool(first) and len(first[0]) > 1
        row["thread_right"] = row["thread"] and split(first) == split(row["truth"])
        row["right"] = np.array([split(entry["names"]) == split(row["truth"]) for entry in row["lists"]])


def shares_of(rows, hits):
    lines = ["-- By cross-validation, no domain in two of the five folds:"]
    for name in sorted({row["set"] for row in rows}):
        named = [i for i, row in enumerate(rows) if row["set"] == name and row["truth"]]
        other = [i for i, row in enumerate(rows) if row["set"] == name and not row["truth"]]
        lines.append(f"-- {name}: {len(named)} pages with authors, right {hits[named].mean():.3f}, reachable "
                     f"{np.mean([rows[i]['right'].any() for i in named]):.3f}" +
                     (f"; {len(other)} without, right {hits[other].mean():.3f}" if other else ""))
    return lines


def main():
    arguments = learning.arguments_of(__doc__, "lua/nutgraf/weights/authors.lua")
    from score import names as split

    news = [row for row in learning.metadata(arguments.shared, "authors") if row["set"] == "fundus"]
    rows = [*learning.wcxb(arguments.shared, "author"), *news]
    learning.measure(arguments.nutgraf, "--authors", rows)
    rows += learning.as_seen(arguments.nutgraf, "--authors", rows)
    judge(rows, split)
    names, matrices = learning.matrices_of([row["lists"] for row in rows])
    weight = [learning.weight_of(row, NEWS_WEIGHT) * (1 if row["truth"] else NOBODY_WEIGHT) for row in rows]

    def learn(chosen):
        chosen = [i for i in chosen if not rows[i]["thread"]]
        return learning.fit([matrices[i] for i in chosen], [rows[i]["right"] for i in chosen],
                            [weight[i] for i in chosen], PENALTY)

    fold, hits = learning.folds_of(rows, 1), np.zeros(len(rows))
    for k in range(learning.FOLDS):
        weights = learn(np.flatnonzero(fold != k))
        for i in np.flatnonzero(fold == k):
            best = np.argmax(matrices[i] @ weights)
            stated = rows[i]["lists"][best]["features"].get("ld")
            hits[i] = rows[i]["right"][best] if stated or not rows[i]["thread"] else rows[i]["thread_right"]
    comments = shares_of(rows, hits)
    print("\n".join(comments))
    learning.write_weights(arguments.out, "authors.py", comments, names, learn(range(len(rows))))


if __name__ == "__main__":
    main()
