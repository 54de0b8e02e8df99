"""What the trainers of Lua weights share: pages with truth, folds by domain, the conditional logit, Lua modules.

The conditional logit chooses one of a page's entries: the chance of each is proportional to exp(features . weights).
Source: McFadden, Conditional Logit Analysis of Qualitative Choice Behavior, 1973.
"""
import argparse, gzip, json, re, subprocess, sys, tempfile
from pathlib import Path
from urllib.parse import urlparse

import numpy as np
from scipy.optimize import minimize

import tables

FOLDS = 5
AS_SEEN = ", as seen"
SEEN_WEIGHT = 0.5  # of a page's copy as readers see it, beside the page


def arguments_of(description, table):
    """The command line of a trainer of `table`, a path below the root of the repository. The scorer, which decides
    what is right, can be imported afterwards."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="folder with data/ and score/")
    parser.add_argument("--nutgraf", default="build/nutgraf")
    parser.add_argument("--out", default=table, help="where the table goes")
    arguments = parser.parse_args()
    arguments.shared = arguments.shared.resolve()
    sys.path.insert(0, str(arguments.shared / "score"))
    return arguments


# ---- pages ----

def wcxb(shared, field=None):
    """Pages of WCXB: {set, path, address, kind, truth: one field of the ground truth}."""
    for path in sorted((shared / "data/wcxb/ground-truth").glob("*.json")):
        page = json.load(open(path))
        kind = page["_internal"]["page_type"]
        kind = kind["primary"] if isinstance(kind, dict) else kind
        yield dict(set="wcxb", address=page.get("url"), kind="collection" if kind == "category" else kind,
                   truth=page["ground_truth"].get(field), path=str(shared / f"data/wcxb/html/{path.stem}.html.gz"))


def metadata(shared, field):
    """Pages of the metadata set: {set: fundus or htmldate, path, address, kind: None, truth}."""
    for line in open(shared / "data/metadata/truth.jsonl"):
        row = json.loads(line)
        yield dict(set=row["set"], address=row.get("url"), kind=None, truth=row.get(field),
                   path=str(shared / f"data/metadata/html/{row['id']}.html.gz"))


def measure(nutgraf, option, rows):
    """Adds what `dump-features option` says of each page, and its domain: the host's last two names."""
    output = subprocess.run([nutgraf, "dump-features", option, *[row["path"] for row in rows]],
                            stdout=subprocess.PIPE, check=True).stdout
    for row, line in zip(rows, output.decode("utf-8", "surrogateescape").split("\n")):
        row.update(json.loads(line))
        host = urlparse(row["address"] or row.get("canonical") or "").hostname
        row.setdefault("domain", ".".join(host.split(".")[-2:]) if host else row["path"])


# What a page says to machines alone: scripts, meta elements but the encoding's, microdata, RDFa, times, relations.
MACHINE_DATA = [re.compile(rb"<script\b[^>]*>.*?</script>", re.S | re.I), re.compile(rb"<meta(?![^>]*charset)[^>]*>", re.I),
                re.compile(rb"\s(?:itemprop|itemtype|itemscope|property|typeof|datetime|rel)\s*=\s*"
                           rb"(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", re.I)]


def as_seen(nutgraf, option, rows):
    """Copies of pages that `measure` has seen, measured as readers see them, without what is said to machines alone:
    there are pages that say nothing to these, and few of them in the sets. A copy has its page's domain, and AS_SEEN
    in the name of its set."""
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for number, row in enumerate(rows):
            html = (gzip.open if row["path"].endswith(".gz") else open)(row["path"], "rb").read()
            for data in MACHINE_DATA:
                html = data.sub(b"", html)
            path = Path(folder) / f"{number}.html"
            path.write_bytes(html)
            kept = {key: row[key] for key in ("address", "kind", "truth", "domain")}
            copies.append(dict(kept, set=row["set"] + AS_SEEN, path=str(path)))
        measure(nutgraf, option, copies)
    return copies


def weight_of(row, news):
    """How much a page counts: one of the news set, which is small, `news`; a copy as readers see it SEEN_WEIGHT of that."""
    return (news if row["set"].startswith("fundus") else 1) * (SEEN_WEIGHT if row["set"].endswith(AS_SEEN) else 1)


def folds_of(rows, seed):
    """The fold of each page, no domain in two of them."""
    draw, fold_of = np.random.RandomState(seed), {}
    return np.array([fold_of.setdefault(row["domain"], draw.randint(FOLDS)) for row in rows])


# ---- the conditional logit ----

def matrices_of(entries_of_pages):
    """(names of the features, a matrix of entries by features for each page)."""
    names = sorted({name for entries in entries_of_pages for entry in entries for name in entry["features"]})
    return names, [np.array([[entry["features"].get(name, 0) for name in names] for entry in entries], float)
                   for entries in entries_of_pages]


def fit(matrices, right, weight, penalty):
    """The weights that make the right entries of the pages most likely.

    right: for each page which of its entries are right; pages without one teach nothing. weight: how much each
    page counts. penalty: of the squared weights."""
    chosen = [i for i in range(len(matrices)) if right[i].any()]
    x, good = np.concatenate([matrices[i] for i in chosen]), np.concatenate([right[i] for i in chosen])
    page = np.repeat(np.arange(len(chosen)), [len(matrices[i]) for i in chosen])
    first = np.flatnonzero(np.r_[True, page[1:] != page[:-1]])
    counts = np.array([weight[i] for i in chosen], float)

    def loss(weights):
        score = x @ weights
        share = np.exp(score - np.maximum.reduceat(score, first)[page])
        everything, wanted = np.add.reduceat(share, first), np.add.reduceat(share * good, first)
        excess = share / everything[page] - share * good / wanted[page]
        slope = x.T @ (excess * counts[page]) + 2 * penalty * weights
        return counts @ (np.log(everything) - np.log(wanted)) + penalty * weights @ weights, slope

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options=dict(maxiter=500)).x


# ---- Lua ----

def write_weights(path, trainer, comments, names, weights):
    """Writes a module of weights; those that round to nothing are left out."""
    cells = [f"{name} = {weight:.2f}," for name, weight in zip(names, weights) if abs(weight) >= 0.005]
    write_module(path, trainer, ["-- Log-odds that each feature adds.", *comments], tables.packed(cells, "  "))


def write_module(path, trainer, comments, lines):
    """Writes a Lua module that returns a table with `lines` in it."""
    head = [f"-- Made by csrc/training/{trainer}; do not edit. Learned from WCXB (Web Content Extraction Benchmark,",
            "-- CC-BY-4.0) and, but for kinds, from the pages of fundus and htmldate."]
    tables.write(path, "\n".join([*head, *comments, "return {", *lines, "}", ""]))
