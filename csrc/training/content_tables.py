"""Writes the trained model and its lexicons as the C tables that csrc/core/content/model.c includes."""
import json, os, tempfile

import numpy as np

import tables
from content_words import FAMILIES, token_hash

LEAF_LIMIT = 32000  # of an int16


def lines(cells):
    return "\n".join(tables.packed(cells, width=109))


def number(value):
    """A float of C."""
    text = f"{np.float32(value):.9g}"
    return (text if "." in text or "e" in text else text + ".0") + "f"


def trees_of(model):
    """[(splits [(feature, border)], leaf values)], bias of a CatBoost model of oblivious trees."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.json")
        model.save_model(path, format="json")
        data = json.load(open(path))
    scale, bias = data["scale_and_bias"]
    bias = bias[0] if isinstance(bias, list) else bias
    trees = [([(s["float_feature_index"], s["border"]) for s in t["splits"]],
              np.array(t["leaf_values"]) * scale) for t in data["oblivious_trees"]]
    return trees, bias


def lexicon_tables(family, weights):
    slots = 4
    while slots < 2 * len(weights):
        slots *= 2
    keys, values, names = [0] * slots, [0] * slots, [""] * slots
    for token, weight in sorted(weights.items()):
        value = token_hash(token)
        slot = value & (slots - 1)
        while keys[slot] not in (0, value):
            slot = (slot + 1) & (slots - 1)
        keys[slot], values[slot], names[slot] = value, weight, token
    return f"""static const uint32_t {family}_keys[{slots}] = {{
{lines([f"{k:#x}," if k else "0," for k in keys])}
}};

static const int8_t {family}_weights[{slots}] = {{
{lines([f"{v}," for v in values])}
}};
"""


def write(path, model, columns, lexicon):
    """columns[i]: the core's feature that is the model's feature i. Returns the size of the tables in bytes."""
    trees, bias = trees_of(model)
    depth = max(len(splits) for splits, _ in trees)
    largest = max(np.abs(leaves).max() for _, leaves in trees)
    scale = largest / LEAF_LIMIT
    splits, leaves = [], []
    for questions, values in trees:
        # a shallower tree asks its last questions with an answer that is always no
        padded = list(questions) + [(0, 3e38)] * (depth - len(questions))
        splits += [f"{{{columns[f]}, {number(b)}}}," for f, b in padded]
        cells = np.zeros(1 << depth, int)
        cells[: len(values)] = np.round(values / scale)
        leaves += [f"{v}," for v in cells]
    size = len(trees) * depth * 8 + (len(trees) << depth) * 2
    with open(tables.ROOT / path, "w", encoding="utf-8") as out:
        out.write("/* Made by csrc/training/content.py; do not edit. Learned from WCXB (Web Content Extraction Benchmark,\n"
                  " * CC-BY-4.0) and other pages: see csrc/training/REPORT.md. */\n\n")
        for family in FAMILIES:
            table = lexicon_tables(family, lexicon[family])
            out.write(table + "\n")
            slots = int(table.split("[")[1].split("]")[0])
            size += slots * 5
        out.write("const nutgraf_learned_words nutgraf_content_words[NUTGRAF_LEARNED_WORDS_COUNT] = {\n")
        for family in FAMILIES:
            out.write(f"    [NUTGRAF_LEARNED_WORDS_{family.upper()}] = {{{family}_keys, {family}_weights,\n"
                      f"        sizeof {family}_keys / sizeof *{family}_keys - 1}},\n")
        out.write(f"}};\n\nstatic const nutgraf_split content_splits[{len(trees) * depth}] = {{\n{lines(splits)}\n}};\n\n"
                  f"static const int16_t content_leaves[{len(trees) << depth}] = {{\n{lines(leaves)}\n}};\n\n"
                  "const nutgraf_model nutgraf_content_model = {\n"
                  f"    content_splits, content_leaves, {len(trees)}, {depth}, {number(scale)}, {number(bias)},\n}};\n")
    return size
