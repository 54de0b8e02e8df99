#!/usr/bin/env python3
"""Learns lua/nutgraf/weights/kinds.lua: which kind of page it is, by multinomial logistic regression.

    python3 csrc/training/kinds.py --shared ../shared      (needs numpy, scipy and scikit-learn of PyPI)

Prints the share of right kinds on WCXB by cross-validation in five folds, no domain in two of them.
"""
import numpy as np

import learning
from kind_model import Model, without_words


def main():
    arguments = learning.arguments_of(__doc__, "lua/nutgraf/weights/kinds.lua")
    pages = list(learning.wcxb(arguments.shared))
    learning.measure(arguments.nutgraf, "--kinds", pages)
    tokens, domains = [sorted(page["tokens"]) for page in pages], [page["domain"] for page in pages]
    numbers, kinds = np.array([page["numbers"] for page in pages], float), np.array([page["kind"] for page in pages])
    fold = learning.folds_of(pages, 7)
    guessed, wordless = kinds.copy(), kinds.copy()
    for k in range(learning.FOLDS):
        own, others = np.flatnonzero(fold == k), np.flatnonzero(fold != k)
        model = Model([tokens[i] for i in others], numbers[others], kinds[others],
                      [domains[i] for i in others])
        guessed[own] = model.model.predict(model.cells([tokens[i] for i in own], numbers[own]))
        wordless[own] = model.model.predict(model.cells([without_words(tokens[i]) for i in own], numbers[own]))
    decided = [page.get("decided") for page in pages]
    told = np.array([("article" if d == "liveblog" else d) if d else g for d, g in zip(decided, guessed)])
    print(f"right: {(guessed == kinds).mean():.4f} by the model alone, {(told == kinds).mean():.4f} after the posts stage")
    print(f"right without the page's words: {(wordless == kinds).mean():.4f}")
    for kind in sorted(set(kinds)):
        print(f"  {kind:<14} {(told == kinds)[kinds == kind].mean():.3f} of {(kinds == kind).sum()}")
    comments = ["-- Weights in hundredths of log-odds, in the order of kinds."]
    learning.write_module(arguments.out, "kinds.py", comments, Model(tokens, numbers, kinds, domains).lua())


if __name__ == "__main__":
    main()
