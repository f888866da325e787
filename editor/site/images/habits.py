"""Where a site's posts have their pictures, and how they name and address them: what a new picture is to be like."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from editor.house import ImageRules
from editor.house.of_site import FILE_NAME
from editor.site.drafting.names import Spelling
from editor.site.images import addresses
from editor.site.post_files import post_files
from editor.site.reading import name_parts
from editor.site.site import Site

_LOOKED_AT = 80  # posts, the newest: habits change
_USUAL_FOLDERS = ("assets/img", "assets/images", "images", "img", "assets")
_HANGUL = re.compile("[가-힣ᄀ-ᇿ]")
_MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Habits:
    """What a new picture is to be like.

    `folder` below the source and `stem` are templates with {name}, {post}, {slug}, {date}, {year}, {month}; `body` and
    `field`, for the front matter, are forms of addresses (editor/site/images/addresses.py).
    """

    folder: str
    stem: str
    spelling: Spelling
    body: str
    field: str


@dataclass
class _Seen:
    """What was found in posts."""

    folders: Counter[str] = field(default_factory=Counter)
    stems: Counter[str] = field(default_factory=Counter)
    names: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    field: list[str] = field(default_factory=list)


def habits(site: Site, rules: ImageRules) -> Habits:
    """The site's habits; `rules.folder` where it has a house style of its own, or where its posts show no pictures."""
    posts = post_files(site.root)[:_LOOKED_AT]
    seen = _look(posts, site.source)
    base = str(site.config["baseurl"] or "").rstrip("/")
    root = f"{base}/{addresses.PATH}"
    return Habits(
        folder=_folder(site, rules, seen),
        stem=_most(seen.stems) or "{name}",
        spelling=_spelling(seen.names or [path.name for path in posts]),
        body=addresses.usual(seen.body) or root,
        # Themes put the baseurl before it.
        field=addresses.usual(seen.field) or f"/{addresses.PATH}",
    )


def _look(posts: Iterable[Path], source: Path) -> _Seen:
    seen = _Seen()
    for post in posts:
        body, front_matter = addresses.addresses(_text(post))
        for listed, forms in ((body, seen.body), (front_matter, seen.field)):
            for address in listed:
                found = addresses.split(address, source)
                if found is not None:
                    forms.append(found[0])
                    _note(seen, PurePosixPath(found[1]), facts(post.name, ""))
    return seen


def _note(seen: _Seen, path: PurePosixPath, known: Mapping[str, str]) -> None:
    seen.folders[_template(path.parent.as_posix(), known)] += 1
    # {name} stands for the rest, so that one template fits many.
    stem = _template(path.stem, known)
    marks = [mark for mark in ("{post}", "{date}", "{slug}") if stem.startswith(mark)]
    seen.stems[f"{marks[0]}-{{name}}" if marks else "{name}"] += 1
    seen.names.append(path.name)


def facts(post: str, today: str) -> dict[str, str]:
    """What a template may name of a post, from its file's name; a post without a date is one of `today`."""
    written, slug, _ = name_parts(post)
    date = "-".join(part.zfill(2) for part in written.split("-")) if written else today
    year, month, *_ = (*date.split("-"), "", "")
    return {"post": f"{date}-{slug}" if date else slug, "date": date, "slug": slug, "year": year, "month": month}


def _template(text: str, known: Mapping[str, str]) -> str:
    """A folder or name with what it has of its post's name as marks."""
    for key in ("post", "date", "slug"):
        if len(known[key]) > 2:
            text = text.replace(known[key], f"{{{key}}}")
    if known["year"]:
        text = re.sub(rf"(?<![^/]){known['year']}(?![^/])", "{year}", text)
        text = re.sub(rf"(?<=\{{year\}}/){known['month']}(?![^/])", "{month}", text)
    return text


def _folder(site: Site, rules: ImageRules, seen: _Seen) -> str:
    if (site.root / FILE_NAME).is_file():
        return rules.folder
    learned = _most(seen.folders)
    if learned is not None:
        return "" if learned == "." else learned
    there = [folder for folder in (rules.folder, *_USUAL_FOLDERS) if (site.source / folder).is_dir()]
    return there[0] if there else rules.folder


def _spelling(names: Iterable[str]) -> Spelling:
    """Hangul where names have it; romanised where there are names and none has."""
    listed = list(names)
    return Spelling.HANGUL if not listed or any(map(_HANGUL.search, listed)) else Spelling.ROMAN


def _most(counter: Counter[str]) -> str | None:
    return counter.most_common(1)[0][0] if counter else None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
