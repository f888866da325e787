"""The front matter that was loaded and what the form has changed in it since. No widget."""

from editor.post import FrontMatter
from editor.ui.form.edits import Edit, Remove, SetItems, SetText, SetValue


class Draft:
    """Edits by key upon a base that never changes: an edit taken back leaves the base's own bytes."""

    def __init__(self, base: FrontMatter) -> None:
        self._base = base
        self._edits: dict[str, Edit] = {}
        self._result = base

    @property
    def base(self) -> FrontMatter:
        """What was loaded."""
        return self._base

    @property
    def result(self) -> FrontMatter:
        """The base with the edits; the base itself where there are none."""
        return self._result

    def set(self, key: str, edit: Edit | None) -> None:
        """Write `edit` for `key`, or what was loaded for None.

        Raises StetError, and keeps things as they were, where the front matter cannot hold it.
        """
        edits = {**self._edits, key: edit} if edit is not None else {k: e for k, e in self._edits.items() if k != key}
        self._result = self._applied(edits)
        self._edits = edits

    def _applied(self, edits: dict[str, Edit]) -> FrontMatter:
        front_matter = self._base
        for key, edit in edits.items():
            front_matter = _apply(front_matter, key, edit)
        return self._base if front_matter.source == self._base.source else front_matter


def _apply(front_matter: FrontMatter, key: str, edit: Edit) -> FrontMatter:
    if isinstance(edit, Remove):
        return front_matter.changed({}, removed=[key])
    if isinstance(edit, SetValue):
        return front_matter.changed({key: edit.value})
    if isinstance(edit, SetItems):
        return front_matter.changed_items(key, edit.items)
    if isinstance(edit, SetText):
        return front_matter.changed_text(key, edit.text)
    # YAML replaces a value; a key that is not there yet is made with none.
    there = front_matter if key in front_matter else front_matter.changed({key: None})
    return there.changed_yaml(key, edit.yaml)
