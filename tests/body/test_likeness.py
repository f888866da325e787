"""Whether what was read again shows what was written."""

import pytest

from editor.body import Syntax, read
from editor.body.likeness import are_alike


@pytest.mark.parametrize(
    ("written", "again", "alike"),
    [
        ("<p>가</p>", '<p class="a">가</p>', True),
        ("<p>가 나</p>", "<p>가&nbsp;나</p>", True),
        ("<p>가</p>", "<p>나</p>", False),
        ("<p>가</p>", "<p><b>가</b></p>", False),
        ("<p>가</p>", "<h2>가</h2>", False),
        ("<p>가</p>", "<div><p>가</p></div>", False),
        ("<p>가</p>", "<p>가</p><p>나</p>", False),
        ("<p>&nbsp;</p>", "<br>", True),
        ("<pre>가<br>나</pre>", "<pre>가\n나</pre>", True),
        ("<ul><li>가</li></ul>", "<ul><li><p>가</p></li></ul>", True),
        ("<ul><li>가</li></ul>", "<ol><li>가</li></ol>", False),
        ("<video><i>", "<video><i></i></video>", True),
        ("<video><i>", "<video><i>가</i></video>", False),
        ("<video>", "<video></video>\n<p>가</p>", False),
    ],
)
def test_alike(written: str, again: str, alike: bool) -> None:
    leaves = read(written, Syntax.HTML).leaves
    assert are_alike(read(again, Syntax.HTML).leaves, [(leaf, leaf.source) for leaf in leaves]) is alike
