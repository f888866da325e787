"""The line of dashes below a Markdown table's head, with a column more or less."""

import pytest

from editor.body.dashes import with_column, without_column


@pytest.mark.parametrize(
    ("close", "beside", "after", "result"),
    [
        ("\n|---|--:|", 0, True, "\n|---|---|--:|"),
        ("\n|---|--:|", 1, False, "\n|---|---:|--:|"),
        ("\n|---|--:|", 1, True, "\n|---|--:|---:|"),
        ("\n> -- | :-:", 0, False, "\n> --- | -- | :-:"),
        ("\r\n|:-|\r\n|-|", 0, True, "\r\n|:-|:---|\r\n|-|"),
        ("\n|---|", 1, True, "\n|---|"),
        ("", 0, True, ""),
    ],
)
def test_a_column_more(close: str, beside: int, after: bool, result: str) -> None:
    assert with_column(close, beside, after) == result


@pytest.mark.parametrize(
    ("close", "column", "result"),
    [
        ("\n|---|--:|", 0, "\n|--:|"),
        ("\n|---|--:|", 1, "\n|---|"),
        ("\n-- | :-: | -", 1, "\n-- | -"),
        ("\n|---|", 0, "\n|---|"),
        ("\n|---|--:|", 2, "\n|---|--:|"),
    ],
)
def test_a_column_less(close: str, column: int, result: str) -> None:
    assert without_column(close, column) == result
