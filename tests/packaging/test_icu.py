"""ICU's data without what nobody asks for: the rest is as it was, and Qt answers as before."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from installers import icu
from installers.failure import BuildError
from installers.trimming import ICU_FUNCTIONS, ICU_LEFT_OUT

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("objcopy"), reason="only Linux's Qt carries ICU"
)

# All that Qt asks ICU for: order, capital letters, time zones' names, encodings.
QUESTIONS = """
import json, sys
sys.path.append(sys.argv[1])
from PySide6.QtCore import QCollator, QLocale, QStringConverter, QStringDecoder, QTimeZone
words = "가나 각 한국 學校 日本 zebra Äpfel apfel Öl éclair ñandú 10 9 チバ ไทย Iğdır ılık i I ß ss æther 女 男".split()
answers = {}
for locale in map(QLocale, ("ko", "en", "ja", "zh_TW", "sv", "tr", "th", "de", "fr_CA")):
    for numeric in (False, True):
        order = QCollator(locale)
        order.setNumericMode(numeric)
        answers[f"{locale.name()} {numeric}"] = [order.compare(one, other) for one in words for other in words]
    answers[f"{locale.name()} letters"] = [locale.toUpper(word) + locale.toLower(word) for word in words]
    for zone in map(QTimeZone, (b"Asia/Seoul", b"Europe/Paris", b"America/Caracas")):
        kinds = [(when, how) for when in QTimeZone.TimeType for how in QTimeZone.NameType]
        answers[f"{locale.name()} {zone.id()}"] = [zone.displayName(when, how, locale) for when, how in kinds]
answers["encodings"] = [(name, QStringDecoder(name).isValid()) for name in QStringConverter.availableCodecs()]
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def archive() -> bytes:
    (library,) = Path(PySide6.__file__).parent.glob("Qt/lib/libicudata.so.*")
    return icu.read(library)


def test_what_stays_is_as_it_was(archive: bytes) -> None:
    before = icu.items(archive)
    after = icu.items(icu.without(archive, lambda name: "/curr/" in name))
    assert "icudt73l/curr/ko.res" in before
    assert after == {name: data for name, data in before.items() if "/curr/" not in name}


def test_nothing_left_out_is_the_same_archive(archive: bytes) -> None:
    assert icu.without(archive, lambda _: False) == archive


def test_all_folders_that_are_left_out_are_there(archive: bytes) -> None:
    folders = {name.split("/")[1] for name in icu.items(archive)}
    assert folders >= ICU_LEFT_OUT


def test_qt_answers_as_before(tree: Path) -> None:
    answers = []
    for packages in (tree / "packages", Path(PySide6.__file__).parent.parent):
        command = [str(tree / "bin/python3"), "-ISB", "-c", QUESTIONS, str(packages)]
        answers.append(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    assert "대한민국 표준시" in answers[1]["ko_KR b'Asia/Seoul'"]
    assert answers[0] == answers[1]


def test_data_that_somebody_asks_for_is_not_taken_out(tree: Path) -> None:
    with pytest.raises(BuildError, match=r"libQt6Core\.so\.6 calls ucal_"):
        icu.trim(tree, ICU_LEFT_OUT, tuple(begin for begin in ICU_FUNCTIONS if begin != "ucal_"))


def test_another_library_is_refused() -> None:
    (library,) = Path(PySide6.__file__).parent.glob("Qt/lib/libicuuc.so.*")
    with pytest.raises(BuildError, match="does not begin as ICU's data does"):
        icu.read(library)
