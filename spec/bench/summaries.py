#!/usr/bin/env python3
"""Summaries of 50, 500 and 5,000 sentences by nutgraf and by sumy (PyPI): milliseconds and megabytes.

    make bench-summaries PYTHON=python-with-sumy

Each figure is one process of its own that makes the same sentences, sums them up and reports the time of
that alone and its peak memory; what the process holds before is taken off. sumy gets sentences that are
split already, no stop words and no stemmer, as nutgraf.
"""
import json, resource, subprocess, sys, time

MAKE = """
local seed = 1
local function draw(below) seed = seed * 48271 % 2147483647 return seed % below end
local function text(count)
  local out = {}
  for i = 1, count do
    local words = {}
    for k = 1, 8 + draw(20) do words[k] = "w" .. draw(1 + draw(6000)) end
    out[i] = table.concat(words, " ") .. "."
  end
  return out
end
"""
LUA = MAKE + """
local core = require "nutgraf.core"
local function peak() return tonumber(io.open("/proc/self/status"):read("*a"):match("VmHWM:%s+(%d+)")) end
local units, method = text(tonumber(arg[1])), arg[2]
local before, started = peak(), os.clock()
core.summarize(units, { method = method, count = 3 })
print(('{"ms": %.3f, "mb": %.2f}'):format((os.clock() - started) * 1000, (peak() - before) / 1024))
"""


def sentences(count):
    seed = 1
    def draw(below):
        nonlocal seed
        seed = seed * 48271 % 2147483647
        return seed % below
    return [" ".join("w%d" % draw(1 + draw(6000)) for _ in range(8 + draw(20))) + "." for _ in range(count)]


def run_sumy(name, count):
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.luhn import LuhnSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    class Words:
        def to_words(self, sentence):
            return sentence.rstrip(".").split()

    document = ObjectDocumentModel([Paragraph([Sentence(s, Words()) for s in sentences(count)])])
    summarizer = {"lexrank": LexRankSummarizer, "textrank": TextRankSummarizer, "luhn": LuhnSummarizer}[name]()
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    summarizer(document, 3)
    taken = time.process_time() - started
    print(json.dumps({"ms": taken * 1e3, "mb": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024}))


def report(label, command, count):
    try:
        out = subprocess.run(command, capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        print("%-20s %5d sentences  over 120 s" % (label, count), flush=True)
        return
    if out.returncode:
        print("%-20s %5d sentences  failed: %s" % (label, count, (out.stderr.strip().splitlines() or [""])[-1][:60]))
        return
    figures = json.loads(out.stdout)
    print("%-20s %5d sentences  %10.2f ms  %8.2f MB" % (label, count, figures["ms"], figures["mb"]), flush=True)


def main():
    if sys.argv[1] == "--sumy":
        return run_sumy(sys.argv[2], int(sys.argv[3]))
    for count in (50, 500, 5000):
        for method in ("directed", "lexrank", "textrank"):
            report("nutgraf " + method, [sys.argv[1], "-e", "arg = {'%d', '%s'}" % (count, method), "-e", LUA], count)
        for method in ("lexrank", "textrank", "luhn"):
            report("sumy " + method, [sys.executable, __file__, "--sumy", method, str(count)], count)


if __name__ == "__main__":
    main()
