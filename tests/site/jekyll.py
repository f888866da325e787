"""Asks Jekyll what it makes of a site, and a Site the same questions."""

import datetime
import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from editor.site import Site, ruby
from editor.site.document import Document
from editor.site.page import Page, StaticFile

NEEDS_JEKYLL = [
    pytest.mark.jekyll,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs jekyll: apt-get install jekyll"),
]

DUMP = """---
permalink: /dump.json
layout: none
render_with_liquid: true
---
{"posts": {{ site.posts | jsonify }},
 "collections": {
 {%- for collection in site.collections %}{{ collection.label | jsonify }}: {
   "docs": {{ collection.docs | jsonify }}, "output": {{ collection.output | jsonify }},
   "files": [{% for file in collection.files %}{{ file.path | jsonify }}{% unless forloop.last %},{% endunless %}
   {%- endfor %}]}
 {%- unless forloop.last %},{% endunless %}{% endfor %}},
 "pages": [{% for page in site.pages %}{"path": {{ page.path | jsonify }}, "url": {{ page.url | jsonify }},
   "dir": {{ page.dir | jsonify }}, "name": {{ page.name | jsonify }}, "title": {{ page.title | jsonify }}}
 {%- unless forloop.last %},{% endunless %}{% endfor %}],
 "static_files": [{% for file in site.static_files %}{"path": {{ file.path | jsonify }},
   "name": {{ file.name | jsonify }}, "basename": {{ file.basename | jsonify }},
   "extname": {{ file.extname | jsonify }}, "mark": {{ file.mark | jsonify }},
   "collection": {{ file.collection | jsonify }}, "modified_time": {{ file.modified_time | jsonify }}}
 {%- unless forloop.last %},{% endunless %}{% endfor %}],
 "categories": [{% for category in site.categories %}[{{ category[0] | jsonify }},
   {{ category[1] | map: "path" | jsonify }}]{% unless forloop.last %},{% endunless %}{% endfor %}],
 "tags": [{% for tag in site.tags %}[{{ tag[0] | jsonify }},
   {{ tag[1] | map: "path" | jsonify }}]{% unless forloop.last %},{% endunless %}{% endfor %}],
 "data": {{ site.data | jsonify }},
 "settings": [{{ site.permalink | jsonify }}, {{ site.exclude | jsonify }}, {{ site.include | jsonify }},
   {{ site.collections_dir | jsonify }}, {{ site.baseurl | jsonify }}, {{ site.markdown_ext | jsonify }},
   {{ site.liquid | jsonify }}, {{ site.title | jsonify }}]
}
"""
_SETTINGS = "permalink exclude include collections_dir baseurl markdown_ext liquid title".split()
# What a layout gives, or what is compared apart.
_LEFT_OUT = ("content", "output", "previous", "next", "to_s")


def write(root: Path, files: Mapping[str, str]) -> Path:
    """The files of a site; the same `root`."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return root


def build(root: Path, *flags: str, zone: str = "UTC") -> Any:
    """What Jekyll, run in a time zone with more `flags`, says of the site in `root`."""
    command = ["jekyll", "build", "--disable-disk-cache", "--destination", str(root.parent / "built"), *flags]
    environment = os.environ | {"TZ": zone}
    done = subprocess.run(command, cwd=root, env=environment, check=False, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads((root.parent / "built" / "dump.json").read_text(encoding="utf-8"))


def described(document: Document) -> dict[str, Any]:
    """A document as `jsonify` writes it (Jekyll::Drops::DocumentDrop)."""
    data = dict(document.data)
    excerpt = document.excerpt_source
    data |= {
        "id": document.id,
        "url": document.url,
        "path": document.relative_path,
        "relative_path": document.relative_path,
        "collection": document.collection,
        "date": document.date,
        "title": document.title,
        "categories": list(document.categories),
        "tags": document.data.get("tags"),
        "name": data.get("name") or document.name,
        "excerpt": ruby.text_of(data.get("excerpt")) if excerpt is None else excerpt,
    }
    left_out = _left_out(document.relative_path)
    return {key: plain(value) for key, value in data.items() if key not in left_out}


def described_page(page: Page) -> dict[str, Any]:
    """A page as the dump has it."""
    title = plain(page.title)
    return {"path": page.relative_path, "url": page.url, "dir": page.dir, "name": page.name, "title": title}


def described_file(file: StaticFile) -> dict[str, Any]:
    """A static file as the dump has it."""
    return {
        "path": file.relative_path,
        "name": file.name,
        "basename": file.basename,
        "extname": file.suffix,
        "mark": file.data.get("mark"),
        "collection": file.label or None,
        "modified_time": plain(file.modified),
    }


def told(answer: Mapping[str, Any]) -> dict[str, Any]:
    """A document of Jekyll's answer without what `described` leaves out."""
    return {key: value for key, value in answer.items() if key not in _left_out(answer["path"])}


def _left_out(path: str) -> Sequence[str]:
    """What of a document is not compared: a converted excerpt is not its source."""
    is_converted = path.lower().endswith((".md", ".markdown", ".mkdn", ".scss"))
    return (*_LEFT_OUT, "excerpt") if is_converted else _LEFT_OUT


def beside(document: Document) -> tuple[str | None, str | None]:
    """The paths of the documents before and after one of ours."""
    before, after = document.previous, document.next
    return before.relative_path if before else None, after.relative_path if after else None


def neighbours(answer: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """The paths of the documents before and after one of Jekyll's answer."""
    before, after = answer["previous"], answer["next"]
    return before and before["path"], after and after["path"]


def plain(value: Any) -> Any:
    """A value as it comes back from JSON that Ruby wrote."""
    if isinstance(value, Mapping):
        return {"" if key is None else str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return ruby.text_of(value) if isinstance(value, datetime.date) else value


def settings(site: Site) -> list[Any]:
    """The settings that the dump has, in its order."""
    return [plain(site.config.get(name)) for name in _SETTINGS]
