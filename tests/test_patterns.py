"""Patterns match the same in every Python that Stet runs on."""

import re
from pathlib import Path

# A possessive group, as `(?:a|bc)*+`. Python 3.11.2, which Debian 12 has, does not go back to where a group's last
# try began: it takes characters that it did not match. An atomic group around a plain one, `(?>(?:a|bc)*)`, does.
POSSESSIVE_GROUP = re.compile(r"\)[*+?]\+")
NO_PATTERNS = ('"!$', '"/!$', '"""[!')
"""How strings of signs begin in which this is none."""


def test_no_group_is_possessive(repository: Path) -> None:
    found = [
        f"{path.name}:{number}"
        for path in sorted((repository / "editor").rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if POSSESSIVE_GROUP.search(line) and not any(sign in line for sign in NO_PATTERNS)
    ]
    assert found == []
