#!/usr/bin/env python3
"""Learns lua/nutgraf/weights/titles.lua: a conditional logit over the titles of each page.

    python3 csrc/training/titles.py --shared ../shared      (needs numpy and scipy of PyPI)

Prints, and writes into the module's comment, the shares of right titles by cross-validation in five folds, no
domain in two of them.
"""
import numpy as np

import learning

PENALTY = 2.0  # of the squared weights
NEWS_WEIGHT = 3  # of a page of the news set, which is small


def main():
    arguments = learning.arguments_of(__doc__, "lua/nutgraf/weights/titles.lua")
    from score import plain

    rows = [*learning.wcxb(arguments.shared, "title"), *learning.metadata(arguments.shared, "title")]
    rows = [row for row in rows if row["truth"]]
    learning.measure(arguments.nutgraf, "--titles", rows)
    rows = [row for row in rows if row.get("titles")]
    names, matrices = learning.matrices_of([row["titles"] for row in rows])
    right = [np.array([plain(entry["text"]) == plain(row["truth"]) for entry in row["titles"]]) for row in rows]
    weight = [1 if row["set"] == "wcxb" else NEWS_WEIGHT for row in rows]

    def learn(chosen):
        return learning.fit([matrices[i] for i in chosen], [right[i] for i in chosen], [weight[i] for i in chosen],
                            PENALTY)

    fold, hits = learning.folds_of(rows, 1), np.zeros(len(rows))
    for k in range(learning.FOLDS):
        weights = learn(np.flatnonzero(fold != k))
        for i in np.flatnonzero(fold == k):
            hits[i] = right[i][np.argmax(matrices[i] @ weights)]
    comments = ["-- By cross-validation, no domain in two of the five folds:"]
    for name in sorted({row["set"] for row in rows}):
        chosen = [i for i, row in enumerate(rows) if row["set"] == name]
        comments.append(f"-- {name}: {len(chosen)} pages, right {hits[chosen].mean():.4f}, reachable "
                        f"{np.mean([right[i].any() for i in chosen]):.4f}")
    print("\n".join(comments))
    learning.write_weights(arguments.out, "titles.py", comments, names, learn(range(len(rows))))


if __name__ == "__main__":
    main()
