"""Markdown made at random of pieces that matter to its readers."""

import random

_SPANS = [
    *"a|b |가|나 |*|**|_|__|`|``|~~|[x](u)|[|](v)|![|[r]|[r][]|<b>|</b>|<br>|&amp;|&|<http://e.x>|...|--|---".split(
        "|"
    ),
    *'$$|$$m$$|{:.c}|[^1]|!|(|)|<<|>>|  \n|\n| |.|1|<!-- c -->|<span>|</span>|: |#|\\*|\\|"|\'|\'s |"가|("'.split("|"),
    "|",
]
_LINES = [
    *"글;가나 **굵게**는;- item;* item;  - sub;    - sub4;\t- tab;1. one;   cont;    four;> quote;>lazy".split(";"),
    *"# Head;## H2 ##;===;---;***;;;;;  ;```;```ruby;~~~;{:.c};{: #i .k};^;<div>;</div>;<p>x</p>;<!-- c -->;<br>".split(
        ";"
    ),
    *'[r]: /u "t";[^1]: note;: def;*[AB]: cd;AB;$$;$$y$$ z;- ;1.;- - x;- > q;  {:.x};<hr>;text  '.split(";"),
    *'{:toc};{:footnotes};<div markdown="1">'.split(";"),
    *"* * *;- [ ] t;*   wide;10. ten;[l](u);a | b;|a|b|;--|--;|:-|-:|".split(";"),
]
_PREFIXES = ["", "", "", "- ", "  ", "> ", "1. ", "    "]
_DEFINITIONS = "\n\n[r]: /u 'T'\n[^1]: fn\n"


def soup(chance: random.Random) -> str:
    """A short text: of signs within a paragraph, of lines, or of both."""
    kind = chance.randrange(3)
    if kind == 0:
        return "".join(chance.choices(_SPANS, k=chance.randint(2, 14))) + _DEFINITIONS
    if kind == 1:
        return "\n".join(chance.choices(_LINES, k=chance.randint(2, 9)))
    return "\n".join(chance.choice(_PREFIXES) + _line(chance) for _ in range(chance.randint(2, 8)))


def _line(chance: random.Random) -> str:
    return chance.choice(_LINES) if chance.random() < 0.6 else "".join(chance.choices(_SPANS, k=chance.randint(1, 5)))
