"""What the checks say of Jekyll is so: it stops where they say so, and prints what they say that it prints."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from editor.checks.finding import Finding
from tests.checks.reading import findings, post
from tests.checks.test_liquid_grammar import CASES, IN_SITE, SITE
from tests.site.jekyll import NEEDS_JEKYLL, write

pytestmark = NEEDS_JEKYLL

FILES = {
    **SITE,
    "_includes/box.html": "box",
    "_config.yml": "timezone: Asia/Seoul\ndefaults: [{scope: {path: ''}, values: {layout: dump}}]\n",
    "_layouts/dump.html": '{"title": {{ page.title | jsonify }}, "url": {{ page.url | jsonify }},'
    ' "tags": {{ page.tags | jsonify }}, "content": {{ content | jsonify }}}',
}
BEFORE = "{% gist 1234 %}\n"  # what only a plugin knows: tests/checks/test_liquid_grammar.py has it apart
BROKEN = [body for body, places in (*CASES, *IN_SITE) if places and "include nothing" not in body]
SOUND = [
    body for body, places in (*CASES, *IN_SITE) if not places and body != BEFORE and "post_url harbour" not in body
]
MENDED = [
    ("yaml_comment", "title: 한미 회담 #1\n", "title", "한미 회담", "한미 회담 #1"),
    ("yaml_swallowed", "title: &Beyond the harbour\n", "title", "the harbour", "&Beyond the harbour"),
    ("yaml_type", "title: No\n", "title", "P", "No"),
    ("yaml_type", "title: 12:30\n", "title", 45000, "12:30"),
    ("yaml_type", "title: a\ntags:\n  - on\n", "tags", [True], ["on"]),
    ("date_utc", "title: a\ndate: 2024-07-27 23:30:00\n", "url", "/2024/07/28/p.html", "/2024/07/27/p.html"),
    ("yaml_colon", "title: 속보: 항구\n", "title", None, "속보: 항구"),
    ("yaml_bracket", "title: [속보] 항구\n", "title", None, "[속보] 항구"),
]


def _jekyll(root: Path) -> "subprocess.CompletedProcess[bytes]":
    command = ["jekyll", "build", "--disable-disk-cache", "--destination", str(root.parent / "built")]
    return subprocess.run(
        command, cwd=root, env=os.environ | {"TZ": "UTC"}, check=False, capture_output=True, timeout=120
    )


def _built(root: Path, files: Mapping[str, str]) -> dict[str, dict[str, object]]:
    """What the layout `dump` says of each post of a site, by its slug."""
    done = _jekyll(write(root, {**FILES, **files}))
    assert done.returncode == 0, done.stderr.decode()
    pages = (root.parent / "built").rglob("*.html")
    return {path.stem: json.loads(text) for path in pages if (text := path.read_text("utf-8")).startswith("{")}


def _of(check: str, text: str, root: Path, name: str = "_posts/2024-07-27-p.md") -> list[Finding]:
    return [one for one in findings(text, name, root) if one.check == check]


@pytest.mark.parametrize("body", BROKEN)
def test_it_stops_at_what_is_an_error(body: str, tmp_path: Path) -> None:
    root = write(tmp_path / "site", {**FILES, "_posts/2024-07-27-p.md": post(body)})
    assert _of("liquid", post(body), root)
    assert _jekyll(root).returncode != 0


def test_it_builds_all_the_others(tmp_path: Path) -> None:
    files = {f"_posts/2024-07-27-p{number}.md": post(body) for number, body in enumerate(SOUND)}
    assert len(_built(tmp_path / "site", files)) >= len(SOUND)
    assert not any(_of("liquid", text, tmp_path / "site", name) for name, text in files.items())


def test_a_plugin_s_tag_stops_it(tmp_path: Path) -> None:
    root = write(tmp_path / "site", {**FILES, "_posts/2024-07-27-p.md": post(BEFORE)})
    assert _of("liquid_unknown_tag", post(BEFORE), root)
    assert _jekyll(root).returncode != 0


def test_front_matter_reads_as_the_findings_say_and_after_their_fixes_as_it_was_meant(tmp_path: Path) -> None:
    root = write(tmp_path / "site", FILES)
    before, after = {}, {}
    for number, (check, front_matter, *_) in enumerate(MENDED):
        text = post(front_matter=front_matter)
        (one,) = _of(check, text, root)
        assert one.fix is not None
        before[f"a{number}/_posts/2024-07-27-p.md"] = text
        after[f"b{number}/_posts/2024-07-27-p.md"] = one.fix.splice.apply(text)
    _built(root, {**before, **after})
    built = tmp_path / "built"
    for number, (_, _, key, wrong, right) in enumerate(MENDED):
        assert _told(built / f"b{number}", key) == (f"/b{number}{right}" if key == "url" else right)
        if wrong is not None:  # broken YAML has no layout, and is dated today
            assert _told(built / f"a{number}", key) == (f"/a{number}{wrong}" if key == "url" else wrong)


def _told(folder: Path, key: str) -> object:
    (path,) = folder.rglob("p.html")
    return json.loads(path.read_text("utf-8"))[key]


def test_an_unknown_name_prints_nothing_until_it_is_raw(tmp_path: Path) -> None:
    root = write(tmp_path / "site", FILES)
    text = post("Write {{ name }} here.\n")
    (one,) = _of("liquid_variable", text, root)
    assert one.fix is not None
    files = {"_posts/2024-07-27-a.md": text, "_posts/2024-07-27-b.md": one.fix.splice.apply(text)}
    built = _built(root, files)
    assert built["a"]["content"] == "<p>Write  here.</p>\n"
    assert built["b"]["content"] == "<p>Write {{ name }} here.</p>\n"
