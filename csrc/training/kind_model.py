"""The model of a page's kind: multinomial logistic regression over tokens and binned numbers. kinds.py trains the
one that ships, dates.py one for each fold, which has not seen the fold's domains.
"""
from collections import Counter

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

import tables

STRENGTH = 0.05       # the inverse of the penalty
LEAST_DOMAINS = 4     # that must have a token: a word of one site says nothing of others
TOKENS = 640          # that are kept
FAMILIES = {"link:stack overflow"}  # a site that others of its house link to says nothing of other houses
WORDS = {"title", "about", "crumb", "h1", "link", "heading", "label"}  # tokens that a language has
WORDLESS = 0.2        # what a page without its words counts
SEEN_WEIGHT = 0.2     # of a page's copy as readers see it, beside the page
QUANTILES = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95]  # of a number: its borders
STEPS = 100           # weights are written in hundredths


def without_words(page):
    return dict(page, tokens=[t for t in page["tokens"] if t.split(":")[0] not in WORDS])


def _numbers_of(pages):
    return np.array([page["numbers"] for page in pages], float)


class Model:
    def __init__(self, weighted):
        """weighted: list of (page, what it counts); a page as learning.measure leaves it: tokens, numbers, kind, domain."""
        pages, shares = [page for page, _ in weighted], np.array([share for _, share in weighted], float)
        counts = Counter(t for t, _ in {(t, page["domain"]) for page in pages for t in page["tokens"]})
        self.names = sorted(t for t in counts if counts[t] >= LEAST_DOMAINS and t not in FAMILIES)
        # every page a second time without its words: pages in other languages have others
        shares = np.concatenate([shares, shares * WORDLESS])
        pages = pages + [without_words(page) for page in pages]
        kinds, numbers = np.array([page["kind"] for page in pages]), _numbers_of(pages)
        self.borders = [np.unique(np.quantile(numbers[:, j], QUANTILES)) for j in range(numbers.shape[1])]
        cells = self.cells(pages)
        model = LogisticRegression(C=STRENGTH, max_iter=300).fit(cells, kinds, shares)
        loud = np.abs(model.coef_[:, :len(self.names)]).max(0)
        loud = loud * np.sqrt(np.asarray(cells[:, :len(self.names)].sum(0)).ravel())
        self.names = [self.names[i] for i in np.sort(np.argsort(-loud)[:TOKENS])]
        self.model = LogisticRegression(C=STRENGTH, max_iter=300).fit(self.cells(pages), kinds, shares)

    def predict(self, pages):
        """The likeliest kind of each page."""
        return self.model.predict(self.cells(pages))

    def log_odds(self, pages, kinds):
        """The log-odds of each page that it is of one of several kinds."""
        scores = self.model.decision_function(self.cells(pages))
        wanted = np.isin(self.model.classes_, kinds)
        return np.logaddexp.reduce(scores[:, wanted], 1) - np.logaddexp.reduce(scores[:, ~wanted], 1)

    def cells(self, pages):
        place, numbers = {t: i for i, t in enumerate(self.names)}, _numbers_of(pages)
        where = [(row, place[t]) for row, page in enumerate(pages) for t in page["tokens"] if t in place]
        rows, columns = zip(*where) if where else ((), ())
        words = sparse.csr_matrix((np.ones(len(where)), (rows, columns)), shape=(len(pages), len(place)))
        steps = np.hstack([(numbers[:, j][:, None] > b[None]).astype(float) for j, b in enumerate(self.borders)])
        return sparse.hstack([words, sparse.csr_matrix(steps)]).tocsr()

    def lua(self):
        """The model as lines of a Lua table."""
        def row(values):
            return ", ".join(str(int(round(v * STEPS))) for v in values)
        weights = self.model.coef_
        out = ["  kinds = { " + ", ".join(f'"{k}"' for k in self.model.classes_) + " },",
               f"  bias = {{ {row(self.model.intercept_)} }},", "  tokens = {"]
        out += tables.packed([f'["{t}"] = {{ {row(weights[:, i])} }},' for i, t in enumerate(self.names)], "    ")
        out += ["  },", "  numbers = {"]
        cells, at = [], len(self.names)
        for j, borders in enumerate(self.borders):
            steps = [f"{{ border = {b:.6g}, {row(weights[:, at + i])} }}," for i, b in enumerate(borders)]
            cells += [f"[{j + 1}] = {{", *steps, "},"]
            at += len(borders)
        return out + tables.packed(cells, "    ") + ["  },"]
