#!/usr/bin/env python3
"""An upstream for the specs that misbehaves on purpose: /NAME does what the function of that name says.

    upstream.py PORT_FILE    listens on a free port of the loopback and writes its number
"""
import gzip
import http.server
import json
import os
import sys
import threading
import time
import urllib.parse

hits, sent, lock = {}, {}, threading.Lock()
PARAGRAPH = "<p>The tide rose by a metre, and every boat came home before dark, said the harbour master.</p>\n"


def page(text="", title="The tide", count=20):
    return ("<!DOCTYPE html><title>%s</title><h1>%s</h1>\n%s%s" % (title, title, text, PARAGRAPH * count)).encode()


class Upstream(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, body, kind="text/html; charset=utf-8", status=200, length=None, **more):
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def begin_chunks(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def chunk(self, body):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(body), body))

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        name, query = url.path.strip("/").replace("-", "_"), dict(urllib.parse.parse_qsl(url.query))
        with lock:
            hits[self.path] = hits.get(self.path, 0) + 1
        action = getattr(self, "on_" + name, None)
        if not action:
            return self.answer(b"<h1>There is no such page</h1>", status=404)
        try:
            action(query)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    do_HEAD = do_GET

    def on_page(self, query):
        self.answer(page(count=int(query.get("count", 20))))

    def on_liveblog(self, _):
        with open(os.path.join(os.path.dirname(__file__), "../../examples/liveblog/page.html"), "rb") as file:
            self.answer(file.read())

    def on_chunked(self, _):
        """Pieces of 7 bytes, which cut characters apart."""
        self.begin_chunks()
        body = page("<p>Grüße aus Køge, wo die Flut um einen Meter stieg und jedes Boot nach Hause kam.</p>")
        for start in range(0, len(body), 7):
            self.chunk(body[start:start + 7])
        self.wfile.write(b"0\r\n\r\n")

    def on_gzip(self, _):
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            self.answer(gzip.compress(page()), Content_Encoding="gzip", Vary="Accept-Encoding")
        else:
            self.answer(page())

    def on_gzip_always(self, _):
        self.answer(gzip.compress(page()), Content_Encoding="gzip")

    def on_large(self, query):
        self.answer(page(count=int(query["bytes"]) // len(PARAGRAPH)))

    def on_large_chunked(self, query):
        self.begin_chunks()
        for _ in range(int(query["bytes"]) // len(PARAGRAPH) // 100):
            self.chunk((PARAGRAPH * 100).encode())
        self.wfile.write(b"0\r\n\r\n")

    def on_endless(self, query):
        """Megabytes without end, or drops; /sent?of=PATH says how many bytes went out before the reader left."""
        piece, pause = (b"<p>Drop.</p>", 0.1) if "slow" in query else (PARAGRAPH.encode() * 700, 0)
        self.begin_chunks()
        total = 0
        try:
            while total < 2000000000:
                self.chunk(piece)
                total += len(piece)
                time.sleep(pause)
        finally:
            with lock:
                sent[self.path] = total

    def on_error(self, query):
        self.answer(b"<h1>It broke</h1>", status=int(query["status"]))

    def on_redirect(self, _):
        self.answer(b"", status=302, Location="https://elsewhere.example/page")

    def on_truncated(self, _):
        self.answer(page(), length=100000)
        self.close_connection = True

    def on_truncated_chunks(self, _):
        self.begin_chunks()
        self.chunk(page())
        self.close_connection = True

    def on_ranges(self, _):
        """Tags, dates and ranges, as file servers have them."""
        body, wanted = page(), self.headers.get("Range", "")
        more = {"ETag": '"upstream"', "Last_Modified": "Sat, 14 Mar 2026 11:20:00 GMT", "Accept_Ranges": "bytes"}
        if self.headers.get("If-None-Match") == '"upstream"' or self.headers.get("If-Modified-Since"):
            self.answer(b"", status=304, **more)
        elif wanted.startswith("bytes="):
            first, last = wanted[6:].split("-")
            self.answer(body[int(first):int(last) + 1], status=206,
                        Content_Range="bytes %s-%s/%d" % (first, last, len(body)), **more)
        else:
            self.answer(body, **more)

    def on_cyrillic(self, query):
        """A page whose charset only the header says."""
        text = "<p>Паром снова на плаву после ночи на мели, сообщили в порту вечером.</p>" * 5
        self.answer(page(text, "Паром").decode().encode("windows-1251"), "text/html; charset=" + query["charset"])

    def on_script(self, _):
        self.answer(page("<p>The text says &lt;script&gt;alert(1)&lt;/script&gt; and &lt;img src=x onerror=alert(1)&gt;"
                         " in the middle of a sentence.</p><script>alert(2)</script>", "&lt;script&gt;alert(3)&lt;/script&gt;"))

    def on_headers(self, _):
        """What the upstream was asked with, in the page."""
        lines = "".join("<li>%s: %s, as the header of the request says it here</li>" % item for item in sorted(self.headers.items()))
        self.answer(page("<h2>Headers</h2><ul>%s</ul>" % lines, count=3))

    def on_answer(self, query):
        """The headers that the query names."""
        self.answer(page(), **{name.replace("-", "_"): value for name, value in query.items()})

    def on_typed(self, query):
        self.answer(page(), query.get("type"))

    def on_slow(self, query):
        time.sleep(float(query["seconds"]))
        self.answer(page())

    def on_hits(self, query):
        self.answer(json.dumps(hits.get(query["of"], 0)).encode(), "application/json")

    def on_sent(self, query):
        self.answer(json.dumps(sent.get(query["of"], -1)).encode(), "application/json")


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True


server = Server(("127.0.0.1", 0), Upstream)
with open(sys.argv[1] + ".new", "w") as port_file:
    port_file.write(str(server.server_port))
os.rename(sys.argv[1] + ".new", sys.argv[1])
server.serve_forever()
