#!/usr/bin/env python3
"""Learns lua/nutgraf/weights/dates.lua: a conditional logit over the days that a page names and "none".

    python3 csrc/training/dates.py --shared ../shared      (needs numpy, scipy and scikit-learn of PyPI)

Prints, by cross-validation in five folds, no domain in two of them: the share of right days, and the
share of pages without a day to which one is given; of pages, and of these as readers see them. "none"
gets as much in advance as keeps that share below LIMIT. The odds of a page's kind, which are a feature,
are those of a model that has not seen the page's domain either.
"""
from collections import Counter

import numpy as np

import learning
from kind_model import Model

PENALTY = 1.0   # of the squared weights
LIMIT = 0.15    # of the pages without a day, to which one is given
DRAWS = 4       # of the folds
NEWS_WEIGHT = 2  # of a page of the news set, which is small
MOST_ODDS = 8
DATED = ("article", "forum")
ODDS = ("undated_kind", "dated_kind")


def set_odds(rows):
    """Adds to each row the log-odds that its kind is one of DATED, by a model of other domains."""
    fold = learning.folds_of(rows, 99)
    for k in range(learning.FOLDS):
        own = [r for r, f in zip(rows, fold) if f == k]
        model = Model([(r, 1) for r, f in zip(rows, fold) if f != k and r["kind"] and r["set"] == "wcxb"])
        for row, value in zip(own, np.clip(model.log_odds(own, DATED), -MOST_ODDS, MOST_ODDS)):
            features = row["days"][-1]["features"]
            for name in ODDS:
                features.pop(name, None)
            features[ODDS[0] if value < 0 else ODDS[1]] = value


def outcome(rows, scores, bias):
    counts = Counter()
    for row, score in zip(rows, scores):
        best = int(np.argmax(score + np.r_[np.zeros(len(score) - 1), bias]))
        counts[row["set"], "right" if row["truth"] else "given"] += (
            bool(row["right"][best]) if row["truth"] else best < len(score) - 1)
    return counts


def main():
    arguments = learning.arguments_of(__doc__, "lua/nutgraf/weights/dates.lua")
    from score import day

    rows = [*learning.wcxb(arguments.shared, "publish_date"), *learning.metadata(arguments.shared, "published")]
    learning.measure(arguments.nutgraf, "--dates", rows)
    rows += learning.as_seen(arguments.nutgraf, "--dates", rows)
    sizes = Counter((row["set"], bool(row["truth"])) for row in rows)
    rows = [row for row in rows if row.get("days") and row["truth"] == row["truth"]]  # not NaN
    set_odds(rows)
    names, matrices = learning.matrices_of([row["days"] for row in rows])
    weight = [learning.weight_of(row, NEWS_WEIGHT) for row in rows]
    for row in rows:
        wanted = day(row["truth"]) or str(row["truth"])[:7]
        row["right"] = np.array([(entry["date"].startswith(wanted) if row["truth"] else False) if "date" in entry
                                 else not row["truth"] for entry in row["days"]])

    def learn(chosen):
        return learning.fit([matrices[i] for i in chosen], [rows[i]["right"] for i in chosen],
                            [weight[i] for i in chosen], PENALTY)

    drawn = []
    for seed in range(DRAWS):
        fold, scores = learning.folds_of(rows, seed), [None] * len(rows)
        for k in range(learning.FOLDS):
            weights = learn(np.flatnonzero(fold != k))
            for i in np.flatnonzero(fold == k):
                scores[i] = matrices[i] @ weights
        drawn.append(scores)
    undated = sizes["wcxb", False] * DRAWS
    for bias in np.arange(-3, 4, 0.02):
        total = sum((outcome(rows, scores, bias) for scores in drawn), Counter())
        if total["wcxb", "given"] / undated <= LIMIT:
            break
    comments = [f"-- By cross-validation, no domain in two of the five folds, the mean of {DRAWS} draws:"]
    sets = ("htmldate", "fundus", "wcxb")
    for name in [*sets, *(name + learning.AS_SEEN for name in sets)]:
        reachable = sum(row["set"] == name and bool(row["truth"]) and bool(row["right"].any()) for row in rows)
        comments.append(f"-- {name}: {sizes[name, True]} pages, right {total[name, 'right'] / sizes[name, True] / DRAWS:.4f}, "
                        f"reachable {reachable / sizes[name, True]:.4f}")
    comments.append(f"-- given to pages of WCXB without a day: {total['wcxb', 'given'] / undated:.4f}; as seen "
                    f"{total['wcxb' + learning.AS_SEEN, 'given'] / undated:.4f}")
    print("\n".join(comments))
    weights = learn(range(len(rows)))
    weights[names.index("none")] += bias
    learning.write_weights(arguments.out, "dates.py", comments, names, weights)


if __name__ == "__main__":
    main()
