"""Which encoding a post's bytes are in, as far as bytes can tell."""

import re

UTF8, CP949 = "utf-8", "cp949"
_OTHER = re.compile(r"[^\x00-\x7f]+")
# Text has hardly any NUL; UTF-16 and what is no text have many.
_MOST_NULS = 1 / 64


def is_binary(data: bytes) -> bool:
    """Whether the bytes hold NULs as no text does: pictures, archives, UTF-16."""
    return data.count(0) > max(1, len(data) * _MOST_NULS) or data[:4].count(0) > 0


def korean(data: bytes) -> str | None:
    """CP949 (EUC-KR and more) where bytes that are not UTF-8 read as Korean in it, and come back as they were.

    Korean is mostly Hangul, and that nearly all of the 2,350 syllables of KS X 1001: bytes in Japanese or Chinese
    encodings give hanja, and syllables that nobody writes.
    """
    try:
        text = data.decode(CP949)
        if text.encode(CP949) != data:
            return None
    except UnicodeError:
        return None
    others = "".join(_OTHER.findall(text))
    pairs = others.encode(CP949)
    # The rows of KS X 1001; what CP949 adds has a first or a second byte below.
    usual = sum(first > 0xA0 and second > 0xA0 for first, second in zip(pairs[::2], pairs[1::2], strict=False))
    is_korean = usual >= 0.9 * len(others) and sum(map(_is_hangul, others)) >= 0.5 * len(others)
    return CP949 if others and is_korean else None


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣" or "ㄱ" <= character <= "ㆎ"
