"""What a Markdown body's definitions say of links, and links that say themselves where they lead."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from editor.body.inline import merged
from editor.body.manner import address
from editor.body.model import Atom, Leaf, Mark, Run

_REFERENCE = re.compile(r"\](?:\s*\[(?P<name>[^\]]*)\])?\Z")


class Target(NamedTuple):
    """Where a definition leads: its address as links are read with it, and what an inline link says for the same."""

    url: str
    written: str


def link_targets(leaves: Iterable[Leaf]) -> dict[str, Target]:
    """What the definitions among leaves say, by their names; the later one of a name holds, as in kramdown."""
    found: dict[str, Target] = {}
    for leaf in leaves:
        if leaf.reason == "definition":
            found.update(_definition(leaf.source))
    return found


def _definition(source: str) -> dict[str, Target]:
    from editor.body.markdown.liquid import Liquid  # both take long to import, and bodies of HTML never need them
    from editor.kramdown.blocks.definitions import LinkDefinition
    from editor.kramdown.document import link_name

    masked = Liquid(source).masked().replace("\r\n", "\n ")
    found = LinkDefinition.start.match(masked + "\n")
    if found is None:
        return {}
    part = "url" if found["angled"] is None else "angled"
    title = source[slice(*found.span("title"))] if found["title"] is not None else None
    quoted = f" {found['quote']}{title}{found['quote']}" if title is not None else ""
    return {link_name(found["name"]): Target(found[part], address(source[slice(*found.span(part))]) + quoted)}


def self_sufficient(runs: Sequence[Run], now: Mapping[str, Target], ever: Mapping[str, Target]) -> tuple[Run, ...]:
    """Runs in which links and images that no definition leads any more say themselves where they lead.

    `now` are the definitions that there are, `ever` as well those that there were.
    """
    made: dict[Mark, Mark] = {}
    return merged(_run(run, made, now, ever) for run in runs)


def _run(run: Run, made: dict[Mark, Mark], now: Mapping[str, Target], ever: Mapping[str, Target]) -> Run:
    for mark in run.marks:
        if mark not in made:
            made[mark] = _link(mark, now, ever)
    if run.atom is not None and is_named(run.atom):
        run = run._replace(atom=run.atom._replace(raw=_named_apart(run.atom.raw, now, ever)))
    return run._replace(marks=tuple(made[mark] for mark in run.marks))


def _link(mark: Mark, now: Mapping[str, Target], ever: Mapping[str, Target]) -> Mark:
    reference = _REFERENCE.match(mark.close.strip()) if mark.link and mark.open.startswith("[") else None
    if reference is None:
        return mark
    if reference["name"]:
        target = now.get(_named(reference["name"]))
        leads = target is not None and target.url == mark.link
    else:
        leads = any(target.url == mark.link for target in now.values())
    if leads:
        return mark
    written = next((target.written for target in ever.values() if target.url == mark.link), address(mark.link))
    return replace(mark, close=f"]({written})", link="")


def is_named(atom: Atom) -> bool:
    """Whether an atom is an image, or a link without text, that a definition may lead."""
    return atom.raw.startswith("![") or (atom.kind == "empty" and atom.raw.startswith("["))


def _named_apart(raw: str, now: Mapping[str, Target], ever: Mapping[str, Target]) -> str:
    bare = raw.rstrip()
    if not bare.endswith("]"):
        return raw
    opening, behind = raw[: raw.index("[") + 1], raw[len(bare) :]
    whole = bare[len(opening) : -1]
    text, bracket, written = whole.rpartition("[")
    text = text.rstrip(" \t\n")
    text, written = (text[:-1], written) if bracket and text.endswith("]") else (whole, "")
    name = _named(written or text)
    return raw if name in now or name not in ever else f"{opening}{text}]({ever[name].written}){behind}"


def _named(written: str) -> str:
    from editor.kramdown.document import link_name  # takes long to import, and bodies of HTML never need it

    return link_name(written)
