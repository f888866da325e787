"""House style files: what a site may leave out, and what is refused, with line and key, in both languages."""

from pathlib import Path

import pytest

from editor import messages
from editor.house import FormField, HouseError, ImageRules, LinkedField, load, load_default, load_plain, parse
from editor.house.lines import line_of

FILE = Path(".stet.toml")

STYLE = """
[[styles]]
id = "green"
label = { ko = "초록 강조", en = "Green emphasis" }
open = '<b><span style="color: #0a0;">'
close = '</span></b>'
shortcut = "Ctrl+Alt+1"
"""
FIELD = """
[[fields]]
key = "desk"
kind = "list"
label = { ko = "부서", en = "Desk" }
choices = ["정치", "경제"]
limit = 12
required = true
"""
IMAGES = """
[images]
folder = "assets/사진/"
width = 1200
format = "webp"
"""


def test_what_a_site_does_not_say_is_plain() -> None:
    house = parse("", FILE, load_plain())
    assert house == load_plain()
    assert (house.styles, house.fields, house.linked, house.images) == ((), (), (), ImageRules())
    assert house.skeleton_front_matter + house.skeleton_body == "---\ntitle:\n---\n\n"


def test_what_a_site_says() -> None:
    text = STYLE + FIELD + IMAGES + "[markup]\nheading2 = ['<h2 class=\"a\">', '</h2>']\n"
    house = parse(text + '[[linked]]\nsource = "a"\ntarget = "b"\n', FILE, load_plain())
    assert house.style("green").label("ko") == "초록 강조"
    assert house.markup["heading2"] == ('<h2 class="a">', "</h2>")
    assert house.markup["heading3"] == load_plain().markup["heading3"]
    assert house.field("desk") == FormField(
        "desk", "list", {"ko": "부서", "en": "Desk"}, ("정치", "경제"), limit=12, required=True
    )
    assert house.field("title") is None
    assert house.images == ImageRules("assets/사진", width=1200, format="webp")
    assert house.linked == (LinkedField("a", "b", "{source}"),)


def test_the_bundled_style_has_all_parts() -> None:
    house = load_default()
    assert [field.key for field in house.fields] == ["title", "excerpt"]
    assert house.images.folder == "assets/img"


@pytest.mark.parametrize(
    ("text", "line", "key", "problem"),
    [
        ("a = 1", 1, "a", "unknown"),
        (FIELD.replace('"desk"', '""'), 3, "fields.key", "no_key"),
        ('[[linked]]\nsource = "a"\ntarget = ""\n', 3, "linked.target", "no_key"),
        ('[new_section]\nheading = "h2"\n', 2, "new_section.heading", "no_choice"),
        (STYLE.replace("shortcut", "shortcutt"), 7, "styles.shortcutt", "unknown"),
        (STYLE + STYLE.replace("green", "red"), 14, "styles.shortcut", "twice"),
        (STYLE + STYLE.replace("Alt+1", "Alt+2"), 10, "styles.id", "twice"),
        (STYLE.replace("green", "Grün"), 3, "styles.id", "no_id"),
        (STYLE.replace('id = "green"\n', ""), 2, "styles.id", "missing"),
        (STYLE.replace("Ctrl+Alt+1", "Ctrl+Alt+"), 7, "styles.shortcut", "no_shortcut"),
        (STYLE.replace("Ctrl+Alt+1", "1"), 7, "styles.shortcut", "no_shortcut"),
        (STYLE.replace(', en = "Green emphasis"', ""), 4, "styles.label.en", "missing"),
        (STYLE.replace("</span></b>", "</b></span>"), 5, "styles.open", "no_inline"),
        (STYLE.replace("</span></b>", "</span></b>!"), 5, "styles.open", "no_inline"),
        (STYLE.replace('<b><span style="color: #0a0;">', ""), 5, "styles.open", "no_inline"),
        (STYLE.replace("b>", "a>").replace(' style="color: #0a0;"', ""), 5, "styles.open", "no_effect"),
        ("styles = 3", 1, "styles", "no_tables"),
        ("markup = 3", 1, "markup", "no_table"),
        ("[markup]\nparagraf = ['', '']", 2, "markup.paragraf", "unknown"),
        ("[markup]\nparagraph = ['<p>']", 2, "markup.paragraph", "no_pair"),
        ("[markup]\nparagraph = ['<p>', 3]", 2, "markup.paragraph", "no_texts"),
        ("[markup]\n\nparagraph = ['<p>', '</div>']", 3, "markup.paragraph", "unbalanced"),
        ("[markup]\nparagraph = ['<p', '</p>']", 2, "markup.paragraph", "unbalanced"),
        ("[markup]\nimage = ['<img alt=\"{alt}\">', '']", 2, "markup.image", "no_sign"),
        ("[gap]\nblock = 'x'", 2, "gap.block", "no_gap"),
        ("[skeleton]\nfront_matter = 'title:'", 2, "skeleton.front_matter", "no_front_matter"),
        ("[skeleton]\nbody = 3", 2, "skeleton.body", "no_text"),
        (FIELD.replace('"list"', '"lists"'), 4, "fields.kind", "no_choice"),
        (FIELD.replace("12", "-1"), 7, "fields.limit", "no_number"),
        (FIELD.replace("12", "true"), 7, "fields.limit", "no_number"),
        (FIELD.replace("true", "1"), 8, "fields.required", "no_flag"),
        (FIELD + FIELD, 11, "fields.key", "twice"),
        (IMAGES.replace("assets/사진/", "../up"), 3, "images.folder", "no_folder"),
        (IMAGES.replace("assets/사진/", "/tmp"), 3, "images.folder", "no_folder"),
        ("[[linked]]\nsource = 'a'\ntarget = 'b'\ntemplate = 'x'", 4, "linked.template", "no_sign"),
    ],
)
def test_a_fault_is_named_with_line_and_key(text: str, line: int, key: str, problem: str) -> None:
    with pytest.raises(HouseError) as caught:
        parse(text, FILE, load_plain())
    error = caught.value
    assert (error.key, error.facts["line"], error.facts["item"]) == (f"house.{problem}", line, key)
    for language in ("ko", "en"):
        said = messages.text(error.key, language, **error.facts)
        assert str(line) in said
        assert key in said
        assert "{" not in said.replace("{src}", "").replace("{source}", "")


def test_a_style_without_a_colour_may_be_underlined() -> None:
    text = STYLE.replace("b>", "u>").replace(' style="color: #0a0;"', "")
    assert parse(text, FILE, load_plain()).styles[0].open == "<u><span>"


@pytest.mark.parametrize(
    ("text", "line"),
    [("\n\na = \n", 3), ("a = [1,\n2", 2), ("a = 1\na = 2\n", 2), ("x" + "[" * 3000, 1), ("a=" + "[" * 3000, 1)],
)
def test_what_is_no_toml_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(HouseError) as caught:
        parse(text, FILE, load_plain())
    assert (caught.value.key, caught.value.facts["line"]) == ("house.no_toml", line)
    assert "(at " not in str(caught.value)


def test_a_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "euckr.toml").write_bytes("이름 = 1".encode("euc-kr"))
    for path in (tmp_path, tmp_path / "missing.toml", tmp_path / "euckr.toml"):
        with pytest.raises(HouseError) as caught:
            load(path)
        assert caught.value.key == "house.unreadable"


def test_a_key_within_a_text_of_several_lines_is_no_key() -> None:
    text = 'a = """\n[skeleton]\nbody = 1\n"""\nb = """x"""\n[skeleton]\nbody.x = 2\n'
    assert line_of(text, ("skeleton", "body")) == 6
    assert line_of(text, ("skeleton", "body", "x")) == 7
    assert line_of(text, ("b",)) == 5
    assert line_of(text, ("c",)) == 1
