"""A document's excerpt (Jekyll 4.3, lib/jekyll/excerpt.rb)."""

import re

_TAG = re.compile(r"\{%-?\s*(\w+)(?>(?:(?!%\}).)*)%\}", re.DOTALL | re.ASCII)
_REFERENCE = re.compile(r"^ {0,3}(\[[^\]]{1,999}\])(:.+)$", re.MULTILINE)
# Tags of Liquid 5 and Jekyll that an end tag closes.
_BLOCKS = frozenset("capture case comment for highlight if ifchanged raw tablerow unless".split())


def excerpt_of(content: str, separator: str) -> str:
    """What stands before `separator`, its Liquid blocks closed, with the link references that it uses.

    The whole content where nothing follows the separator.
    """
    head, _, tail = content.partition(separator)
    if not tail:
        return head
    head = _closed(head)
    used = "\n".join(name + rest for name, rest in _REFERENCE.findall(tail) if name in head)
    return f"{head}\n\n{used}" if used else head


def _closed(head: str) -> str:
    # Up to the last end of a tag every beginning finds one, so that the search is linear.
    whole = head[: head.rfind("%}") + 2]
    for name in reversed(_TAG.findall(whole)):
        if name in _BLOCKS and not _has_end(head, name):
            head += f"\n{{% end{name} %}}"
    return head


def _has_end(head: str, name: str) -> bool:
    found = re.search(rf"\{{%-?\s*end{name}", head)
    return found is not None and head.find("%}", found.end()) >= 0
