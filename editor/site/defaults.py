"""Front matter defaults by scope (Jekyll 4.3, lib/jekyll/frontmatter_defaults.rb)."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from editor.site import globs
from editor.site.configuration import Configuration
from editor.site.times import Clock
from editor.site.yaml_files import is_list, merged

_OLD_TYPES = {"page": "pages", "post": "posts", "draft": "drafts"}


class FrontMatterDefaults:
    """The sets of `defaults:` in a configuration."""

    def __init__(self, config: Configuration, source: Path, clock: Clock) -> None:
        self._source = source
        self._collections_dir = config["collections_dir"]
        self._sets = tuple(_sets(config["defaults"], clock))
        self._globbed: dict[str, list[str]] = {}
        self._found: dict[tuple[int, ...], Mapping[str, Any]] = {}

    def all(self, path: str, kind: str | None) -> Mapping[str, Any]:
        """The values for the document at `path` (relative, as Jekyll names it) of type `kind` ("posts", "pages", …).

        The result is shared between documents: copy it to change it.
        """
        matching = tuple(
            number for number, (scope, _) in enumerate(self._sets) if self._applies(scope, _plain(path), kind)
        )
        if matching not in self._found:
            self._found[matching] = self._combined(matching)
        return self._found[matching]

    def _combined(self, matching: tuple[int, ...]) -> Mapping[str, Any]:
        result: dict[str, Any] = {}
        old: Mapping[str, Any] | None = None
        for number in matching:
            scope, values = self._sets[number]
            if old is None or _has_precedence(scope, old):
                result, old = merged(result, values), scope
            else:
                result = merged(values, result)
        return result

    def _applies(self, scope: Mapping[str, Any], path: str, kind: str | None) -> bool:
        if "type" in scope and kind != scope["type"]:
            return False
        scoped = scope.get("path")
        if not isinstance(scoped, str) or not scoped:
            return True
        if "*" not in scoped:
            return path.startswith(self._without_collections_dir(scoped))
        return any(path.startswith(found) for found in self._glob(scoped))

    def _glob(self, pattern: str) -> list[str]:
        if pattern not in self._globbed:
            found = globs.expand(self._source, pattern)
            self._globbed[pattern] = [self._without_collections_dir(path) for path in found]
        return self._globbed[pattern]

    def _without_collections_dir(self, path: str) -> str:
        return path.removeprefix(f"{self._collections_dir}/") if self._collections_dir else path


def _sets(sets: object, clock: Clock) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Scope and values of each set that is one."""
    for item in sets if is_list(sets) else ():  # type: ignore[attr-defined]  # a list it is
        if not isinstance(item, Mapping) or not isinstance(item.get("values"), Mapping):
            continue
        scope, values = item.get("scope"), dict(item["values"])
        scope = dict(scope) if isinstance(scope, Mapping) else {}
        if "type" in scope:
            scope["type"] = _OLD_TYPES.get(scope["type"], scope["type"])
        if "date" in values:
            try:
                values["date"] = clock.parse(values["date"])
            except ValueError:
                del values["date"]
        yield scope, values


def _has_precedence(new: Mapping[str, Any], old: Mapping[str, Any]) -> bool:
    new_length, old_length = len(_plain(new.get("path"))), len(_plain(old.get("path")))
    if new_length != old_length:
        return new_length > old_length
    return "type" in new or "type" not in old


def _plain(path: object) -> str:
    """FrontmatterDefaults#sanitize_path: without a slash at the beginning."""
    return re.sub(r"\A/", "", path) if isinstance(path, str) else ""
