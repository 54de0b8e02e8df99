#!/usr/bin/env python3
"""Trains the content model and writes csrc/core/content/model_data.h and csrc/training/REPORT.md.

    make && python3 csrc/training/content.py --data ../shared/data      (needs numpy and catboost of PyPI)

Pages are measured by the core itself (`nutgraf dump-features`). Quality is measured by cross-validation
in five folds, no domain in two of them; lexicons are learned inside the folds. The shipped model is then
trained on everything, with the features that each page had in its fold, so that it does not trust a
lexicon that has seen the page. About a quarter of an hour on two cores.
"""
import argparse, os, time

import numpy as np
from catboost import CatBoostClassifier

import content_pages as corpus, content_score as score, content_tables, content_words, tables

FOLDS = 5
ROWS = 250000  # that are trained on, drawn by weight
SET_WEIGHT = {"wcxb": 1.0, "annotated": 0.5, "readability": 0.5, "snippets": 1.0}
PARAMETERS = dict(loss_function="CrossEntropy", iterations=600, depth=6, learning_rate=0.08, border_count=63,
                  l2_leaf_reg=6, rsm=0.25, boosting_type="Plain", bootstrap_type="Bernoulli", subsample=0.7,
                  random_seed=1, verbose=0, allow_writing_files=False)


def folds_by_domain(pages):
    """The fold of each page: the largest domains first, each to the fold with the fewest pages."""
    members = {}
    for i, page in enumerate(pages):
        members.setdefault(page["domain"], []).append(i)
    order = np.random.RandomState(7)
    load, fold = [0] * FOLDS, np.zeros(len(pages), int)
    for name in sorted(members, key=lambda d: (-len(members[d]), order.rand())):
        k = int(np.argmin(load))
        load[k] += len(members[name])
        fold[members[name]] = k
    return fold


def row_weights(page):
    """A row weighs as its share of the page's words, square-rooted; rows of passages a fixed little."""
    count, y = page["count"] + 0.3, page["y"]
    if page["passages"] is None:
        content = (page["count"] * y).sum()
        weight = np.sqrt(count / max(content, 0.2 * count.sum(), 20))
    else:
        weight = np.where(y >= 0, 0.14 * np.sqrt(count / 20).clip(0.3, 1.5), 0)
    return weight * SET_WEIGHT[page["set"]]


def draw(weights, rows, seed=5):
    """Rows drawn with a probability by weight, and the weights that keep the sum unbiased."""
    low, high = 0.0, weights.max()
    for _ in range(40):
        middle = (low + high) / 2
        if np.minimum(1, weights / middle).sum() > rows:
            low = middle
        else:
            high = middle
    chance = np.minimum(1, weights / high)
    drawn = np.flatnonzero(np.random.RandomState(seed).rand(len(weights)) < chance)
    return drawn, weights[drawn] / chance[drawn]


def train(matrix, y, weights, columns):
    drawn, weight = draw(weights, ROWS)
    model = CatBoostClassifier(**PARAMETERS, thread_count=os.cpu_count())
    model.fit(matrix[np.ix_(drawn, columns)], np.maximum(y[drawn], 0), sample_weight=weight / weight.mean())
    return model


def measure_with_lexicons(command, pages, fold, masses, build):
    """Every page's features with the lexicons of the other folds."""
    matrices = [None] * len(pages)
    learned = [i for i, p in enumerate(pages) if p["reference"] is not None]
    for k in range(FOLDS):
        own = [i for i in learned if fold[i] != k]
        path = os.path.join(build, f"lexicon-{k}.txt")
        content_words.write(path, content_words.fit([pages[i] for i in own], [masses[i] for i in own]))
        chosen = [i for i in range(len(pages)) if fold[i] == k]
        dumped = corpus.dump(command, [pages[i]["path"] for i in chosen], "--lexicon", path)
        for i, (_, matrix) in zip(chosen, dumped):
            matrices[i] = matrix
    return matrices, content_words.fit([pages[i] for i in learned], [masses[i] for i in learned])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", required=True, help="folder with wcxb/, snippets/, readability/, metadata/")
    parser.add_argument("--nutgraf", default="build/nutgraf")
    parser.add_argument("--build", default="build/model", help="where work files go")
    parser.add_argument("--no-validation", action="store_true", help="train the shipped model only")
    parser.add_argument("--limit", type=int, help="take every so-manieth page alone, to try the script out")
    parser.add_argument("--out", default="csrc/core/content/model_data.h", help="where the tables go")
    parser.add_argument("--report", default="csrc/training/REPORT.md", help="where the report goes")
    arguments = parser.parse_args()
    started, command = time.time(), [arguments.nutgraf]
    pages = corpus.load(arguments.data, command, arguments.build, arguments.limit)
    fold = folds_by_domain(pages)
    masses = [content_words.page_masses(p) if p["reference"] is not None else None for p in pages]
    matrices, lexicon = measure_with_lexicons(command, pages, fold, masses, arguments.build)
    names = pages[0]["names"]
    offsets = np.concatenate([[0], np.cumsum([len(m) for m in matrices])])
    matrix = np.concatenate(matrices)
    del matrices
    y = np.concatenate([p["y"] for p in pages])
    weights = np.concatenate([row_weights(p) for p in pages])
    row_fold = np.repeat(fold, np.diff(offsets))
    columns = [i for i in range(len(names)) if matrix[:, i].min() < matrix[:, i].max()]
    print(f"{len(pages)} pages, {len(y)} rows, {len(columns)} features, {time.time() - started:.0f} s", flush=True)
    table = []
    if not arguments.no_validation:
        judged = np.zeros(len(y), np.float32)
        for k in range(FOLDS):
            model = train(matrix, y, np.where(row_fold != k, weights, 0), columns)
            test = np.flatnonzero(row_fold == k)
            judged[test] = model.predict(matrix[np.ix_(test, columns)], prediction_type="Probability")[:, 1]
        table = score.table(pages, [judged[offsets[i]:offsets[i + 1]] for i in range(len(pages))])
        print("\n".join(table), f"\n{time.time() - started:.0f} s", flush=True)
    model = train(matrix, y, weights, columns)
    size = content_tables.write(arguments.out, model, columns, lexicon)
    if table:
        gain = sorted(zip(model.get_feature_importance(), [names[c] for c in columns]), reverse=True)
        tables.write(arguments.report, score.report(pages, table, PARAMETERS, size, gain, lexicon))
    print(f"{size} bytes of tables, {time.time() - started:.0f} s")


if __name__ == "__main__":
    main()
