"""Pictures that a Stet which was killed, or quit with unsaved texts, had copied into sites."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from editor.post.signs import Sign
from editor.site.images.copies import Copies


def sweep(folder: Path, sign: Sign, texts: Sequence[str]) -> None:
    """Take out of their sites what neither a saved file nor one of these texts, which were not saved, names.

    `folder` has the stashes. Nothing is done while another Stet runs: it may have a text whose pictures these are.
    """
    if any(sign.lives(path.name) and path.name != sign.token for path in _listed(sign.folder)):
        return
    for stash in _listed(folder):
        try:
            copies = Copies.read(stash)
        except (OSError, ValueError):
            shutil.rmtree(stash, ignore_errors=True)
            continue
        if copies.owner == sign.token:
            continue
        if copies.are_named(texts):
            copies.settle(texts)
        else:
            copies.end(texts)


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []
