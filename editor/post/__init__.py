"""One post as a file: bytes, encoding, newlines; front matter; safe saving."""

from editor.post.errors import (
    ChangedOnDisk,
    FrontMatterError,
    HardLinked,
    NotEncodable,
    NotRegularFile,
    NotText,
    NotUtf8,
    SaveFailed,
)
from editor.post.front_matter import FrontMatter
from editor.post.post import Post
from editor.post.saver import Digest, read, save

__all__ = [
    "ChangedOnDisk",
    "Digest",
    "FrontMatter",
    "FrontMatterError",
    "HardLinked",
    "NotEncodable",
    "NotRegularFile",
    "NotText",
    "NotUtf8",
    "Post",
    "SaveFailed",
    "read",
    "save",
]
