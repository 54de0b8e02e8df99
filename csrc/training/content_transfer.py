#!/usr/bin/env python3
"""Measures how the content model does on what it has not learned from: other scripts, old templates, other languages.
Writes csrc/training/TRANSFER.md.

    make && python3 csrc/training/content_transfer.py --data ../shared/data      (needs numpy and catboost of PyPI)

Cross-validated as content.py does it, with smaller models and by default on every third page: a quarter of an hour on
two cores. The copies of a page (content_scripts.py) stay in its fold and have its rows, so that what is kept of them is
judged by the same words and passages as what is kept of the page itself.
"""
import argparse, os, time
from collections import Counter, defaultdict

import numpy as np
from catboost import CatBoostClassifier

import content, content_pages as corpus, content_score as score, content_scripts as scripts, content_words, tables

ROWS, ITERATIONS = 100000, 300  # content.py takes more of both
COPY_WEIGHT = 0.15              # of a copy that is learned from
LEFT_OUT = [("German", lambda code: code == "de"),
            ("neither English nor German", lambda code: code not in ("en", "de", ""))]


def lexicon_of(pages, path):
    """Writes the words learned from pages."""
    own = [page for page in pages if page["reference"] is not None]
    content_words.write(path, content_words.fit(own, [page["masses"] for page in own]))


def measure(command, pages, path):
    """The features of pages with the lexicon in a file, step by step: a command line holds some hundred paths."""
    for first in range(0, len(pages), 400):
        paths = [page["path"] for page in pages[first:first + 400]]
        for header, matrix in corpus.dump(command, paths, "--lexicon", path):
            yield header, matrix


class Corpus:
    """Pages, their copies, and the features of all by lexicons that have not seen the page's fold."""

    def __init__(self, command, pages, build):
        self.command, self.build = command, build
        self.fold = content.folds_by_domain(pages)
        for page, k in zip(pages, self.fold):
            page.update(fold=k, form=None, counted=page["count"],
                        language=scripts.language(scripts.source_of(page["path"])))
            if page["reference"] is not None:
                page["masses"] = content_words.page_masses(page)
        self.originals = pages
        copies = [{**pages[i], "path": path, "form": form}
                  for i, form, path in scripts.copies(pages, os.path.join(build, "copies"))]
        self.pages = pages + copies
        self.read()

    def lexicon(self, k):
        path = os.path.join(self.build, f"lexicon-{k}.txt")
        lexicon_of([page for page in self.originals if page["fold"] != k], path)
        return path

    def read(self):
        """Measures all pages; copies whose rows are not the page's are left out."""
        kept, matrices = [], []
        for k in range(content.FOLDS):
            own = [page for page in self.pages if page["fold"] == k]
            for page, (header, matrix) in zip(own, measure(self.command, own, self.lexicon(k))):
                if header["rows"] != len(page["y"]):
                    continue
                kept.append({**page, "counted": matrix[:, header["names"].index("words")].copy()})
                matrices.append(matrix)
        self.pages = kept
        self.offsets = np.concatenate([[0], np.cumsum([len(m) for m in matrices])])
        self.matrix = np.concatenate(matrices)
        self.y = np.concatenate([page["y"] for page in kept])
        self.weights = np.concatenate([content.row_weights(page) for page in kept])

    def train(self, weight_of):
        """A model; weight_of(page): what it counts."""
        weights = self.weights * np.repeat([weight_of(page) for page in self.pages], np.diff(self.offsets))
        drawn, weight = content.draw(weights, ROWS)
        model = CatBoostClassifier(**{**content.PARAMETERS, "iterations": ITERATIONS}, thread_count=os.cpu_count())
        model.fit(self.matrix[drawn], np.maximum(self.y[drawn], 0), sample_weight=weight / weight.mean())
        return model

    def validate(self, copy_weight):
        """The probabilities of each page's rows by a model that has seen no page of its fold."""
        judged = [None] * len(self.pages)
        for k in range(content.FOLDS):
            model = self.train(lambda page: (page["fold"] != k) * (copy_weight if page["form"] else 1))
            for i, page in enumerate(self.pages):
                if page["fold"] == k:
                    judged[i] = judge(model, self.matrix[self.offsets[i]:self.offsets[i + 1]])
        return judged

    def without_language(self, is_left):
        """(pages in a language, their probabilities) by a model and a lexicon that have seen none in it."""
        path = os.path.join(self.build, "lexicon-language.txt")
        lexicon_of([page for page in self.originals if not is_left(page["language"])], path)
        model = self.train(lambda page: page["form"] is None and not is_left(page["language"]))
        chosen = [page for page in self.originals if is_left(page["language"])]
        return chosen, [judge(model, matrix) for _, matrix in measure(self.command, chosen, path)]


def judge(model, matrix):
    if not len(matrix):
        return np.zeros(0, np.float32)
    return model.predict(matrix, prediction_type="Probability")[:, 1].astype(np.float32)


def figures(pages, judged):
    """Mean word F1 of pages with a reference, F1 of the passages of those with passages; "" where there are none."""
    words, passages = [], Counter()
    for page, probability in zip(pages, judged):
        kept = score.keep({**page, "count": page["counted"]}, probability)
        if page["passages"] is None:
            words.append(score.word_f1(page, kept))
            continue
        text = "\n\n".join(page["texts"][i] for i in kept).replace("\xa0", " ")
        there, unwanted = (sum(x in text for x in list_) for list_ in page["passages"])
        passages.update(right=2 * there, all=there + unwanted + len(page["passages"][0]))
    return [f"{np.mean(words):.4f}" if words else "", f"{passages['right'] / passages['all']:.4f}" if passages else ""]


def copies_table(pages, plain, taught):
    """Lines: each kind of copy beside the pages that it was made of."""
    place = {page["id"]: i for i, page in enumerate(pages) if not page["form"]}
    kinds = defaultdict(list)
    for i, page in enumerate(pages):
        kinds[page["form"] or "the pages themselves"].append(i)
    lines = ["| copies | count | word F1: pages | copies | copies learned from | passages: pages | copies | "
             "copies learned from |", "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for kind in sorted(kinds, key=lambda k: (k != "the pages themselves", k.startswith("old"), k)):
        chosen = kinds[kind]
        own = [place[pages[i]["id"]] for i in chosen]
        columns = [figures([pages[i] for i in list_], [judged[i] for i in list_])
                   for list_, judged in ((own, plain), (chosen, plain), (chosen, taught))]
        cells = [columns[c][measure] for measure in (0, 1) for c in range(3)]
        lines.append(f"| {kind} | {len(chosen)} | " + " | ".join(cells) + " |")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", required=True, help="folder with wcxb/, snippets/, readability/, metadata/")
    parser.add_argument("--nutgraf", default="build/nutgraf")
    parser.add_argument("--build", default="build/transfer", help="where work files go")
    parser.add_argument("--step", type=int, default=3, help="take every so-manieth page")
    parser.add_argument("--report", default="csrc/training/TRANSFER.md")
    arguments = parser.parse_args()
    started = time.time()
    loaded = corpus.load(arguments.data, [arguments.nutgraf], arguments.build, arguments.step)
    data = Corpus([arguments.nutgraf], loaded, arguments.build)
    print(f"{len(loaded)} pages, {len(data.pages)} with copies, {time.time() - started:.0f} s", flush=True)
    plain, taught = data.validate(0), data.validate(COPY_WEIGHT)
    lines = copies_table(data.pages, plain, taught)
    print("\n".join(lines), f"\n{time.time() - started:.0f} s", flush=True)
    languages = ["| pages in | with a reference | with passages | word F1: cross-validated | the language left out | "
                 "passages: cross-validated | the language left out |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for name, is_left in LEFT_OUT:
        alone = figures(*data.without_language(is_left))
        own = [i for i, page in enumerate(data.pages) if not page["form"] and is_left(page["language"])]
        seen = figures([data.pages[i] for i in own], [plain[i] for i in own])
        references = sum(data.pages[i]["passages"] is None for i in own)
        languages.append(f"| {name} | {references} | {len(own) - references} | {seen[0]} | {alone[0]} | {seen[1]} | "
                         f"{alone[1]} |")
        print(languages[-1], f"{time.time() - started:.0f} s", flush=True)
    tables.write(arguments.report, "\n".join([
        "# The content model on what it has not learned from", "",
        f"Made by `csrc/training/content_transfer.py` on one page in {arguments.step} of the training sets, cross-validated "
        f"in {content.FOLDS} folds, by models of {ITERATIONS} trees ({content.PARAMETERS['iterations']} in the one that "
        "ships): to be compared with one another and not with REPORT.md.", "",
        "## Other scripts and old templates", "",
        "A copy has the markup of its page, and each word of its text is another script's; `xx` is a language in Latin "
        "letters that nobody knows. An old template has no landmarks, no classes and no paragraphs, half of them in "
        f"another script. In the last column of each measure copies are learned from, at a weight of {COPY_WEIGHT}.", "",
        *lines, "", "## A language left out", "",
        "German is the second language of the training pages; others are few.", "", *languages, ""]))


if __name__ == "__main__":
    main()
