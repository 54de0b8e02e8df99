"""make bench: whole records beside what others do to the same pages, in one run.

Every row is a program of its own that reads one file with all pages and times its work on each, from memory, in
processor time, so that start-up and reading do not count. The rows take turns, ROUNDS times, and the best round of
each counts. What cannot be installed is left out with a line.

  MB/s        megabytes (10^6 bytes) of HTML a second of processor time; on two cores, of the slower of two processes
              that run at once with half of the pages each
  pages/s     pages a second, the same
  median, p99 milliseconds of a page
  peak        MiB of resident memory of the whole process, the pages in it included
  F1          word F1 on all pages of WCXB, the mean over pages, from f1.json: of nutgraf cross-validated
              (csrc/training/REPORT.md), of others measured by --f1

--f1 measures the others' F1 anew, as long as it takes, and writes f1.json; --svg draws F1 against MB/s by matplotlib
(PyPI), which is installed beside the peers.

Usage: compare.py --data DATA --build BUILD [--rounds N] [--step N] [--json FILE] [--svg FILE] [--f1]
"""
import argparse
import glob
import gzip
import json
import os
import shutil
import subprocess
import sys
import re
import threading
import time
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON_PEERS = ["resiliparse", "trafilatura"]
PYTHON_PACKAGES = PYTHON_PEERS + ["lxml_html_clean"]  # which trafilatura needs
F1 = os.path.join(HERE, "f1.json")


def write_pack(pages, path):
    with open(path, "wb") as pack:
        for page in pages:
            pack.write(b"%d\n" % len(page) + page)


def read_pack(path):
    with open(path, "rb") as pack:
        while line := pack.readline():
            yield pack.read(int(line)).decode("utf-8", "replace")


def paths_of(data, step):
    return sorted(glob.glob(os.path.join(data, "wcxb/html/*.html*")))[::step]


def read_pages(data, step):
    pages = []
    for path in paths_of(data, step):
        opened = gzip.open if path.endswith(".gz") else open
        with opened(path, "rb") as file:
            pages.append(file.read())
    return pages


def quiet(command, **how):
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how).returncode == 0


def python_of(build):
    """A Python that has the peers, in an environment of its own; None where it cannot be made."""
    folder = os.path.join(build, "bench/python")
    python = os.path.join(folder, "bin/python")
    if not os.path.exists(python):
        quiet([sys.executable, "-m", "venv", folder]) and quiet([python, "-m", "pip", "install", "-q", *PYTHON_PACKAGES])
    return python if os.path.exists(python) else None


def crates_of(build):
    """The program over the Rust crates; None where it cannot be built."""
    target = os.path.join(build, "bench/peers")
    made = shutil.which("cargo") and quiet(["cargo", "build", "--release", "--locked", "--manifest-path",
                                            os.path.join(HERE, "peers/Cargo.toml")],
                                           env={**os.environ, "CARGO_TARGET_DIR": target})
    return os.path.join(target, "release/peers") if made else None


def modules_of(build):
    """The folder with the modules of npm; None where they cannot be installed."""
    folder = os.path.join(build, "bench/npm")
    os.makedirs(folder, exist_ok=True)
    if not os.path.isdir(os.path.join(folder, "node_modules/linkedom")):
        if not shutil.which("npm"):
            return None
        if not quiet(["npm", "install", "--prefix", folder, "@mozilla/readability", "linkedom"]):
            return None
    return folder if shutil.which("node") else None


def nutgraf_environment(build, lua):
    root = os.path.dirname(os.path.dirname(HERE))
    return {**os.environ, "LUA_PATH": f"{root}/lua/?.lua;{root}/lua/?/init.lua;;",
            "LUA_CPATH": f"{os.path.abspath(build)}/{lua}/?.so;;"}


class Row:
    """A program and what its best round took."""

    def __init__(self, name, command, kind, environment=None):
        self.name, self.command, self.kind, self.environment = name, command, kind, environment
        self.times, self.seconds, self.peak = None, None, 0

    def run(self, pack):
        """One round: milliseconds by page."""
        program = subprocess.Popen([*self.command, pack], stdout=subprocess.PIPE, env=self.environment)
        output = program.stdout.read().decode()
        _, status, usage = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
        if program.returncode != 0:
            raise RuntimeError(f"{self.name} failed")
        self.peak = max(self.peak, usage.ru_maxrss)
        return [float(word) for word in output.split()]

    def round(self, pack):
        times = self.run(pack)
        if self.times is None or sum(times) < sum(self.times):
            self.times = times
            self.seconds = sum(times) / 1e3


class TwoCores(Row):
    """As a row, by two processes that have half of the pages each; the slower one counts."""

    def round(self, pack):
        results = []
        halves = [threading.Thread(target=lambda half=half: results.append(self.run(f"{pack}.{half}")))
                  for half in (0, 1)]
        for half in halves:
            half.start()
        for half in halves:
            half.join()
        seconds = max(sum(times) for times in results) / 1e3
        if self.seconds is None or seconds < self.seconds:
            self.seconds, self.times = seconds, [taken for times in results for taken in times]


def rows_of(arguments):
    build, rows, missing = os.path.abspath(arguments.build), [], []
    rows.append(Row("libxml2, its tree", [os.path.join(build, "bench/tree")], "tree"))
    python = python_of(build)
    for name in PYTHON_PEERS:
        if python and quiet([python, "-c", f"import {name}"]):
            kind = "text" if name == "resiliparse" else "record"
            rows.append(Row(name, [python, os.path.join(HERE, "peers.py"), name], kind))
        else:
            missing.append(f"{name} (PyPI)")
    crates = crates_of(build)
    for name, kind in (("dom_smoothie", "text"), ("rs-trafilatura", "record")):
        if crates:
            rows.append(Row(name, [crates, name], kind))
        else:
            missing.append(f"{name} (crates)")
    modules = modules_of(build)
    if modules:
        rows.append(Row("Readability.js on linkedom", ["node", os.path.join(HERE, "readability.mjs"), modules], "text"))
    else:
        missing.append("Readability.js on linkedom (npm)")
    for lua, program in (("5.4", "lua5.4"), ("luajit", "luajit")):
        if not os.path.exists(os.path.join(build, lua, "nutgraf/core.so")) or not shutil.which(program):
            missing.append(f"nutgraf on {program}")
            continue
        environment = nutgraf_environment(build, lua)
        for kind in ("parse", "text", "record", "summary"):
            command = [program, os.path.join(HERE, "records.lua"), kind]
            rows.append(Row(f"nutgraf on {program}", command, kind, environment))
            if kind == "record" and (os.cpu_count() or 1) > 1:
                rows.append(TwoCores(f"nutgraf on {program}, two cores", command, kind, environment))
    return rows, missing


def word_f1(text, reference):
    """F1 of the multisets of words, as WCXB's evaluate.py counts: what is empty is met by what is empty."""
    given, wanted = (Counter(re.findall(r"\w+", words.lower())) for words in (text, reference))
    if not given or not wanted:
        return float(not given and not wanted)
    return 2 * (given & wanted).total() / (given.total() + wanted.total())


def measure_f1(arguments):
    """Writes f1.json anew: nutgraf's own figure, which is cross-validated, stays."""
    paths, pack = paths_of(arguments.data, 1), os.path.join(arguments.build, "bench/all")
    write_pack(read_pages(arguments.data, 1), pack)
    references = []
    for path in paths:
        name = os.path.basename(path).split(".")[0] + ".json"
        with open(os.path.join(arguments.data, "wcxb/ground-truth", name)) as file:
            references.append(json.load(file)["ground_truth"].get("main_content") or "")
    with open(F1) as file:
        known = json.load(file)
    for row in rows_of(arguments)[0]:
        if row.name.startswith("nutgraf") or row.kind == "tree":
            continue
        row.command.append(pack)
        row.run(pack + ".texts")
        scores = [word_f1(text, reference) for text, reference in zip(read_pack(pack + ".texts"), references, strict=True)]
        known[row.name] = round(sum(scores) / len(scores), 3)
        print(f"{row.name:32} {known[row.name]:.3f}")
    with open(F1, "w") as file:
        json.dump(known, file, indent=1)
        file.write("\n")


def figures_of(row, size, f1):
    times = sorted(row.times)
    known = next((value for name, value in f1.items() if row.name.startswith(name)), None)
    return {"name": row.name, "what": row.kind, "MB/s": size / row.seconds / 1e6, "pages/s": len(times) / row.seconds,
            "median": times[len(times) // 2], "p99": times[min(len(times) - 1, len(times) * 99 // 100)],
            "peak": row.peak / 1024, "F1": known if row.kind in ("text", "record") else None}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--build", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--step", type=int, default=5, help="every so many of the pages")
    parser.add_argument("--json")
    parser.add_argument("--svg")
    parser.add_argument("--f1", action="store_true", help="measure the others' F1 instead")
    arguments = parser.parse_args()
    pages = read_pages(arguments.data, arguments.step)
    if not pages:
        print("bench: no pages, there is no", os.path.join(arguments.data, "wcxb"))
        return
    if arguments.f1:
        measure_f1(arguments)
        return
    with open(F1) as file:
        f1 = json.load(file)
    pack = os.path.join(arguments.build, "bench/pages")
    write_pack(pages, pack)
    write_pack(pages[0::2], pack + ".0")
    write_pack(pages[1::2], pack + ".1")
    size = sum(len(page) for page in pages)
    rows, missing = rows_of(arguments)
    start = time.monotonic()
    for _ in range(arguments.rounds):
        for row in rows:
            row.round(pack)
    figures = [figures_of(row, size, f1) for row in rows]
    print(f"{len(pages)} pages, {size / 1e6:.1f} MB, best of {arguments.rounds} rounds, "
          f"{time.monotonic() - start:.0f} s")
    print(f"{'':32} {'':8} {'MB/s':>7} {'pages/s':>8} {'median':>7} {'p99':>7} {'peak':>6} {'F1':>6}")
    for f in figures:
        known = f"{f['F1']:6.3f}" if f["F1"] else ""
        print(f"{f['name']:32} {f['what']:8} {f['MB/s']:7.1f} {f['pages/s']:8.0f} {f['median']:7.2f} {f['p99']:7.1f} "
              f"{f['peak']:6.0f} {known}")
    for name in missing:
        print(f"{name}: left out, it cannot be installed here")
    if arguments.json:
        with open(arguments.json, "w") as file:
            json.dump(figures, file, indent=1)
    if arguments.svg:
        python = python_of(arguments.build)
        if not python or not quiet([python, "-m", "pip", "install", "-q", "matplotlib"]):
            print("the chart: left out, matplotlib cannot be installed here")
            return
        subprocess.run([python, os.path.join(HERE, "chart.py"), arguments.svg], input=json.dumps(figures).encode(), check=True)


main()
