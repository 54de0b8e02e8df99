#!/usr/bin/env python3
"""Records of a crawl, by Spark: WARC files or JSON lines in, Parquet out, one row a page.

usage: spark-submit extract.py [--nutgraf CMD] [--partitions N] OUTPUT INPUT...

INPUT: WARC files (.warc, .warc.gz: each is a task), or JSON lines as `nutgraf batch` reads them (.jsonl, cut into N
tasks). Pages go as lines of JSON through `nutgraf batch`, one process a task. What is broken is a row with error_code;
the rest goes on. The same input gives the same rows in the same part files, whatever was killed and tried again; and the
same bytes with `-XX:+UnlockExperimentalVMOptions -XX:hashCode=2` for the executors' Java (Parquet's writer lists encodings
in the order of objects' hash codes, which are random otherwise).
"""
import argparse, json, re, sys

FIELDS = ("id", "url", "kind", "title", "language", "published", "text")
SCHEMA = ", ".join(f"{name} STRING" for name in FIELDS) + ", record STRING, error_code STRING, error_message STRING"
CHARSET = re.compile(rb"""<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
GZIP_MEMBER = b"\x1f\x8b\x08"


def text_of(page, content_type):
    """A page's bytes as text: lines of JSON are UTF-8."""
    named = re.search(r"charset=[\"']?([\w.:-]+)", content_type or "", re.I)
    meta = CHARSET.search(page[:4096])
    for charset in ("utf-8", named and named.group(1), meta and meta.group(1).decode("ascii"), "windows-1252"):
        try:
            if charset:
                return page.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return page.decode("windows-1252", "replace")


def next_member(stream, offset):
    """Where the next record of a broken WARC file may begin; None: nowhere."""
    stream.seek(offset)
    kept = b""
    while chunk := stream.read(1 << 20):
        window = kept + chunk
        at = window.find(GZIP_MEMBER)
        if at >= 0:
            return offset - len(kept) + at
        offset += len(chunk)
        kept = window[-2:]
    return None


def lines_of_warc(path):
    """The HTML pages of a WARC file as lines for `nutgraf batch`; a broken record is a line that it reports."""
    from warcio.archiveiterator import ArchiveIterator

    with open(path, "rb") as stream:
        end, reported = 0, False  # of the last whole record; whether what follows it was reported
        while end is not None:
            stream.seek(end)
            records = ArchiveIterator(stream)
            try:
                for record in records:
                    content_type = record.http_headers and record.http_headers.get_header("Content-Type")
                    if record.rec_type == "response" and "html" in (content_type or "html"):
                        page = record.content_stream().read()
                        yield json.dumps({"id": record.rec_headers.get_header("WARC-Record-ID"), "charset": "utf-8",
                                          "url": record.rec_headers.get_header("WARC-Target-URI"),
                                          "html": text_of(page, content_type)})
                    end, reported = records.get_record_offset() + records.get_record_length(), False
                return
            except Exception as problem:  # zlib's, warcio's and those of what it calls: the record is broken
                if not reported:
                    message = f"{type(problem).__name__}: {problem}"[:200]
                    yield json.dumps({"id": {"at": f"{path}#{end}", "problem": message}})  # no page: batch says so
                reported = True
                end = next_member(stream, end + 1)


def row_of(line):
    """A line that `nutgraf batch` wrote → a row."""
    record = json.loads(line)
    error = record.get("error") or {}
    broken = record.get("id")
    if isinstance(broken, dict) and "problem" in broken:
        record["id"], error = broken["at"], {"code": "bad_warc", "message": broken["problem"]}
    return tuple(record.get(name) for name in FIELDS) + (None if error else line, error.get("code"), error.get("message"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nutgraf", default="nutgraf", help="the command, as every worker finds it")
    parser.add_argument("--partitions", type=int, default=200, help="tasks that JSON lines are cut into")
    parser.add_argument("output")
    parser.add_argument("inputs", nargs="+")
    arguments = parser.parse_args()

    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("nutgraf").getOrCreate()
    context = spark.sparkContext
    warcs = [path for path in arguments.inputs if path.endswith((".warc", ".warc.gz"))]
    others = [path for path in arguments.inputs if path not in warcs]
    parts = []
    if warcs:
        parts.append(context.parallelize(warcs, len(warcs)).flatMap(lines_of_warc))
    if others:
        parts.append(context.textFile(",".join(others), arguments.partitions))
    # Status 1 says that some pages failed, which their rows say too; any other fails the task, which is tried again.
    command = f"sh -c '{arguments.nutgraf} batch --quiet; [ $? -le 1 ]'"
    rows = context.union(parts).pipe(command, checkCode=True).map(row_of)
    spark.createDataFrame(rows, SCHEMA).write.mode("overwrite").option("compression", "zstd").parquet(arguments.output)
    spark.stop()


if __name__ == "__main__":
    sys.exit(main())
