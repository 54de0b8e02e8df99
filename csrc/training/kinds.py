#!/usr/bin/env python3
"""Learns lua/nutgraf/weights/kinds.lua: which kind of page it is, by multinomial logistic regression.

    python3 csrc/training/kinds.py --shared ../shared      (needs numpy, scipy and scikit-learn of PyPI)

Prints the share of right kinds on WCXB by cross-validation in five folds, no domain in two of them; of the pages, and of
these as readers see them.
"""
import numpy as np

import learning
from kind_model import SEEN_WEIGHT, Model, without_words


def main():
    arguments = learning.arguments_of(__doc__, "lua/nutgraf/weights/kinds.lua")
    pages = list(learning.wcxb(arguments.shared))
    learning.measure(arguments.nutgraf, "--kinds", pages)
    copies = learning.as_seen(arguments.nutgraf, "--kinds", pages)

    def learn(chosen):
        return Model([(pages[i], 1) for i in chosen] + [(copies[i], SEEN_WEIGHT) for i in chosen])

    kinds, fold = np.array([page["kind"] for page in pages]), learning.folds_of(pages, 7)
    guessed = {name: kinds.copy() for name in ("pages", "wordless", "seen")}
    for k in range(learning.FOLDS):
        own, model = np.flatnonzero(fold == k), learn(np.flatnonzero(fold != k))
        guessed["pages"][own] = model.predict([pages[i] for i in own])
        guessed["wordless"][own] = model.predict([without_words(pages[i]) for i in own])
        guessed["seen"][own] = model.predict([copies[i] for i in own])

    def told(rows, guesses):
        """The kinds after the posts stage, which knows its own."""
        decided = [row.get("decided") for row in rows]
        return np.array([("article" if d == "liveblog" else d) if d else g for d, g in zip(decided, guesses)])

    right = told(pages, guessed["pages"]) == kinds
    seen = told(copies, guessed["seen"]) == kinds
    print(f"right: {(guessed['pages'] == kinds).mean():.4f} by the model alone, {right.mean():.4f} after the posts stage")
    print(f"right without the page's words: {(guessed['wordless'] == kinds).mean():.4f}")
    print(f"right of pages as readers see them: {seen.mean():.4f} after the posts stage")
    for kind in sorted(set(kinds)):
        print(f"  {kind:<14} {right[kinds == kind].mean():.3f}, as seen {seen[kinds == kind].mean():.3f} of {(kinds == kind).sum()}")
    comments = ["-- Weights in hundredths of log-odds, in the order of kinds."]
    learning.write_module(arguments.out, "kinds.py", comments, learn(range(len(pages))).lua())


if __name__ == "__main__":
    main()
