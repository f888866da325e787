"""One post as a file: bytes, encoding, newlines; front matter; safe saving."""

from editor.post.entry import Entry, Kind
from editor.post.errors import ChangedOnDisk, FrontMatterError, HardLinked, NotRegularFile, NotText, NotUtf8, SaveFailed
from editor.post.front_matter import FrontMatter
from editor.post.nodes import Style
from editor.post.post import Post
from editor.post.saver import Digest, read, save
from editor.post.values import Value

__all__ = [
    "ChangedOnDisk",
    "Digest",
    "Entry",
    "FrontMatter",
    "FrontMatterError",
    "HardLinked",
    "Kind",
    "NotRegularFile",
    "NotText",
    "NotUtf8",
    "Post",
    "SaveFailed",
    "Style",
    "Value",
    "read",
    "save",
]
