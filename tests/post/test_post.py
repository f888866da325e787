import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.post import NotText, NotUtf8, Post

PIECES = st.sampled_from(
    ["---\n", "---", "...\r\n", "--- \n", "title: 제목\n", "\n", "\r\n", "\r", " ", "a: [", "\ufeff", "> ", "본문"]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join)).filter(lambda text: "\0" not in text)


@given(TEXTS)
def test_any_text_comes_back_as_the_same_bytes(text: str) -> None:
    data = text.encode()
    post = Post.from_bytes(data)
    assert post.to_bytes() == data
    assert post.with_body(post.body).with_front_matter(post.front_matter) == post


@given(st.binary())
def test_any_bytes_come_back_or_are_refused(data: bytes) -> None:
    try:
        post = Post.from_bytes(data)
    except (NotText, NotUtf8):
        return
    assert post.to_bytes() == data


def test_where_front_matter_ends() -> None:
    post = Post.from_text("---\r\ntitle: a\r\n---\r\n\r\n<p>")
    assert post.front_matter.source == "---\r\ntitle: a\r\n---\r\n"
    assert post.body == "\r\n<p>"
    assert post.newline == "\r\n"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("---\n---\n", "---\n---\n"),
        ("---\na: 1\n...\nbody", "---\na: 1\n...\n"),
        ("---  \na: 1\n---  ", "---  \na: 1\n---  "),
        ("---\na: 1\n----\n", ""),
        ("---\na: 1\n", ""),
        (" ---\na: 1\n---\n", ""),
        ("---\n\n    code", ""),
        ("---\na: ---\n---\n    code", "---\na: ---\n---\n"),
        ("", ""),
    ],
)
def test_front_matter_is_found_by_jekylls_rule(text: str, source: str) -> None:
    assert Post.from_text(text).front_matter.source == source


def test_the_byte_order_mark_is_kept_and_not_seen() -> None:
    post = Post.from_bytes(b"\xef\xbb\xbf---\ntitle: a\n---\n")
    assert post.bom
    assert post.front_matter["title"] == "a"
    assert not post.text.startswith("\ufeff")


def test_what_is_no_text_says_where() -> None:
    with pytest.raises(NotText) as binary:
        Post.from_bytes(b"\x89PNG\r\n\0\0")
    assert binary.value.facts == {"offset": 6}
    with pytest.raises(NotUtf8) as korean:
        Post.from_bytes(b"---\ntitle: " + "제목".encode("cp949"))
    assert korean.value.facts == {"offset": 11, "line": 2}
    assert "line 2" in str(korean.value)
