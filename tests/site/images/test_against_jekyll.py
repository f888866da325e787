"""What Jekyll makes of a new picture's address leads to the picture, on sites of every habit."""

import html
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from editor.house import ImageRules
from editor.site.images.taking import Wanted, take
from tests.site.images import photos
from tests.site.jekyll import write

OLD = "_posts/2024-01-01-old.md"
SITES = {
    "nothing learned": {"_config.yml": ""},
    "a baseurl and nothing learned": {"_config.yml": "baseurl: /press\n"},
    "baseurl in Liquid": {
        "_config.yml": "baseurl: /press\n",
        "img/가.png": "",
        OLD: "<img src='{{ site.baseurl }}/img/가.png'>\n",
    },
    "relative_url": {
        "_config.yml": "baseurl: /press\n",
        "img/a.png": "",
        OLD: "![]({{ '/img/a.png' | relative_url }})\n",
    },
    "up from the post": {
        "_config.yml": "permalink: /news/:title/\n",
        "img/a b.png": "",
        OLD: "![](../../img/a%20b.png)\n",
    },
    "another source": {
        "_config.yml": "source: src\n",
        "src/img/a.png": "",
        f"src/{OLD}": "![](/img/a.png)\n",
    },
}


@pytest.mark.jekyll
@pytest.mark.parametrize("habit", SITES)
def test_the_address_leads_to_the_picture(tmp_path: Path, habit: str) -> None:
    root = write(tmp_path / "site", SITES[habit])
    photo = tmp_path / "부산항 100%.jpg"
    photo.write_bytes(photos.photo((80, 60)))
    folder = root / "src" if habit == "another source" else root
    post = folder / "_posts" / "2024-07-27-port.html"
    taken = take(Wanted(str(photo), str(root), str(post), photo.stem, ImageRules(folder="img")))
    write(folder, {"_posts/2024-07-27-port.html": f'---\ntitle: a\n---\n<p><img src="{taken.body}"></p>\n'})
    built = tmp_path / "built"
    command = ["jekyll", "build", "--disable-disk-cache", "--destination", str(built)]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    page = next(path for path in built.rglob("*.html") if "port" in str(path))
    found = re.search(r'<img src="([^"]*)"', page.read_text(encoding="utf-8"))
    assert found is not None
    shown = unquote(html.unescape(found[1])).removeprefix("/press")
    target = built / shown[1:] if shown.startswith("/") else page.parent / shown
    assert photos.opened(target).size == (80, 60)
