"""The index that is kept between sessions: what comes back is what was read, or nothing."""

import os
from pathlib import Path

import pytest

from editor.post.state import state_folder
from editor.site import Site, kept_index
from tests.site import hurting
from tests.site.jekyll import write


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A state folder for each test."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(write(tmp_path / "root", hurting.FILES))


def test_what_is_kept_comes_back(site: Site) -> None:
    entries = list(site.entries())
    kept_index.write(site, entries)
    known = kept_index.read(Site(site.root))
    assert len(known) > 0.9 * len(entries)
    by_place = {entry.place: entry for entry in entries}
    assert all(entry == by_place[place] for place, entry in known.items())
    again = list(Site(site.root).entries(known))
    assert [(entry.place, entry.facts.url, entry.facts.date) for entry in again] == (
        [(entry.place, entry.facts.url, entry.facts.date) for entry in entries]
    )
    assert sum(known.get(entry.place) is entry for entry in again) == len(known)


def test_what_a_fault_leaves_undated_is_read_each_time(site: Site) -> None:
    kept_index.write(site, site.entries())
    assert not [place for place in kept_index.read(site) if "broken" in place.name]


def test_nothing_comes_back_under_another_configuration(site: Site) -> None:
    kept_index.write(site, site.entries())
    (site.root / "_config.yml").write_text("permalink: pretty")
    assert kept_index.read(Site(site.root)) == {}


def test_each_site_has_its_own(site: Site, tmp_path: Path) -> None:
    kept_index.write(site, site.entries())
    assert kept_index.read(Site(write(tmp_path / "other", {"_config.yml": hurting.CONFIGURATION}))) == {}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"about": 1}', b"\xff", b"[" * 100_000, b'{"entries": [[]]}'])
def test_what_cannot_be_read_counts_for_nothing(site: Site, content: bytes) -> None:
    kept_index.write(site, site.entries())
    (file,) = (state_folder() / "indexes").iterdir()
    file.write_bytes(content)
    assert kept_index.read(site) == {}


def test_it_is_kept_outside_the_site_for_its_user_alone(site: Site) -> None:
    before = sorted(site.root.rglob("*"))
    kept_index.write(site, site.entries())
    assert sorted(site.root.rglob("*")) == before
    folder = state_folder() / "indexes"
    assert len(list(folder.iterdir())) == 1
    assert os.name == "nt" or folder.stat().st_mode & 0o077 == 0


def test_a_place_that_cannot_be_written_is_no_fault(site: Site) -> None:
    state_folder().parent.mkdir(parents=True, exist_ok=True)
    state_folder().write_text("a file where the folder should be")
    kept_index.write(site, site.entries())
    assert kept_index.read(site) == {}
