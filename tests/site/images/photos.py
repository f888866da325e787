"""Pictures as cameras, phones and programs write them."""

import io
from pathlib import Path

from PIL import ExifTags, Image, PngImagePlugin

PLACE = "37 deg 33' N"
"""What must not be published of a picture."""


def photo(size: tuple[int, int], orientation: int = 1, kind: str = "JPEG") -> bytes:
    """A picture, red at its left and blue at its right, with what a camera says of where and how it was made."""
    image = Image.new("RGB", size, (200, 30, 30))
    image.paste((30, 30, 200), (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.ImageDescription] = PLACE
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (37.0, 33.0, 0.0)
    return encoded(image, kind, exif=exif.tobytes())


def noise(size: tuple[int, int]) -> Image.Image:
    """A picture that does not compress."""
    return Image.effect_noise(size, 90).convert("RGB")


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """A picture's file."""
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def told_png(size: tuple[int, int]) -> bytes:
    """A PNG with text chunks."""
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", PLACE)
    told.add_itxt("XML:com.adobe.xmp", PLACE)
    return encoded(Image.new("RGBA", size, (200, 30, 30, 120)), "PNG", pnginfo=told)


def moving(size: tuple[int, int]) -> bytes:
    """A GIF of two pictures."""
    frames = [Image.new("P", size, index) for index in (1, 2)]
    return encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])


def opened(path: Path) -> Image.Image:
    """The picture in a file, read whole."""
    with Image.open(path) as image:
        image.load()
        return image
