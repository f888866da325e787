"""Messages come through in whatever pieces they arrive."""

import io

from hypothesis import given
from hypothesis import strategies as st

from editor import wire

messages = st.lists(st.dictionaries(st.text(max_size=5), st.one_of(st.integers(), st.text()), max_size=3), max_size=4)


@given(messages, st.integers(1, 7))
def test_pieces_make_messages(sent: list[wire.Message], size: int) -> None:
    data = b"".join(map(wire.pack, sent))
    received = bytearray()
    got: list[wire.Message] = []
    for at in range(0, len(data), size):
        received += data[at : at + size]
        got += wire.unpack(received)
    assert got == sent
    assert not received


@given(messages)
def test_a_stream_gives_them_one_by_one(sent: list[wire.Message]) -> None:
    stream = io.BytesIO(b"".join(map(wire.pack, sent)))
    assert [wire.read(stream) for _ in sent] == sent
    assert wire.read(stream) is None


def test_a_cut_stream_has_ended() -> None:
    assert wire.read(io.BytesIO(wire.pack({"a": 1})[:-1])) is None


def test_a_lone_surrogate_passes() -> None:
    assert list(wire.unpack(bytearray(wire.pack({"text": "\ud83d"})))) == [{"text": "\ud83d"}]
