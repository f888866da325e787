"""A field that follows another: feature_text from the excerpt, as the post has it or after the house's template."""

from PySide6.QtCore import QObject, Qt

from editor.house import LinkedField
from editor.ui.form.field import Field
from editor.ui.form.link_button import LinkButton
from editor.ui.form.long_text import LongTextField
from editor.ui.form.roles import mark
from editor.ui.form.written_field import WrittenField


class Link(QObject):
    """Keeps `target` at what `source` makes of it while the two agree; editing it apart ends that.

    A post that has the source on lines of its own in the target keeps what it has before and behind them; any other
    target is made by the house's template.
    """

    def __init__(self, house_link: LinkedField, source: WrittenField, target: LongTextField) -> None:
        super().__init__(target)
        self._rule = house_link
        self._source = source
        self._target = target
        self._linked = False
        self._around: tuple[str, str] | None = None
        self.button = LinkButton(target)
        self.button.clicked.connect(self.link)
        target.header.addWidget(self.button)
        self.button.show()  # now: a layout shows what it is given with the next events only
        target.box.edited.connect(self._compare)

    def ties(self, rule: LinkedField, source: WrittenField, target: LongTextField) -> bool:
        """Whether it is this rule between these two."""
        return (self._rule, self._source, self._target) == (rule, source, target)

    def release(self) -> None:
        """Let the two go."""
        self._target.box.edited.disconnect(self._compare)
        self.button.deleteLater()
        self.deleteLater()

    def is_linked(self) -> bool:
        """Whether the target follows the source."""
        return self._linked

    def look(self) -> None:
        """Find out, from what is shown, whether the two agree, in the post's way or the template's, or both empty."""
        self._around = None
        if self._target.text() != self._wanted():
            self._around = _lines_around(self._source.text(), self._target.text())
        self._compare()

    def _compare(self) -> None:
        self._show(self._target.text() == self._wanted())

    def link(self) -> None:
        """Let the target follow the source from now on, beginning now; it is the user's change."""
        self._show(True)
        self._follow()

    def _wanted(self) -> str:
        source = self._source.text()
        # An empty source wants an empty target: no heading over nothing.
        if not source.strip():
            return ""
        return source.join(self._around) if self._around is not None else self._rule.value(source)

    def source_changed(self, field: Field) -> None:
        """A field has been changed by the user: where it is the source, the target follows."""
        if field is self._source and self._linked and not (self._source.is_removed() or self._target.is_removed()):
            self._follow()

    def _follow(self) -> None:
        self._target.set_text(self._wanted())

    def _show(self, linked: bool) -> None:
        self._linked = linked
        said = self.tr("Filled from “{name}”") if linked else self.tr("Fill from “{name}” again")
        self.button.setText(said.format(name=self._source.title))
        told = (
            self.tr("Follows “{name}” as you type there; write here to part the two")
            if linked
            else self.tr("Write this text anew from “{name}”, and let it follow")
        )
        self.button.setToolTip(told.format(name=self._source.title))
        self.button.setEnabled(not linked)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus if linked else Qt.FocusPolicy.TabFocus)
        mark(self._target.box, "linked", linked)


def _lines_around(source: str, target: str) -> tuple[str, str] | None:
    """What a target has before and behind the lines of a source; None where it has not just these."""
    place = f"\n{target}\n".find(f"\n{source}\n") if source.strip() else -1
    return (target[:place], target[place + len(source) :]) if place >= 0 else None
