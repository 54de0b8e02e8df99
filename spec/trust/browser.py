#!/usr/bin/env python3
"""Loads what nutgraf writes of the attack pages in headless Chromium: HTML, XHTML, and Markdown as cmark and cmark-gfm render
it with raw HTML let through. No script runs, no address of a script stands anywhere, and nothing is asked of the network but
the pictures of the content: all requests come to a proxy of ours, which answers none. The attacks themselves are loaded as
well, to see that the browser runs them.

usage: browser.py PAGES    (the output of browser_pages.lua)

Prints busted's summary line, over formats.
"""
import json, os, re, signal, subprocess, sys, tempfile, threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).resolve().parent
LONGEST = 1200  # seconds that the browser may take
LEAST_RUNNING = 50  # attacks that run as they are: most are texts, which only a careless writer makes markup of
RENDERERS = {
    "cmark": ["cmark", "--unsafe"],
    "cmark-gfm": ["cmark-gfm", "--unsafe"] + "-e table -e strikethrough -e tasklist -e autolink -e footnotes".split(),
}
FLAGS = ("--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --disable-sync --disable-extensions "
         "--disable-background-networking --disable-component-update --disable-default-apps --mute-audio").split()

results, asked, done = None, Counter(), threading.Event()
documents = []


def rendered(entry):
    """An entry of Markdown as each renderer has it; any other as it is."""
    if entry["format"] != "markdown":
        return [entry]
    return [dict(entry, format=name, text=subprocess.run(command, input=entry["text"].encode(), capture_output=True, check=True)
                 .stdout.decode()) for name, command in RENDERERS.items()]


class Handler(BaseHTTPRequestHandler):
    """The page that looks, its documents and its result; and, as a proxy, a list of what is asked of the web."""

    def answer(self, status, body=b"", kind="text/html"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/":
            self.answer(200, (HERE / "browser.html").read_bytes())
        elif self.path == "/documents":
            self.answer(200, json.dumps(documents).encode(), "application/json")
        else:
            self.do_CONNECT()

    def do_POST(self):
        global results
        if self.path != "/result":
            return self.do_CONNECT()
        results = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.answer(200)
        done.set()

    def do_CONNECT(self):
        host = re.sub(r"^\w+://", "", self.path).split("/")[0].split(":")[0]
        asked[host] += 1
        self.answer(404)

    def handle(self):
        try:
            super().handle()
        except ConnectionError:  # a frame was taken away before its pictures had come
            pass

    def log_message(self, *_):
        pass


def browse():
    """Fills `results` and `asked`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = "127.0.0.1:%d" % server.server_port
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = ["chromium", *FLAGS, f"--user-data-dir={profile}", f"--proxy-server=http://{address}", f"http://{address}/"]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        done.wait(LONGEST)
        os.killpg(browser.pid, signal.SIGTERM)  # it is many processes
        browser.wait()
    server.shutdown()


PICTURE = re.compile(r"<(?:img|video|audio|source)\b[^>]*?\b(?:src|poster)\s*=\s*[\"']?\s*(?:https?:)?//([^/\"'\s:?#>]+)", re.I)


def main():
    entries = json.loads(Path(sys.argv[1]).read_text())
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for some in pool.map(rendered, entries):
            documents.extend(some)
    attacks = [d for d in documents if d["format"] == "control"]
    written = [d for d in documents if d["format"] != "control"]
    documents[:] = written
    browse()
    if results is None:
        sys.exit("the browser has not ended in %d s" % LONGEST)
    pictures = {host.lower() for d in written for host in PICTURE.findall(d["text"])}
    told = results
    bad = Counter()
    for document, problems in zip(written, told):
        if problems:
            bad[document["format"]] += 1
            print("%s of page %d (%s, %r): %s" % (document["format"], document["page"], document["family"], document["payload"],
                                                  "; ".join(problems)))
    strange = sorted(host for host in asked if host.endswith(".example") and host not in pictures)
    for host in strange:
        print("asked of the web: %s" % host)
    wanted = sum(count for host, count in asked.items() if host in pictures)
    counts = Counter(d["format"] for d in written)

    documents[:] = attacks
    done.clear()
    browse()
    ran = sum("ran" in problems for problems in results)

    pages = len({d["page"] for d in written})
    print("%d pages; %s; %d requests for pictures; %d of the %d attacks run where they are let" %
          (pages, ", ".join("%d %s" % (count, name) for name, count in sorted(counts.items())), wanted, ran, len(attacks)))
    failures = len(bad) + bool(strange) + (ran < LEAST_RUNNING)
    print("%d successes / %d failures / 0 errors / 0 pending : 0 seconds" % (len(counts) + 2 - failures, failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
