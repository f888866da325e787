"""Packages for Windows are signed where there is a certificate, here one of the test's own."""

import base64
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from installers.windows import msi, setup

from tests.packaging.conftest import SCRIPT

SIGN = SCRIPT.parent / "windows/sign.sh"
TOOLS = ("openssl", "osslsigncode", "makensis", "wixl")

pytestmark = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {' '.join(TOOLS)}")


@pytest.fixture
def packages(little_tree: Path, tmp_path: Path) -> list[Path]:
    return [setup.build(little_tree, tmp_path, "zlib"), msi.build(little_tree, tmp_path)]


def certificate(folder: Path) -> tuple[Path, str]:
    """A certificate that nobody knows; and what signs by it, as sign.sh wants it."""
    request = "openssl req -x509 -newkey rsa:2048 -keyout key -out certificate -days 2 -nodes -subj /CN=Nobody".split()
    extension = ["-addext", "extendedKeyUsage=codeSigning"]
    pack = "openssl pkcs12 -export -inkey key -in certificate -out packed -passout pass:secret".split()
    for command in ([*request, *extension], pack):
        subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return folder / "certificate", base64.b64encode((folder / "packed").read_bytes()).decode()


def sign(packages: list[Path], **surroundings: str) -> None:
    command = ["sh", str(SIGN), *map(str, packages)]
    subprocess.run(command, env=os.environ | surroundings, capture_output=True, check=True)


def test_both_are_signed(packages: list[Path], tmp_path: Path) -> None:
    authority, packed = certificate(tmp_path)
    sign(packages, STET_CERTIFICATE=packed, STET_CERTIFICATE_PASSWORD="secret")
    for package in packages:
        command = ["osslsigncode", "verify", "-CAfile", str(authority), "-in", str(package)]
        verified = subprocess.run(command, capture_output=True, text=True, check=False)
        assert verified.returncode == 0, verified.stdout


def test_nothing_happens_without_a_certificate(packages: list[Path]) -> None:
    before = [package.read_bytes() for package in packages]
    sign(packages, STET_CERTIFICATE="")
    assert [package.read_bytes() for package in packages] == before


def test_a_wrong_password_is_an_error(packages: list[Path], tmp_path: Path) -> None:
    _, packed = certificate(tmp_path)
    with pytest.raises(subprocess.CalledProcessError):
        sign(packages, STET_CERTIFICATE=packed, STET_CERTIFICATE_PASSWORD="wrong")
