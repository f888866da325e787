"""Makes a picture's file fit for a site: upright, no larger than the house wants, without metadata.

For a process of its own: a picture is anyone's file, and a large one takes a gigabyte of memory.
"""

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from editor.house import ImageRules
from editor.site.images.errors import ImageError
from editor.site.images.stripping import Malformed, stripped

_SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif", "AVIF": ".avif"}
_KINDS = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
_QUALITIES = (88, 82, 75, 68, 60)
_SMALLER, _SMALLEST = 0.8, 240
_UPRIGHT = 1
_MOST_PIXELS = 90_000_000  # Pillow's own limit, above which it warns of a bomb


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture's new file: its bytes, and the suffix for its name."""

    data: bytes
    suffix: str


def prepare(path: Path, rules: ImageRules) -> Prepared:
    """The picture in a file, as it may stand in the site.

    SVG and moving pictures come back as they are; so does, but for its metadata, what is within the rules already.
    Raises ImageError.
    """
    name = path.name
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ImageError("image.unreadable", name=name, reason=error.strerror or str(error)) from error
    if _is_svg(data):
        return Prepared(data, ".svg")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
            return _prepared(data, rules)
    except UnidentifiedImageError as error:
        raise ImageError("image.no_picture", name=name) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise ImageError("image.too_large", name=name, most=_MOST_PIXELS // 1_000_000) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise ImageError("image.damaged", name=name) from error


def _is_svg(data: bytes) -> bool:
    beginning = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return beginning.startswith((b"<svg", b"<?xml", b"<!--", b"<!doctype svg")) and b"<svg" in data[:65536].lower()


def _prepared(data: bytes, rules: ImageRules) -> Prepared:
    with Image.open(io.BytesIO(data)) as image:
        kind = "JPEG" if image.format == "MPO" else image.format or ""
        if getattr(image, "is_animated", False) and kind != "JPEG":
            return Prepared(data, _SUFFIXES.get(kind, ".gif"))
        wanted = _KINDS.get(rules.format) or (kind if kind in _SUFFIXES else "PNG")
        if kind == wanted and _is_upright(image) and _fitted(image.size, rules) == image.size:
            plain = _as_it_is(data, image, kind, rules)
            if plain is not None:
                return plain
        size = _fitted(_upright_size(image), rules)
        if kind == "JPEG":  # decoded at a half, a quarter or an eighth already
            image.draft(None, size if _upright_size(image) == image.size else (size[1], size[0]))
        profile = image.info.get("icc_profile")
        image.load()
        upright = ImageOps.exif_transpose(image)
        scaled = upright.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0) if upright.size != size else upright
        return _within_bytes(scaled, wanted, profile, rules)


def _as_it_is(data: bytes, image: Image.Image, kind: str, rules: ImageRules) -> Prepared | None:
    """The file without its metadata; None where it is too large, or cannot be told from damage by its parts."""
    image.load()  # a damaged one is not to come into the site
    try:
        plain = stripped(data, kind) if kind in ("JPEG", "PNG", "WEBP") else data
    except Malformed:
        return None
    within = not rules.bytes or len(plain) <= rules.bytes
    return Prepared(plain, _SUFFIXES[kind]) if within or kind == "GIF" else None


def _is_upright(image: Image.Image) -> bool:
    return bool(image.getexif().get(ExifTags.Base.Orientation, _UPRIGHT) == _UPRIGHT)


def _upright_size(image: Image.Image) -> tuple[int, int]:
    width, height = image.size
    lies = image.getexif().get(ExifTags.Base.Orientation, _UPRIGHT) in (5, 6, 7, 8)
    return (height, width) if lies else (width, height)


def _fitted(size: tuple[int, int], rules: ImageRules) -> tuple[int, int]:
    width, height = size
    scale = min(1.0, (rules.width or width) / width, (rules.height or height) / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _within_bytes(image: Image.Image, kind: str, profile: bytes | None, rules: ImageRules) -> Prepared:
    """The picture encoded: worse, then smaller, until it is no more than the bytes that the rules allow."""
    made = Prepared(b"", "")
    for version, quality in _versions(image):
        made = _encoded(version, kind, quality, profile)
        if not rules.bytes or len(made.data) <= rules.bytes:
            return made
        # A photograph is no drawing: where the house says no format, it need not stay a PNG.
        if kind == "PNG" and not rules.format and not version.has_transparency_data:
            kind = "JPEG"
    return made


def _versions(image: Image.Image) -> Iterator[tuple[Image.Image, int]]:
    while True:
        yield from ((image, quality) for quality in _QUALITIES)
        width, height = round(image.width * _SMALLER), round(image.height * _SMALLER)
        if max(width, height) < _SMALLEST:
            return
        image = image.resize((width, height), Image.Resampling.LANCZOS)


def _encoded(image: Image.Image, kind: str, quality: int, profile: bytes | None) -> Prepared:
    image = _in_mode(image, kind)
    target = io.BytesIO()
    options: dict[str, object] = {"optimize": True} if kind == "PNG" else {"quality": quality}
    if kind == "JPEG":
        options |= {"optimize": True, "progressive": True}
    if profile and image.mode in ("RGB", "RGBA", "P"):
        options["icc_profile"] = profile
    # Pillow writes what it remembers of the file that it read, unless it is told of nothing.
    image.info = {key: value for key, value in image.info.items() if key == "transparency"}
    image.save(target, kind, exif=b"", **options)
    return Prepared(target.getvalue(), _SUFFIXES[kind])


def _in_mode(image: Image.Image, kind: str) -> Image.Image:
    """The picture with the colours that the format has."""
    if kind != "JPEG":
        return image.convert("RGBA" if image.has_transparency_data else "RGB") if image.mode in _RARE else image
    if image.mode in ("RGB", "L"):
        return image
    if image.has_transparency_data:
        ground = Image.new("RGB", image.size, "white")
        clear = image.convert("RGBA")
        ground.paste(clear, mask=clear.getchannel("A"))
        return ground
    return image.convert("RGB")


_RARE = ("CMYK", "YCbCr", "LAB", "HSV", "PA", "La", "RGBa", "F", "I")
