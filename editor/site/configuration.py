"""A site's configuration: Jekyll's defaults under what its files say (Jekyll 4.3, lib/jekyll/configuration.rb)."""

import copy
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from editor.post import FrontMatterError
from editor.site import permalinks, ruby
from editor.site.errors import ConfigurationError
from editor.site.roots import CONFIGURATIONS
from editor.site.yaml_files import RefusedSymbol, load, merged

DEFAULTS: Mapping[str, Any] = {
    "source": ".",
    "destination": "_site",
    "collections_dir": "",
    "cache_dir": ".jekyll-cache",
    "plugins_dir": "_plugins",
    "layouts_dir": "_layouts",
    "data_dir": "_data",
    "includes_dir": "_includes",
    "collections": {},
    "safe": False,
    "include": [".htaccess"],
    "exclude": [],
    "keep_files": [".git", ".svn"],
    "encoding": "utf-8",
    "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
    "strict_front_matter": False,
    "show_drafts": None,
    "limit_posts": 0,
    "future": False,
    "unpublished": False,
    "whitelist": [],
    "plugins": [],
    "markdown": "kramdown",
    "highlighter": "rouge",
    "lsi": False,
    "excerpt_separator": "\n\n",
    "incremental": False,
    "detach": False,
    "port": "4000",
    "host": "127.0.0.1",
    "baseurl": None,
    "show_dir_listing": False,
    "permalink": "date",
    "paginate_path": "/page:num",
    "timezone": None,
    "quiet": False,
    "verbose": False,
    "defaults": [],
    "liquid": {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
    "kramdown": {
        "auto_ids": True,
        "toc_levels": [1, 2, 3, 4, 5, 6],
        "entity_output": "as_char",
        "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
        "input": "GFM",
        "hard_wrap": False,
        "guess_lang": True,
        "footnote_nr": 1,
        "show_warnings": False,
    },
}
_DEFAULT_EXCLUDES = (
    ".sass-cache .jekyll-cache gemfiles Gemfile Gemfile.lock node_modules "
    "vendor/bundle/ vendor/cache/ vendor/gems/ vendor/ruby/"
).split()
# What must be of one type for the site to be read at all.
_TEXTS = (
    "source destination collections_dir layouts_dir data_dir includes_dir encoding markdown_ext permalink timezone "
    "excerpt_separator"
).split()
_LISTS = ("include", "exclude", "plugins", "keep_files")
_MAPPINGS = ("liquid", "kramdown", "sass")


class Configuration(dict[str, Any]):
    """`site.config` as Jekyll has it; `problems` says what in the files could not be used."""

    problems: tuple[ConfigurationError, ...] = ()

    def over(self, theme: Mapping[str, Any]) -> "Configuration":
        """This configuration with what it does not say taken from `theme`'s."""
        result = Configuration(merged(theme, self))
        result.problems = self.problems
        return result


def read(root: Path, names: Iterable[str] = (), settings: Mapping[str, Any] | None = None) -> Configuration:
    """The configuration of the site in `root`: of the files `names`, a later one over an earlier, else its own file.

    `settings` stand over the files' as those of Jekyll's command line do.

    A file that cannot be read counts for nothing, as those after it (Jekyll goes on with its defaults); a setting of a
    wrong type is left at its default. Either is among the configuration's `problems`.
    """
    problems: list[ConfigurationError] = []
    found: dict[str, Any] = {}
    for name in tuple(names) or _own_file(root):
        try:
            text = _text(root / name, name)
            said = _parsed(text, name)
        except ConfigurationError as error:
            problems.append(error)
            break
        problems += [_wrong_type(text, name, key, value) for key, value in said.items() if not _is_usable(key, value)]
        found = merged(found, {key: value for key, value in said.items() if _is_usable(key, value)})
    return complete(merged(found, settings or {}), problems)


def complete(found: Mapping[str, Any], problems: Iterable[ConfigurationError] = ()) -> Configuration:
    """Jekyll::Configuration.from: `found` over the defaults, with the posts' collection and the usual excludes."""
    result = Configuration(merged(copy.deepcopy(dict(DEFAULTS)), found))
    result["exclude"] = list(dict.fromkeys([*result["exclude"], *_DEFAULT_EXCLUDES]))
    collections = result["collections"]
    if not isinstance(collections, Mapping):
        collections = {name: {} for name in collections}
    collections = merged({"posts": {}}, collections)
    posts = dict(collections["posts"] or {}) | {"output": True}
    posts["permalink"] = posts.get("permalink") or permalinks.template_of(result["permalink"])
    result["collections"] = {**collections, "posts": posts}
    result.problems = tuple(problems)
    return result


def _own_file(root: Path) -> tuple[str, ...]:
    return tuple(name for name in CONFIGURATIONS if (root / name).is_file())[:1]


def _text(path: Path, name: str) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise ConfigurationError("site.configuration_unreadable", path=name, problem=str(error)) from error


def _parsed(text: str, name: str) -> Mapping[str, Any]:
    try:
        value = tomllib.loads(text) if name.lower().endswith(".toml") else load(text)
    except FrontMatterError as error:
        problem = error.facts.get("problem") or str(error)
        raise ConfigurationError("site.configuration_broken", path=name, line=error.line, problem=problem) from error
    except RefusedSymbol as error:
        raise ConfigurationError("site.symbol", path=name, line=error.line) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError("site.configuration_unreadable", path=name, problem=str(error)) from error
    if value is None or value is False:
        return {}
    if not isinstance(value, Mapping):
        raise ConfigurationError("site.configuration_no_mapping", path=name, line=1)
    return value


def _wrong_type(text: str, name: str, key: str, value: object) -> ConfigurationError:
    place = re.search(rf"^[\"']?{re.escape(key)}[\"']?\s*[:=]", text, re.MULTILINE)
    line = text.count("\n", 0, place.start()) + 1 if place else 1
    return ConfigurationError("site.setting_type", path=name, line=line, setting=key, found=ruby.inspect(value)[:60])


def _is_usable(key: str, value: object) -> bool:
    """Whether Jekyll takes the value: nothing stands for the default but where a list must be."""
    if value is None:
        return key not in _LISTS
    if key in _TEXTS:
        return isinstance(value, str)
    if key in _LISTS:
        return isinstance(value, list)
    if key in _MAPPINGS:
        return isinstance(value, Mapping)
    if key == "limit_posts":
        return isinstance(value, int) and value >= 0
    return key != "collections" or _are_collections(value)


def _are_collections(value: object) -> bool:
    if isinstance(value, Mapping):
        return all(item is None or isinstance(item, Mapping) for item in value.values())
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
