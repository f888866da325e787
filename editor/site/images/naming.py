"""The name of a new picture's file: what it shows where its own name tells, else the post's slug."""

import re
import unicodedata
from collections.abc import Mapping

from editor.site.drafting.names import slug_of
from editor.site.images.habits import Habits

# What cameras, phones, messengers and screenshots call their files, in Korean and English.
_TELLS_NOTHING = re.compile(
    r"(?:img|dsc[fn]?|dji|gopr|pxl|mvimg|image|photo|picture|pic|screen ?shots?|screencapture|capture|untitled|unnamed"
    r"|download|kakaotalk|whatsapp image|clipboard"
    r"|사진|이미지|그림|스크린샷|화면 ?캡처|캡처|제목 ?없음|무제|다운로드|카카오톡)?"
    r"(?:[\W\d_]|at|[ap]m|copy|복사본|사본|오전|오후)*|[0-9a-f-]{12,}",
    re.IGNORECASE,
)


def stem_of(name: str, facts: Mapping[str, str], habits: Habits) -> str:
    """The stem for a picture whose file was called `name` ("" for one without a file), in a post of these `facts`."""
    plain = unicodedata.normalize("NFC", name).strip()
    told = "" if _TELLS_NOTHING.fullmatch(plain) else slug_of(plain.replace("_", " "), habits.spelling)
    slug = slug_of(facts["slug"], habits.spelling)
    stem = habits.stem.replace("{name}", told) if told or habits.stem != "{name}" else slug
    if "{post}" in stem:
        stem = stem.replace("{post}", f"{facts['date']}-{slug}" if facts["date"] else slug)
    stem = stem.replace("{slug}", slug).replace("{date}", facts["date"])
    return stem.strip("-") or slug


def folder_of(facts: Mapping[str, str], habits: Habits) -> str:
    """The folder below the site's source for the pictures of a post of these `facts`."""
    folder = habits.folder
    for key, value in facts.items():
        folder = folder.replace(f"{{{key}}}", value)
    return "/".join(part for part in folder.split("/") if part)
