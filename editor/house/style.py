"""What a house style is: named inline styles, markup, the skeleton of a new post, fields, images."""

from collections.abc import Mapping
from dataclasses import dataclass

FIELD_KINDS = ("text", "long-text", "list", "date", "yes-no", "number", "image")
IMAGE_FORMATS = ("", "jpeg", "png", "webp")
HEADINGS = tuple(f"heading{level}" for level in range(1, 7))


@dataclass(frozen=True, slots=True)
class Style:
    """A named inline style with its exact markup: one button, one shortcut ("" for none).

    `look`: what its classes look like on the site, as CSS declarations; "" where that is not known. No file says it.
    """

    id: str
    labels: Mapping[str, str]
    open: str
    close: str
    shortcut: str
    look: str = ""

    def label(self, language: str) -> str:
        """The style's name in `language` ("ko" or "en")."""
        return self.labels.get(language) or self.labels["en"]


@dataclass(frozen=True, slots=True)
class LinkedField:
    """A front matter key whose value follows another's: `template` with `{source}` replaced."""

    source: str
    target: str
    template: str

    def value(self, source: str) -> str:
        """The target's value for a source value."""
        return self.template.replace("{source}", source)


@dataclass(frozen=True, slots=True)
class FormField:
    """What the house says of a front matter key: its kind (of FIELD_KINDS), choices, and the most characters.

    `limit` counts in `measure` (editor/house/lengths.py); 0 for none. `labels` is empty where the form's own name does.
    """

    key: str
    kind: str
    labels: Mapping[str, str]
    choices: tuple[str, ...] = ()
    limit: int = 0
    required: bool = False
    measure: str = "characters"

    def label(self, language: str) -> str:
        """The field's name in `language` ("ko" or "en"), "" where the house gives none."""
        return self.labels.get(language) or self.labels.get("en", "")


@dataclass(frozen=True, slots=True)
class NewSection:
    """What a new section of a post brings: its heading's kind, and whether a spacer stands above and below that."""

    heading: str = "heading2"
    spacer_above: bool = False
    spacer_below: bool = False


@dataclass(frozen=True, slots=True)
class ImageRules:
    """Where new images go, below the site's root, and what they may be at most; 0 and "" for no limit.

    `format` (of IMAGE_FORMATS) is what they are encoded as, "" for what they came as.
    """

    folder: str = "assets/img"
    width: int = 0
    height: int = 0
    bytes: int = 0
    format: str = ""


@dataclass(frozen=True, slots=True)
class House:
    """A house style. `markup` maps a kind ("paragraph", "heading2", "bold", …) to its opening and closing text."""

    styles: tuple[Style, ...]
    markup: Mapping[str, tuple[str, str]]
    gaps: Mapping[str, str]
    skeleton_front_matter: str
    skeleton_body: str
    linked: tuple[LinkedField, ...]
    fields: tuple[FormField, ...] = ()
    images: ImageRules = ImageRules()
    new_section: NewSection = NewSection()

    @property
    def spacer(self) -> str:
        """The markup of an empty line between paragraphs."""
        return "".join(self.markup["spacer"])

    @property
    def may_have_classes(self) -> bool:
        """Whether some style may be a class, so that its look is the site's style sheets' matter."""
        return any("class" in style.open for style in self.styles)

    def style(self, style_id: str) -> Style:
        """The style with this id. Raises KeyError when there is none."""
        for style in self.styles:
            if style.id == style_id:
                return style
        raise KeyError(style_id)

    def field(self, key: str) -> FormField | None:
        """What the house says of a front matter key; None where it says nothing."""
        return next((field for field in self.fields if field.key == key), None)
