"""Draws the figures of make bench: word F1 against megabytes a second, for README.

Usage: chart.py SVG, with compare.py's figures as JSON on standard input; needs matplotlib (PyPI). Filled: whole records;
hollow: the text alone.
"""
import json
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "nutgraf"  # the same figures, the same file
import matplotlib.pyplot as plt

INK, OWN, OTHER = "#24292f", "#0b6e4f", "#8c959f"


def label_of(figure):
    return figure["name"].replace(" on lua5.4", ", Lua 5.4").replace(" on luajit", ", LuaJIT").replace(" on linkedom", "")


def main(path):
    figures = [f for f in json.load(sys.stdin) if f["F1"] and f["what"] in ("text", "record") and "cores" not in f["name"]]
    fig, axes = plt.subplots(figsize=(8, 4.2))
    for f in figures:
        colour = OWN if f["name"].startswith("nutgraf") else OTHER
        axes.plot(f["MB/s"], f["F1"], "o", markersize=9, color=colour, markeredgewidth=2,
                  markerfacecolor=colour if f["what"] == "record" else "white")
        below = f["name"].endswith("luajit") or f["name"] == "dom_smoothie"  # beside another, which has its label above
        axes.annotate(f"{label_of(f)}\n{f['what']}", (f["MB/s"], f["F1"]), xytext=(0, -12 if below else 9),
                      textcoords="offset points", ha="center", va="top" if below else "bottom", fontsize=8, color=INK)
    axes.set_xscale("log")
    axes.set_xticks([2, 5, 10, 20, 50, 100], ["2", "5", "10", "20", "50", "100"])
    axes.minorticks_off()
    axes.margins(0.12, 0.3)
    axes.set_xlabel("MB of HTML a second, one core", color=INK)
    axes.set_ylabel("word F1 on WCXB, 1,497 pages", color=INK)
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", color="#d0d7de", linewidth=0.6)
    fig.savefig(path, bbox_inches="tight", metadata={"Date": None, "Creator": None})


main(sys.argv[1])
