"""What may go wrong with a post's file, each with the facts its message names."""

from editor.errors import StetError


class NotText(StetError):
    """The bytes hold NULs: a picture, an archive or UTF-16, not a post. Facts: `offset` of the first, in bytes."""

    def __init__(self, offset: int) -> None:
        super().__init__("post.not_text", offset=offset)


class NotUtf8(StetError):
    """The bytes are not UTF-8. Facts: `offset` of the first wrong byte and its 1-based `line`.

    `encoding` is what they read well in, None where nothing fits.
    """

    def __init__(self, offset: int, line: int, encoding: str | None = None) -> None:
        super().__init__("post.not_utf8", offset=offset, line=line)
        self.encoding = encoding


class NotEncodable(StetError):
    """The text holds a character that its file's encoding does not have. Facts: `line` (1-based), `encoding`."""


class FrontMatterError(StetError):
    """Front matter that cannot be read, or a change that it cannot take.

    `line` is 1-based in the file (the opening `---` is line 1), None where the failure has no place.
    """

    def __init__(self, key: str, *, line: int | None = None, **facts: object) -> None:
        super().__init__(key, line=line, **facts)
        self.line = line


class ChangedOnDisk(StetError):
    """The file is not the one that was opened: another program wrote, made or removed it."""


class HardLinked(StetError):
    """The file has other names, which would keep the old text. Facts: `path`, `others` (how many names)."""


class NotRegularFile(StetError):
    """The path leads to a folder, a device, a pipe or a socket."""


class SaveFailed(StetError):
    """The system refused; the file holds what it held before. Facts: `path`, `reason`."""
