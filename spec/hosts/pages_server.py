"""A server of pages on 127.0.0.1 for specs; prints its port. It ends by itself after five minutes."""
import http.server
import threading
import time

TIDE = "<title>%s</title><h1>%s</h1><p>%s</p>"
CZECH = TIDE % ("Příliv", "Příliv", "Příliš žluťoučký kůň stál na břehu, a přístav byl až do večera zavřený.")
DEEP = TIDE % ("Tide", "Tide", "The tide rose by a metre, says the <a href='next.html'>second page</a> of the "
               "report, and every boat came home before dark.")


class Pages(http.server.BaseHTTPRequestHandler):
    def answer(self, body, kind="text/html", status=200, **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/czech":  # the page itself says nothing of its charset
            self.answer(CZECH.encode("iso-8859-2"), "text/html; charset=ISO-8859-2")
        elif self.path == "/nonsense":
            self.answer(DEEP.encode(), "text/html; charset=nonsense")
        elif self.path == "/moved":
            self.answer(b"", status=302, Location="/deep/page")
        elif self.path in ("/deep/page", "/deep/[1-2]{a,b}"):
            self.answer(DEEP.encode())
        elif self.path == "/loop":
            self.answer(b"", status=302, Location="/loop")
        elif self.path == "/slow":
            time.sleep(3)
            self.answer(DEEP.encode())
        elif self.path == "/endless":  # says not how long it is
            self.answer(b"")
            try:
                for _ in range(2000):
                    self.wfile.write(b"<p>The tide rose by a metre.</p>" * 100)
            except OSError:
                pass
        elif self.path == "/empty":
            self.answer(b"")
        elif self.path == "/bytes":
            self.answer(bytes(range(256)) * 20, "application/octet-stream")
        else:
            self.answer(b"<h1>Not here</h1>", status=404)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
server.daemon_threads = True
print(server.server_address[1], flush=True)
threading.Timer(300, server.shutdown).start()
server.serve_forever()
