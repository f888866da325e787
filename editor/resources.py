"""Where Stet's data files are; the only module that knows."""

from pathlib import Path


def _root() -> Path:
    """The data folder: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "resources"


def path(name: str) -> Path:
    """The file of a resource named by its path below resources/, with forward slashes."""
    return _root() / name


def read_text(name: str) -> str:
    """A resource's text, read as UTF-8."""
    return path(name).read_text(encoding="utf-8")
