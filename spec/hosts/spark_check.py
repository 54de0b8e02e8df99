"""Runs examples/spark/extract.py with a real Spark over a WARC that is broken in the middle, and prints what came of it.

usage: spark_check.py PLACE NUTGRAF PAGE...

PLACE: an empty folder. Prints a line of JSON: rows, errors, titles; whether the same bytes came again after the first
`nutgraf batch` and the first worker of Python were killed; whether GNU parallel and xargs give the same records.
"""
import gzip, hashlib, io, json, os, stat, subprocess, sys
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "examples" / "spark"))
import extract

place, nutgraf, pages = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]


def write_warc(path, first, pages):
    """Writes a WARC file; returns where each record begins."""
    starts = []
    with open(path, "wb") as out:
        writer = WARCWriter(out, gzip=True)
        for number, page in enumerate(pages, first):
            starts.append(out.tell())
            headers = StatusAndHeaders("200 OK", [("Content-Type", page[1])], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(
                f"https://crawl.example/{number}", "response", payload=io.BytesIO(page[0]), http_headers=headers,
                warc_headers_dict={"WARC-Record-ID": f"<urn:crawl:{number}>"}))
    return starts


def spark(output, command):
    environment = dict(os.environ, PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable,
                       SPARK_LOCAL_IP="127.0.0.1")
    submit = Path(sys.executable).parent / "spark-submit"
    done = subprocess.run([submit, "--master", "local[2,4]", "--conf", "spark.ui.enabled=false",
                           "--driver-java-options", "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
                           ROOT / "examples/spark/extract.py", "--nutgraf", command, "--partitions", "2", output, *inputs],
                          env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr[-4000:])
    parts = sorted(output.glob("part-*.parquet"), key=lambda part: part.name[:10])
    return [hashlib.sha256(part.read_bytes()).hexdigest() for part in parts]


def read_rows(output):
    from pyspark.sql import SparkSession

    session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    rows = [row.asDict() for row in session.read.parquet(str(output)).collect()]
    session.stop()
    return rows


# ---- the crawl: pages, one with a charset that its header alone names, nothing, no HTML, a broken record ----

def bytes_of(path):
    return gzip.open(path).read() if path.endswith(".gz") else open(path, "rb").read()


html = [(bytes_of(path), "text/html") for path in pages]
cyrillic = "<h1>Прилив</h1><p>Вода поднялась за ночь на метр, и паром не вышел до полудня.</p>".encode("windows-1251")
html[2:2] = [(cyrillic, "text/html; charset=windows-1251"), (b"", "text/html"), (b"\x89PNG\r\n\x1a\n\0\0\0", "text/html"),
             (b"body { color: red }", "text/css")]
half = len(html) // 2
broken, whole = place / "broken.warc.gz", place / "whole.warc.gz"
starts = write_warc(broken, 0, html[:half])
write_warc(whole, half, html[half:])
damaged = bytearray(broken.read_bytes())
for at in range(starts[6] + 40, starts[6] + 80):
    damaged[at] ^= 0x5A
broken.write_bytes(damaged)
lines = place / "pages.jsonl"
with open(lines, "w") as out:
    for number, (page, _) in enumerate(html[:3]):
        out.write(json.dumps({"id": f"line {number}", "html": extract.text_of(page, ""), "charset": "utf-8"}) + "\n")
        out.write("{broken\n" if number == 1 else "")
inputs = [broken, whole, lines]

# ---- Spark, without and with accidents ----

plain = spark(place / "plain", nutgraf)
killer = place / "killer"
killer.write_text(f"""#!/bin/sh
if mkdir {place}/killed-command 2>/dev/null; then head -c 1000 >/dev/null; kill -9 $$; fi
if mkdir {place}/killed-worker 2>/dev/null; then kill -9 $(ps -o ppid= -p $PPID); fi
exec {nutgraf} "$@"
""")
killer.chmod(killer.stat().st_mode | stat.S_IXUSR)
again = spark(place / "again", killer)
rows = read_rows(place / "plain")

# ---- without Spark ----


def records(text):
    """Records by their ids; the line of a broken one counts in its own process."""
    return [{key: value for key, value in json.loads(line).items() if key != "line"} for line in text.splitlines()]


crawl = place / "crawl.jsonl"
crawl.write_text("".join(line + "\n" for path in (str(broken), str(whole)) for line in extract.lines_of_warc(path)))
shell = {
    "alone": f"{nutgraf} batch --quiet <crawl.jsonl; true",
    "parallel": f"parallel --pipe -k -N5 -j2 {nutgraf} batch --quiet <crawl.jsonl; true",
    "xargs": f"split -n l/4 crawl.jsonl part. && ls part.?? | xargs -P2 -I@ sh -c '{nutgraf} batch --quiet <@ >@.out; true' "
             "&& cat part.??.out",
}
answers = {name: records(subprocess.run(command, shell=True, cwd=place, capture_output=True, text=True).stdout)
           for name, command in shell.items()}

print(json.dumps({
    "pages": len(html), "rows": len(rows), "parts": len(plain), "same": plain == again,
    "killed": [(place / "killed-command").exists(), (place / "killed-worker").exists()],
    "errors": {row["id"].replace(str(place) + "/", ""): row["error_code"] for row in rows if row["error_code"] and row["id"]},
    "unnamed": [row["error_code"] for row in rows if not row["id"]],
    "title": next(row["title"] for row in rows if row["id"] == "<urn:crawl:2>"),
    "records": len(answers["alone"]), "parallel": answers["alone"] == answers["parallel"],
    "xargs": answers["alone"] == answers["xargs"],
}))
