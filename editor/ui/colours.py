"""Colours as CSS writes them, and as they must look on a dark screen."""

from PySide6.QtGui import QColor

from editor.house import colours

_DARK_GROUND, _DARK_TEXT = "#26292c", "#e6e7e8"  # paper and text of resources/themes/dark.toml
_LEGIBLE = 5.0


def css_colour(text: str) -> QColor:
    """The colour that CSS means by `text` (see editor.house.colours); an invalid one where that is none.

    Qt's own reading of eight digits is #aarrggbb, CSS's is #rrggbbaa (CSS Color Module Level 4, section 5.2).
    """
    found = colours.css_colour(text)
    return QColor.fromRgb(*(round(part * 255) for part in found)) if found else QColor()


def css_text(colour: QColor) -> str:
    """A colour as #rrggbb, or #rrggbbaa when it is not opaque."""
    return colour.name() + (f"{colour.alpha():02x}" if colour.alpha() < 255 else "")


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def on_dark(colour: QColor, highlight: bool = False) -> QColor:
    """The colour to show on the dark editor ground in place of `colour`; for the screen only, never for the file.

    A text colour is lightened, its hue kept, until it is legible. A highlight becomes a dark ground of the same hue
    that light text stays legible on.
    """
    if not colour.isValid():
        return colour
    return _dark_highlight(colour) if highlight else _light_text(colour)


def _light_text(colour: QColor) -> QColor:
    ground = QColor(_DARK_GROUND)
    shown = QColor(colour)
    shown.setAlpha(255)
    while contrast(shown, ground) < _LEGIBLE and shown.lightnessF() < 1.0:
        hue, saturation = max(shown.hslHueF(), 0.0), shown.hslSaturationF()
        shown.setHslF(hue, saturation, min(1.0, shown.lightnessF() + 0.02))
    return shown


def _dark_highlight(colour: QColor) -> QColor:
    if colour.alpha() == 0:
        return colour
    paper = _over(colour, QColor("white"))
    hue, saturation = max(paper.hslHueF(), 0.0), min(paper.hslSaturationF(), 0.55)
    shown = QColor.fromHslF(hue, saturation, max(0.2, min(0.32, 1.18 - paper.lightnessF())))
    while contrast(shown, QColor(_DARK_TEXT)) < _LEGIBLE:
        shown.setHslF(hue, saturation, shown.lightnessF() - 0.01)
    return shown


def _over(colour: QColor, ground: QColor) -> QColor:
    share = colour.alphaF()
    return QColor.fromRgbF(
        colour.redF() * share + ground.redF() * (1 - share),
        colour.greenF() * share + ground.greenF() * (1 - share),
        colour.blueF() * share + ground.blueF() * (1 - share),
    )
