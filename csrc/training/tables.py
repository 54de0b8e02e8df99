"""How every maker of this folder writes: cells packed into lines, a header that says who made the table."""
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def packed(cells, indent="    ", width=116):
    """Lines of cells, each `indent` and as many as fit into `width` characters."""
    lines, line = [], indent[:-1]
    for cell in cells:
        if len(line) + len(cell) + 1 > width and line.strip():
            lines.append(line)
            line = indent[:-1]
        line += " " + cell
    return lines + [line]


def write(path, text):
    """Writes a table; path: below the root of the repository, or anywhere where it is absolute."""
    (ROOT / path).write_text(text, encoding="utf-8", errors="surrogateescape")


def c_string(text):
    """The bytes of a text in UTF-8 as a literal of C, all of them as octal escapes: "\\303\\206"."""
    return '"' + "".join(f"\\{byte:03o}" for byte in text.encode("utf-8")) + '"'
