"""One post as a file: bytes, encoding, newlines; front matter.

Saving, and what is kept beside a post, are modules of their own: who only reads, as the worker does, waits for
none of it.
"""

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

__all__ = [
    "ChangedOnDisk",
    "FrontMatter",
    "FrontMatterError",
    "HardLinked",
    "NotEncodable",
    "NotRegularFile",
    "NotText",
    "NotUtf8",
    "Post",
    "SaveFailed",
]
