"""A site as the real Jekyll builds it."""

import subprocess
from pathlib import Path


def build_site(root: Path) -> None:
    """Let Jekyll make the pages of the site in `root`, in its `_site`."""
    command = ["jekyll", "build", "--quiet", "--source", str(root), "--destination", str(root / "_site")]
    subprocess.run([*command, "--disable-disk-cache"], check=True, capture_output=True, timeout=120)
