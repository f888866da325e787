"""What bytes are taken for, and that they come back."""

import pytest

from editor.post import NotEncodable, NotText, NotUtf8, Post
from editor.post.encodings import korean

KOREAN = "---\ntitle: 부산항 물동량 ‘반등’ 3.2% ㎡\n---\n\n<p>漢字와 ①, ─ 그리고 뷁. 긴 글은 흔한 글자다.</p>\r\n"


def test_cp949_is_told_and_comes_back() -> None:
    data = KOREAN.encode("cp949")
    with pytest.raises(NotUtf8) as found:
        Post.from_bytes(data)
    assert found.value.encoding == "cp949"
    post = Post.from_bytes(data, "cp949")
    assert post.text == KOREAN
    assert post.to_bytes() == data
    assert post.in_utf8().to_bytes() == KOREAN.encode()


@pytest.mark.parametrize("encoding", ["latin-1", "shift_jis", "gb18030", "utf-16"])
def test_other_encodings_are_not_taken_for_korean(encoding: str) -> None:
    texts = {"latin-1": "Déjà vu à São Paulo, Größe ß", "shift_jis": "これはテストです", "gb18030": "这是一个测试"}
    data = texts.get(encoding, "한국어 글").encode(encoding)
    assert korean(data) is None


def test_what_the_encoding_does_not_have_is_not_written() -> None:
    post = Post.from_bytes(KOREAN.encode("cp949"), "cp949").with_body("\n\n🙂")
    with pytest.raises(NotEncodable) as found:
        post.to_bytes()
    assert found.value.facts["line"] == 6
    with pytest.raises(NotEncodable):
        Post.from_text("\ud800").to_bytes()


def test_a_nul_in_a_text_is_kept_and_one_in_a_picture_is_not_text() -> None:
    text = KOREAN.encode() + b"a\0b" + KOREAN.encode()
    assert Post.from_bytes(text).to_bytes() == text
    for data in (b"\x89PNG\r\n\0\0", b"\0", b"\xff\xfeh\0i\0", "plain".encode("utf-16-le") * 9):
        with pytest.raises(NotText):
            Post.from_bytes(data)
