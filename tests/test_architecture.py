"""The import order: arrows point one way, only the window knows Qt, and no module needs itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

EDITOR = Path(__file__).resolve().parent.parent / "editor"

# Each may import those after it. cli is a top beside ui.
ORDER = ("ui", "reader", "checks", "rendering", "site", "house", "body", "kramdown", "post")
LEAVES = {"errors", "kept", "memory", "messages", "postponed", "resources", "wire"}
TOPS = {"cli", "process", "__main__"}
# Leaves that a leaf may import: messages reads its texts from resources; errors take theirs from messages.
LEAF_ORDER = {leaf: set[str]() for leaf in LEAVES} | {"errors": {"messages"}, "messages": {"resources"}}


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name; a package's name stands for its __init__."""
    found = {}
    for path in sorted(EDITOR.rglob("*.py")):
        parts = ("editor", *path.relative_to(EDITOR).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(source: str, module: str, is_package: bool) -> Iterator[tuple[str, bool]]:
    """Each module that `source` names in an import, with whether that import runs when `source` is imported."""
    tree = ast.parse(source)
    deferred = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _is_type_checking(outer)
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        at_once = id(node) not in deferred
        if isinstance(node, ast.Import):
            yield from ((alias.name, at_once) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, module, is_package)
            # `from editor import messages` names a module by its last word.
            yield from ((f"{base}.{alias.name}", at_once) for alias in node.names)


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def _absolute(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    kept = parts[: len(parts) - node.level + (1 if is_package else 0)]
    return ".".join([*kept, node.module] if node.module else kept)


def part(name: str) -> str:
    """The package or leaf of a module: "editor.ui.body.view" → "ui"; "" for the root and for others' modules."""
    parts = name.split(".")
    return parts[1] if parts[0] == "editor" and len(parts) > 1 else ""


def forbidden(importer: str, imported: str) -> str:
    """Why `importer` may not import `imported`, or ""."""
    here, there = part(importer), part(imported)
    outermost = imported.partition(".")[0]
    if outermost in {"PySide6", "shiboken6"} and here != "ui":
        return "only editor/ui knows Qt"
    if outermost in {"tests", "benchmarks", "scripts"}:
        return "the product needs no test"
    if there in {"", here, "__version__"}:
        return ""
    return _forbidden_of_ours(here, there)


def _forbidden_of_ours(here: str, there: str) -> str:
    if here == "kramdown":
        return "kramdown imports nothing of ours"
    if here in LEAVES:
        return "" if there in LEAF_ORDER[here] else "a leaf imports nothing of ours but its data"
    if here in TOPS or there in LEAVES:
        return ""
    if here not in ORDER or there not in ORDER:
        return "unknown package: say in this test where it stands"
    return "" if ORDER.index(here) < ORDER.index(there) else "the arrow points back"


def violations(name: str, path_is_package: bool, source: str) -> list[str]:
    """Every forbidden import of a module's source, with the reason."""
    named = {imported for imported, _ in imports(source, name, path_is_package)}
    return [f"{name} imports {imported}: {why}" for imported in sorted(named) if (why := forbidden(name, imported))]


def cycles(needs: dict[str, set[str]]) -> list[list[str]]:
    """Groups of modules that need each other, each sorted, found by what reaches back to itself."""
    reach = {name: _reachable(name, needs) for name in needs}
    groups = {
        tuple(sorted(other for other in reach[name] if name in reach[other])) for name in needs if name in reach[name]
    }
    return [list(group) for group in sorted(groups)]


def _reachable(start: str, needs: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    ahead = list(needs[start])
    while ahead:
        name = ahead.pop()
        if name not in seen:
            seen.add(name)
            ahead.extend(needs.get(name, ()))
    return seen


def module_needs(found: dict[str, Path]) -> dict[str, set[str]]:
    """For each module, those of ours that must be imported for it to be imported.

    A package's __init__ gathers names from its own modules; a module that names its own package's sibling
    (`from editor.post.entry import Entry`) does not thereby need the __init__.
    """
    needs: dict[str, set[str]] = {}
    for name, path in found.items():
        source = path.read_text(encoding="utf-8")
        needs[name] = set()
        for imported, at_once in imports(source, name, path.name == "__init__.py"):
            target = imported if imported in found else imported.rpartition(".")[0]
            if at_once and target in found and target != name:
                needs[name].add(target)
    return needs


@pytest.mark.parametrize("name", list(modules()))
def test_module_imports_only_what_it_may(name: str) -> None:
    path = modules()[name]
    assert violations(name, path.name == "__init__.py", path.read_text(encoding="utf-8")) == []


def test_no_modules_need_each_other() -> None:
    assert cycles(module_needs(modules())) == []


@pytest.mark.parametrize(
    ("module", "source", "reason"),
    [
        ("editor.post.saver", "import editor.ui.window", "points back"),
        ("editor.post.saver", "from editor.body import read", "points back"),
        ("editor.post.saver", "from ..body import read", "points back"),
        ("editor.body.reader", "def f():\n    from editor.house import House", "points back"),
        ("editor.rendering.page", "from PySide6.QtGui import QColor", "only editor/ui"),
        ("editor.cli", "import PySide6", "only editor/ui"),
        ("editor.kramdown.lists", "from editor import errors", "nothing of ours"),
        ("editor.errors", "from editor.post import Post", "a leaf"),
        ("editor.somewhere", "import editor.post", "unknown package"),
        ("editor.ui.window", "from tests import conftest", "no test"),
    ],
)
def test_a_forbidden_import_is_caught(module: str, source: str, reason: str) -> None:
    assert any(reason in line for line in violations(module, False, source))


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("editor.ui.window", "from PySide6.QtGui import QColor\nfrom editor.post import Post"),
        ("editor.cli", "def run():\n    from editor.ui.app import run"),
        ("editor.post.saver", "from editor import errors\nfrom editor.post.digest import Digest\nimport os"),
        ("editor.body", "from . import html"),
        ("editor.post.saver", "from editor import __version__"),
    ],
)
def test_a_rightful_import_is_let_through(module: str, source: str) -> None:
    assert violations(module, module == "editor.body", source) == []


def test_a_cycle_is_found() -> None:
    assert cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a", "b", "c"]]
