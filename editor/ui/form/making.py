"""Makes the widget for a planned field."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from editor.house import FormField, House
from editor.ui.form.chips_field import ChipsField
from editor.ui.form.date_field import DateField
from editor.ui.form.field import Field
from editor.ui.form.headline import HeadlineField
from editor.ui.form.image_field import ImageField
from editor.ui.form.long_text import LongTextField
from editor.ui.form.names import name_of_key
from editor.ui.form.number_field import NumberField
from editor.ui.form.plan import Planned, Shape
from editor.ui.form.site_words import SiteWords
from editor.ui.form.text_field import TextField
from editor.ui.form.written_field import WrittenField
from editor.ui.form.yaml_field import YamlField
from editor.ui.form.yes_no import YesNoField

# What search engines and messengers show of a description; for a house that says nothing of excerpts.
_EXCERPT = FormField("excerpt", "long-text", {}, limit=160)

_CLASSES: dict[Shape, type[Field]] = {
    Shape.HEADLINE: HeadlineField,
    Shape.DATE: DateField,
    Shape.CHIPS: ChipsField,
    Shape.LONG_TEXT: LongTextField,
    Shape.IMAGE: ImageField,
    Shape.TEXT: TextField,
    Shape.YES_NO: YesNoField,
    Shape.NUMBER: NumberField,
    Shape.YAML: YamlField,
}


def make_field(planned: Planned, parent: QWidget) -> Field:
    """The widget for a field of the form, empty."""
    label = planned.label or name_of_key(planned.key)
    if planned.key == "excerpt" and planned.shape is Shape.LONG_TEXT:
        return LongTextField(planned.key, label, parent, lines=3)
    kind = _CLASSES[planned.shape]
    if planned.other and issubclass(kind, TextField):
        field: Field = kind(planned.key, label, parent, inline=True)
    else:
        field = kind(planned.key, label, parent)
    if planned.other:
        field.keep_remove_button()
    return field


def complete_field(field: Field, words: SiteWords) -> None:
    """Have a field offer what the site uses, where its kind can."""
    if isinstance(field, (ChipsField, TextField, ImageField)):
        field.complete(words)


def place_field(field: Field, site_root: Path | None, path: Path | None, house: House | None) -> None:
    """Tell a field where the post and its site are, and what the house says of its key, where that matters to it."""
    if house is not None and isinstance(field, WrittenField):
        field.length.set_rule(house.field(field.key) or (_EXCERPT if field.key == _EXCERPT.key else None))
    if isinstance(field, ImageField):
        field.set_root(site_root)
    elif isinstance(field, ChipsField) and field.key == "categories":
        field.set_given(_given(site_root, path) if site_root and path else ())
    elif isinstance(field, DateField):
        field.set_path(path if field.key == "date" else None)


def _given(site_root: Path, path: Path) -> tuple[str, ...]:
    from editor.site.folder_categories import folder_categories

    return folder_categories(site_root, path)
