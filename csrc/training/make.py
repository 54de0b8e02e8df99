#!/usr/bin/env python3
"""Remakes the tables and weights of this folder, in the order that they need: what `make weights` runs.

    python3 csrc/training/make.py --shared ../shared                      all of them, in their places
    python3 csrc/training/make.py --shared ../shared titles dates         these
    python3 csrc/training/make.py --shared ../shared --into build/weights beside the committed ones, to compare

Says of each whether it is the committed one byte for byte.
"""
import argparse, subprocess, sys, time
from pathlib import Path

from tables import ROOT

HERE = Path(__file__).resolve().parent

# name: (script, table, which options it takes). In this order: tables that the core is compiled with come before what
# measures pages by it, and the content model before the kinds, which look at what it keeps.
MAKERS = {
    "references": ("references.py", "csrc/core/html/references_data.h", ()),
    "encoding_labels": ("encoding_labels.py", "csrc/core/text/encoding_labels_data.h", ()),
    "locale_names": ("locale_names.py", "csrc/training/locale_names.lua", ()),
    "breaks": ("breaks.py", "csrc/core/text/breaks_data.h", ("unicode",)),
    "language": ("language.py", "csrc/core/text/language_data.h", ("locales",)),
    "encodings": ("encodings.py", "csrc/core/text/encoding_guess_data.h", ("locales",)),
    "content": ("content.py", "csrc/core/content/model_data.h", ("data", "nutgraf")),
    "kinds": ("kinds.py", "lua/nutgraf/weights/kinds.lua", ("shared", "nutgraf")),
    "dates": ("dates.py", "lua/nutgraf/weights/dates.lua", ("shared", "nutgraf")),
    "titles": ("titles.py", "lua/nutgraf/weights/titles.lua", ("shared", "nutgraf")),
    "authors": ("authors.py", "lua/nutgraf/weights/authors.lua", ("shared", "nutgraf")),
}


def command_of(name, arguments, out):
    script, _, wanted = MAKERS[name]
    command = [sys.executable, str(HERE / script), "--out", str(out)]
    for option in wanted:
        if option == "locales":
            command += [str(path) for path in arguments.locales]
        elif option == "data":
            command += ["--data", str(arguments.shared / "data")]
        else:
            command += ["--" + option, str(getattr(arguments, option))]
    if name == "content" and arguments.into:
        command += ["--report", str(arguments.into / "REPORT.md")]
    return command


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="of " + ", ".join(MAKERS) + "; default: all")
    parser.add_argument("--shared", type=Path, default="../shared", help="folder with data/ and score/")
    parser.add_argument("--unicode", type=Path, default="/usr/share/unicode", help="Unicode's property files")
    parser.add_argument("--locales", type=Path, nargs="*", default=[], help="folders with message catalogues")
    parser.add_argument("--nutgraf", default="build/nutgraf")
    parser.add_argument("--into", type=lambda path: Path(path).resolve(), help="folder; default: in their places")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in MAKERS]
    if unknown:
        parser.error(f"no maker is called {unknown[0]}: there are {', '.join(MAKERS)}")
    for name in [name for name in MAKERS if name in (arguments.names or MAKERS)]:
        if "locales" in MAKERS[name][2] and not arguments.locales:
            print(f"{name}: left out; it needs --locales, see README.md")
            continue
        table = ROOT / MAKERS[name][1]
        out = arguments.into / table.name if arguments.into else table
        out.parent.mkdir(parents=True, exist_ok=True)
        before, started = table.read_bytes(), time.time()
        subprocess.run(command_of(name, arguments, out), check=True, cwd=ROOT)
        same = out.read_bytes() == before
        print(f"{name}: {'as committed' if same else 'differs'}, {time.time() - started:.0f} s", flush=True)
        if not same and not arguments.into and (out.suffix == ".h" or name == "locale_names"):
            subprocess.run(["make", "-s", "words", "build"], check=True, cwd=ROOT)  # the rest measures pages by it


if __name__ == "__main__":
    main()
