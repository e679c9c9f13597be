# SPDX-License-Identifier: GPL-3.0-or-later
"""Parses Python sources, never runs them, and prints their syntax trees.

Standard input: one line of JSON, the sizes of the files in bytes, then the files one after the other.
Standard output: one line of JSON a file, as soon as it is read. A tree is one flat list, in pre-order,
so that neither side needs recursion: a number >= 0 is a node (its place in "kinds"), followed by its
four positions where its kind has them and by its fields; -1 is a list, followed by its length and its
items; null, a string or [type, text] is a value.
"""
import ast
import json
import re
import sys

DEEPEST = 400  # levels of nesting; what is deeper is left out and named
MEMORY = 2 << 30  # bytes
SECONDS = 60
SKIPPED = {"ctx", "type_comment", "type_ignores", "kind"}
COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
PYTHON_2 = re.compile(
    r"""^\s*(print|exec)\s+[^\s=(.,:\[]|^\s*print\s*>>|\bexcept\b[^:]+,\s*\w+\s*:
    |^\s*raise\s+[\w.]+\s*,|<>|`|\b0\d+\b|\b\d+[lL]\b|\b[uU][rR]['"]|^\s*print\s*$""",
    re.VERBOSE,
)


def limit():
    try:
        import resource
    except ImportError:  # no such limits on this system; the caller's clock stays
        return
    for kind, size in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        size = size if hard == resource.RLIM_INFINITY else min(size, hard)
        try:
            resource.setrlimit(kind, (size, size))
        except (ValueError, OSError):
            pass


def number(value):
    try:
        return str(value)
    except ValueError:  # thousands of digits
        return hex(value)


def scalar(value):
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return ["bool", str(value)]
    if isinstance(value, int):
        return ["int", number(value)]
    if isinstance(value, bytes):
        return ["bytes", value.hex()]
    if value is Ellipsis:
        return ["ellipsis", ""]
    return [type(value).__name__, repr(value)]


class Writer:
    def __init__(self):
        self.kinds = []
        self.places = {}
        self.out = []

    def kind(self, node_class):
        fields = [name for name in node_class._fields if name not in SKIPPED]
        spans = "lineno" in getattr(node_class, "_attributes", ())
        place = len(self.kinds)
        self.kinds.append([node_class.__name__, spans, fields])
        self.places[node_class] = (place, spans, tuple(reversed(fields)), len(fields))
        return self.places[node_class]

    def write(self, root):
        out = self.out
        places = self.places
        stack = [(root, 0)]
        while stack:
            value, depth = stack.pop()
            if isinstance(value, ast.AST):
                node_class = type(value)
                if depth > DEEPEST:
                    node_class = TooDeep
                place, spans, names, _ = places.get(node_class) or self.kind(node_class)
                out.append(place)
                if spans:
                    line = getattr(value, "lineno", 0)
                    column = getattr(value, "col_offset", 0)
                    out.append(line)
                    out.append(column)
                    out.append(getattr(value, "end_lineno", None) or line)
                    end = getattr(value, "end_col_offset", None)
                    out.append(column if end is None else end)
                for name in names:
                    stack.append((getattr(value, name, None), depth + 1))
            elif isinstance(value, list):
                out.append(-1)
                out.append(len(value))
                for item in reversed(value):
                    stack.append((item, depth))
            else:
                out.append(scalar(value))
        return {"kinds": self.kinds, "tree": out}


class TooDeep(ast.AST):
    _fields = ()
    _attributes = ("lineno", "col_offset", "end_lineno", "end_col_offset")


def syntax_error(error):
    text = error.text or ""
    message = error.msg or str(error)
    return {
        "error": message,
        "line": error.lineno or 0,
        "column": error.offset or 0,
        "text": text.rstrip("\r\n")[:500],
        "python2": bool(PYTHON_2.search(text)) or "print" in message and "parenthes" in message,
    }


def decoded(source):
    """The text, where it is not UTF-8, in which the positions count."""
    for line in source.split(b"\n", 2)[:2]:
        match = COOKIE.match(line)
        name = match.group(1).decode("ascii", "replace") if match else ""
        if name and name.lower().replace("_", "-") not in ("utf-8", "utf8"):
            return {"encoding": name, "text": source.decode(name)}
    return {}


def read(source):
    try:
        answer = Writer().write(ast.parse(source))
        answer.update(decoded(source))
        return answer
    except SyntaxError as error:
        return syntax_error(error)
    except (ValueError, RecursionError, MemoryError, OverflowError, LookupError) as error:
        return {"error": "%s: %s" % (type(error).__name__, error), "line": 0, "column": 0}


def main():
    limit()
    sizes = json.loads(sys.stdin.buffer.readline())
    for size in sizes:
        answer = read(sys.stdin.buffer.read(size))
        sys.stdout.write(json.dumps(answer, ensure_ascii=True, separators=(",", ":")))
        sys.stdout.write("\n")
        sys.stdout.flush()


main()
