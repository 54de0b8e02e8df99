"""One row of make bench: what a Python library does to each page of a pack.

Usage: peers.py resiliparse|trafilatura PACK [TEXTS]. A pack has for each page a line with its size in bytes, then the
bytes. Prints the milliseconds of processor time that each page took, a line each; with TEXTS the texts of the pages go
into a pack of that name, for make bench-f1.
"""
import sys
import time


def pages_of(path):
    with open(path, "rb") as pack:
        while line := pack.readline():
            yield pack.read(int(line)).decode("utf-8", "replace")


def work_of(name):
    if name == "resiliparse":
        from resiliparse.extract.html2text import extract_plain_text

        return lambda page: extract_plain_text(page, main_content=True)
    from trafilatura import bare_extraction

    return lambda page: bare_extraction(page)


def text_of(result):
    """The text of what work gave: a text, None, or trafilatura's record (an object, of old versions a table)."""
    if result is None or isinstance(result, str):
        return result or ""
    return (result.get("text") if isinstance(result, dict) else result.text) or ""


def main(name, path, texts=None):
    work, pages, times, results = work_of(name), list(pages_of(path)), [], []
    for page in pages:
        start = time.process_time()
        result = work(page)
        times.append(time.process_time() - start)
        if texts:
            results.append(text_of(result).encode())
    for taken in times:
        print(taken * 1e3)
    if texts:
        with open(texts, "wb") as pack:
            for text in results:
                pack.write(b"%d\n" % len(text) + text)


main(*sys.argv[1:])
