"""`include`, `include_cached` and `include_relative` (jekyll/tags/include.rb)."""

import re
from io import StringIO
from typing import Any, TextIO

from liquid.ast import Node
from liquid.token import Token

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.expressions import parse
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.tags.tag import OurTag, WritingNode
from editor.rendering.liquid.tokens import Stream

_PARAMETER = r"([\w-]++)\s*+=\s*+(?:\"([^\"\\]*+(?>(?:\\.[^\"\\]*+)*))\"|'([^'\\]*+(?>(?:\\.[^'\\]*+)*))'|([\w.-]++))"
_EACH_PARAMETER = re.compile(_PARAMETER, re.ASCII)
_PARAMETERS = re.compile(rf"\s*+(?>(?:{_PARAMETER}(?=\s|\Z)\s*+)*)", re.ASCII)
_VARIABLE_NAME = re.compile(
    r"(?P<name>[^{]*+(?>(?:\{\{\s*+[\w\-.]++\s*+(?:\|[^}]*+)?\}\}[^\s{}]*+)+))(?P<parameters>.*)", re.ASCII | re.DOTALL
)
_NAME = re.compile(r"^[\w/.\-()+~#@]++$", re.ASCII | re.MULTILINE)
_STEPS = re.compile(r"[./]{2,}")


class Include(OurTag):
    """`include name key="value" key=variable`."""

    name = "include"

    def read(self, token: Token, markup: str, stream: Stream) -> Node:
        """Writes the template of that name, which finds the parameters in `include`."""
        del stream
        written, parameters = _parts(markup.strip())
        if parameters and not _PARAMETERS.fullmatch(parameters):
            raise Failure("liquid.wrong_parameters", tag=self.name, parameters=parameters)

        def write(context: Context, buffer: TextIO) -> None:
            name = self._checked(_evaluated(written, context))
            source = self.find(name, context)
            if source is None:
                raise Failure("liquid.no_include", name=name)
            names = {"include": _values(parameters, context)} if parameters else {}
            self._write(name, source, names, (context, buffer))

        return WritingNode(token, write)

    def find(self, name: str, context: Context) -> str | None:
        """The text of the file of that name, None where there is none."""
        return context.rendering.surroundings.include(name)

    @staticmethod
    def _checked(name: str) -> str:
        if _STEPS.search(name) or not _NAME.search(name):
            raise Failure("liquid.wrong_include", name=name)
        return name

    def _write(self, name: str, source: str, names: dict[str, Any], target: tuple[Context, TextIO]) -> None:
        context, buffer = target
        template = self.environment.template(source, name)
        outer, context.template = context.template, template
        try:
            context.with_names(names, lambda: self.environment.write(template, context, buffer))
        finally:
            context.template = outer


class IncludeCached(Include):
    """The plugin jekyll-include-cache's tag: the same, only quicker."""

    name = "include_cached"


class IncludeRelative(Include):
    """`include_relative name`: a file beside the page."""

    name = "include_relative"

    def find(self, name: str, context: Context) -> str | None:
        """The text of the file beside the page."""
        return context.rendering.surroundings.neighbour(context.rendering.page, name)


def _parts(markup: str) -> tuple[str, str]:
    """The name, which may hold `{{ }}`, and the parameters."""
    if found := _VARIABLE_NAME.match(markup):
        return found["name"].strip(), found["parameters"].strip()
    name, *parameters = markup.split(None, 1) or [""]
    return name, "".join(parameters)


def _evaluated(written: str, context: Context) -> str:
    if "{{" not in written:
        return written
    from editor.rendering.liquid.environment import environment

    buffer = StringIO()
    environment().write(environment().template(written, context.template.name), context, buffer)
    return buffer.getvalue()


def _values(parameters: str, context: Context) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, double, single, variable in _EACH_PARAMETER.findall(parameters):
        if variable:
            found[name] = parse(variable).evaluate(context)
        else:
            found[name] = double.replace('\\"', '"') or single.replace("\\'", "'")
    return found
