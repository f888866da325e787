"""Preformatted text: its lines, its spelling, and what is typed into it."""

import pytest

from editor.body import Run
from editor.body.model import LINE_BREAK
from tests.body.laws import HTML, lawful, only_leaf, rewritten


@pytest.mark.parametrize(
    ("source", "opening", "text", "closing"),
    [
        ("<pre>a\n  b</pre>", "<pre>", f"a{LINE_BREAK}  b", "</pre>"),
        ("<pre>\n\na\r\nb\n</pre>", "<pre>\n", f"{LINE_BREAK}a{LINE_BREAK}b", "\n</pre>"),
        ('<pre class="x"><code>a &lt; b\n</code></pre>', '<pre class="x"><code>', "a < b", "\n</code></pre>"),
        ("<pre>\n<code>a</code>\n</pre>", "<pre>\n<code>", "a", "</code>\n</pre>"),
        ("<pre><code>a</code> b</pre>", "<pre>", "a b", "</pre>"),
        ("<pre>a<br>b</pre>", "<pre>", f"a{LINE_BREAK}b", "</pre>"),
        ("<pre></pre>", "<pre>", "", "</pre>"),
        ("{% highlight ruby %}\na < b\n{% endhighlight %}", "{% highlight ruby %}\n", "a < b", "\n{% endhighlight %}"),
        (
            "{%- highlight html linenos -%}{% raw %}{{ a }}{% endraw %}{% endhighlight %}",
            "{%- highlight html linenos -%}{% raw %}",
            "{{ a }}",
            "{% endraw %}{% endhighlight %}",
        ),
        (
            "{% highlight a %}b {% raw %}{{ c }}{% endraw %}{% endhighlight %}",
            "{% highlight a %}",
            "b \ufffc{{ c }}\ufffc",
            "{% endhighlight %}",
        ),
        ("{% highlight a %}b{{ c }}{% endhighlight %}", "{% highlight a %}", "b\ufffc", "{% endhighlight %}"),
    ],
)
def test_code(source: str, opening: str, text: str, closing: str) -> None:
    leaf = only_leaf(source)
    assert (leaf.kind, leaf.open, leaf.text, leaf.close) == ("code", opening, text, closing)


@pytest.mark.parametrize(
    ("source", "typed", "result"),
    [
        ("<pre>a</pre>", "<b> &amp; {{", "<pre>&lt;b&gt; &amp;amp; &#123;{</pre>"),
        ("<pre>a\r\nb</pre>", f"c{LINE_BREAK}  d", "<pre>c\r\n  d</pre>"),
        ("{% highlight a %}b{% endhighlight %}", "<{{", '{% highlight a %}<{{ "{" }}{{ "{" }}{% endhighlight %}'),
        (
            "{% highlight a %}{% raw %}b{% endraw %}{% endhighlight %}",
            "{%",
            "{% highlight a %}{% raw %}{%{% endraw %}{% endhighlight %}",
        ),
    ],
)
def test_what_is_typed_into_code(source: str, typed: str, result: str) -> None:
    reading = lawful(source, HTML)
    assert rewritten(reading, 0, [Run(typed)]) == result


@pytest.mark.parametrize("source", ["<pre>a<p>b</p></pre>", "<pre>a<b></pre>", "<pre>a"])
def test_code_that_is_sealed(source: str) -> None:
    assert only_leaf(source).kind == "sealed"
