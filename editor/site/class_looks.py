"""What classes look like on a site: as its style sheets say, read without Sass or a browser.

Of a rule only colours and face count, of selectors only those that end with the class alone (`.post .hl`, `span.hl`):
enough for a swatch. A Sass variable is followed where it is set to a plain value.
"""

import os
import re
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

_SUFFIXES = (".css", ".scss")
_MOST_FILES, _MOST_BYTES = 300, 500_000
_LEFT_OUT = ("node_modules", "vendor", "_site", "_posts", "_drafts")
_COMMENT = re.compile(r"/\*(?s:.*?)(?:\*/|\Z)|(?<![:\w])//[^\n]*")
_RULE = re.compile(r"(?:\A|(?<=[{};]))([^{};]+)\{([^{}]*)\}")
_VARIABLE = re.compile(r"(?m)^[ \t]*(\$[\w-]+)\s*:\s*([^;\n]+);")
_LAST = re.compile(r"(?:\A|[\s>+~])(?:span|mark)?\.([\w-]+)\Z")
_WORN = frozenset(
    ("color", "background", "background-color", "font-weight", "font-style", "text-decoration", "text-decoration-line")
)


def class_looks(root: Path, names: Collection[str]) -> dict[str, str]:
    """The declarations of each class, of those that some style sheet of the site in `root` has a rule for."""
    variables: dict[str, str] = {}
    found: dict[str, dict[str, str]] = {}
    for text in _style_sheets(root):
        plain = _COMMENT.sub(" ", text)
        variables.update((name, value.removesuffix("!default").strip()) for name, value in _VARIABLE.findall(plain))
        for selectors, body in _RULE.findall(plain):
            for name in _classes(selectors) & set(names):
                found.setdefault(name, {}).update(_declared(body))
    looks = {name: _written(said, variables) for name, said in found.items()}
    return {name: look for name, look in looks.items() if look}


def _style_sheets(root: Path) -> Iterator[str]:
    for path in islice(_files(root), _MOST_FILES):
        try:
            if path.stat().st_size <= _MOST_BYTES:
                yield path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name[0] != "." and name not in _LEFT_OUT)
        yield from (Path(folder, name) for name in sorted(names) if name.lower().endswith(_SUFFIXES))


def _classes(selectors: str) -> set[str]:
    """The classes that the last parts of a rule's selectors are."""
    ends = (_LAST.search(selector.strip()) for selector in selectors.split(","))
    return {end[1] for end in ends if end}


def _declared(body: str) -> dict[str, str]:
    parts = (part.partition(":") for part in body.split(";"))
    known = ((name.strip().lower(), value.replace("!important", "").strip()) for name, _, value in parts)
    return {name: value for name, value in known if name in _WORN and value}


def _written(declared: dict[str, str], variables: dict[str, str]) -> str:
    """Declarations as a `style` attribute has them; those whose value only Sass could tell are left out."""
    values = {name: variables.get(value, value) for name, value in declared.items()}
    return "; ".join(f"{name}: {value}" for name, value in values.items() if not re.search(r"[$\"'<>&;]", value))
