"""A site's house style file as it was read for editing, and how it is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from editor.house import House, load_plain, parse
from editor.house.writing import write
from editor.post import saver
from editor.post.saver import Digest


@dataclass(frozen=True, slots=True)
class Stored:
    """The `house` that is edited. `source` and `digest` are the file's, None where there is none yet."""

    path: Path
    house: House
    source: str | None = None
    digest: Digest | None = None

    @classmethod
    def read(cls, path: Path) -> "Stored":
        """What a site's file says. Raises HouseError, NotRegularFile and OSError."""
        data, digest = saver.read(path)
        source = data.decode("utf-8")
        return cls(path, parse(source, path, load_plain()), source, digest)

    @property
    def is_new(self) -> bool:
        """Whether there is no file yet."""
        return self.source is None

    def text(self, house: House, language: str, counts: Mapping[str, str]) -> str:
        """The file's text with `house` as its style. Raises HouseError for what cannot be a style."""
        if self.source is None:
            written = write(house, language, counts)
            parse(written, self.path, load_plain())
            return written
        from editor.house.editing import edited

        return edited(self.source, self.path, house, language)

    def store(self, house: House, language: str, counts: Mapping[str, str]) -> None:
        """Write the file. Raises HouseError, and what `saver.save` raises; the file is then as it was."""
        saver.save(self.path, self.text(house, language, counts).encode(), self.digest)
