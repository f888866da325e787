"""Pictures made fit: upright, within limits, without what cameras write; and what is refused."""

import io
import zlib
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from editor.house import ImageRules
from editor.site.images.errors import ImageError
from editor.site.images.preparing import Prepared, prepare
from tests.site.images import photos

WIDE = ImageRules(width=400)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return tmp_path / "photo"


def read(prepared: Prepared) -> Image.Image:
    image = Image.open(io.BytesIO(prepared.data))
    image.load()
    return image


@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp")])
@pytest.mark.parametrize("width", [0, 400])
def test_metadata_goes_whether_a_picture_is_encoded_anew_or_not(made: Path, kind: str, suffix: str, width: int) -> None:
    made.write_bytes(photos.photo((800, 600), kind=kind))
    assert photos.PLACE.encode() in made.read_bytes()
    prepared = prepare(made, ImageRules(width=width))
    image = read(prepared)
    assert prepared.suffix == suffix
    assert image.size == ((400, 300) if width else (800, 600))
    assert not dict(image.getexif())
    assert not image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert photos.PLACE.encode() not in prepared.data


def test_what_is_within_the_rules_keeps_every_pixel(made: Path) -> None:
    made.write_bytes(photos.photo((80, 60)))
    before = photos.opened(made).tobytes()
    assert read(prepare(made, WIDE)).tobytes() == before
    made.write_bytes(photos.told_png((80, 60)))
    prepared = prepare(made, WIDE)
    assert read(prepared).tobytes() == photos.opened(made).tobytes()
    assert photos.PLACE.encode() not in zlib.compress(prepared.data, 0)


@pytest.mark.parametrize("orientation", range(2, 9))
def test_pictures_stand_upright(made: Path, orientation: int) -> None:
    lies = orientation >= 5
    made.write_bytes(photos.photo((600, 800) if lies else (800, 600), orientation))
    image = read(prepare(made, WIDE))
    assert image.size == (400, 300)
    with Image.open(made) as camera:
        from PIL import ImageOps

        upright = ImageOps.exif_transpose(camera).resize((400, 300))
    for spot in ((20, 20), (380, 280), (20, 280), (380, 20)):
        pairs = zip(image.getpixel(spot), upright.getpixel(spot), strict=True)  # type: ignore[arg-type]  # RGB
        assert all(abs(one - other) < 12 for one, other in pairs)


def test_bytes_are_kept_within_by_quality_then_by_size(made: Path) -> None:
    made.write_bytes(photos.encoded(photos.noise((900, 700)), "JPEG", quality=95))
    prepared = prepare(made, ImageRules(bytes=60_000))
    assert len(prepared.data) <= 60_000
    assert prepared.suffix == ".jpg"
    made.write_bytes(photos.encoded(photos.noise((900, 700)), "PNG"))
    assert prepare(made, ImageRules(bytes=200_000)).suffix == ".jpg"


def test_the_houses_format_is_what_they_become(made: Path) -> None:
    made.write_bytes(photos.told_png((80, 60)))
    prepared = prepare(made, ImageRules(format="jpeg"))
    assert (prepared.suffix, read(prepared).mode) == (".jpg", "RGB")
    made.write_bytes(photos.encoded(Image.new("CMYK", (80, 60)), "JPEG"))
    assert prepare(made, ImageRules(format="webp")).suffix == ".webp"
    made.write_bytes(photos.encoded(Image.new("RGB", (80, 60)), "BMP"))
    assert prepare(made, ImageRules()).suffix == ".png"


def test_moving_pictures_and_drawings_stay_as_they_are(made: Path) -> None:
    for data, suffix in (
        (photos.moving((800, 600)), ".gif"),
        (b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", ".svg"),
    ):
        made.write_bytes(data)
        assert prepare(made, ImageRules(width=100, bytes=10, format="jpeg")) == Prepared(data, suffix)


def test_what_a_phone_hides_behind_a_picture_goes(made: Path) -> None:
    made.write_bytes(photos.photo((80, 60)) + b"ftypmp42 a film of the editor's flat")
    assert b"film" not in prepare(made, WIDE).data


def test_a_colour_profile_stays(made: Path) -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made.write_bytes(photos.encoded(Image.new("RGB", (800, 600)), "JPEG", icc_profile=profile))
    for rules in (ImageRules(), WIDE):
        assert read(prepare(made, rules)).info["icc_profile"] == profile


def refused(made: Path, data: bytes) -> str:
    made.write_bytes(data)
    with pytest.raises(ImageError) as caught:
        prepare(made, WIDE)
    return caught.value.key


def test_what_is_no_picture_is_refused(made: Path) -> None:
    assert refused(made, b"") == "image.no_picture"
    assert refused(made, b"%PDF-1.7 not a picture") == "image.no_picture"
    assert refused(made, b"<html><body>svg</body></html>") == "image.no_picture"
    with pytest.raises(ImageError, match="No such file"):
        prepare(made.with_name("gone.jpg"), WIDE)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_damaged_picture_is_refused(made: Path, kind: str) -> None:
    whole = photos.encoded(photos.noise((300, 200)), kind)
    for length in (len(whole) // 3, len(whole) // 2, len(whole) - 40):
        assert refused(made, whole[:length]) in ("image.damaged", "image.no_picture")


def test_a_bomb_is_refused_before_it_is_unpacked(made: Path) -> None:
    small = photos.encoded(Image.new("1", (64, 64)), "PNG")
    header = (60_000).to_bytes(4) * 2 + small[24:29]
    bomb = small[:16] + header + zlib.crc32(b"IHDR" + header).to_bytes(4) + small[33:]
    assert refused(made, bomb) == "image.too_large"
