"""One row of make bench: what a Python library does to each page of a pack.

Usage: peers.py resiliparse|trafilatura PACK. A pack has for each page a line with its size in bytes, then the
bytes. Prints the milliseconds of processor time that each page took, a line each.
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


def main(name, path):
    work, pages, times = work_of(name), list(pages_of(path)), []
    for page in pages:
        start = time.process_time()
        work(page)
        times.append(time.process_time() - start)
    for taken in times:
        print(taken * 1e3)


main(*sys.argv[1:])
