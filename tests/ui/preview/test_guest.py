"""What a post may not do: run, reach the network, read other files, open windows."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtNetwork import QTcpSocket
from PySide6.QtTest import QTest

from tests.ui.preview.conftest import NO_GPU, Eyes
from tests.ui.preview.tracker import Tracker
from tests.ui.preview.vectors import ALL

pytestmark = [pytest.mark.web, pytest.mark.qt_log_ignore(*NO_GPU, extend=True)]


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_nothing_that_is_put_past_the_patching_reaches_the_network(eyes: Eyes, tracker: Tracker, name: str) -> None:
    host = f"{name}:{tracker.port}"
    # The control: whoever does connect is counted.
    before = tracker.visits
    socket = QTcpSocket()
    socket.connectToHost("127.0.0.1", tracker.port)
    eyes.qtbot.waitUntil(lambda: tracker.visits == before + 1)
    eyes.show("".join(ALL.values()).replace("HOST", host))
    # Even put in the page past the patching, as nothing can: what the policy and the resolver alone hold back.
    eyes.see(f"document.head.insertAdjacentHTML('beforeend', '<link rel=preconnect href=http://{host}/>'); 1")
    eyes.see(f"new Image().src = 'http://{host}/z.png'; 1")
    eyes.see("new Promise(done => setTimeout(done, 300)); 1")
    QTest.qWait(500)
    assert tracker.visits == before + 1
    assert str(eyes.see("location.href")).startswith("stet://post-")
    eyes.see("document.head.querySelectorAll('link').forEach(link => link.remove()); 1")


SCRIPTS = [
    "<script>document.title = 'ran'</script>",
    "<img src=x onerror=\"document.title = 'ran'\">",
    "<svg onload=\"document.title = 'ran'\"></svg>",
    "<svg><script>document.title = 'ran'</script></svg>",
    "<iframe srcdoc=\"<script>parent.document.title = 'ran'</script>\"></iframe>",
    "<details open ontoggle=\"document.title = 'ran'\">x</details>",
    "<input autofocus onfocus=\"document.title = 'ran'\">",
    "<style onload=\"document.title = 'ran'\"></style>",
]


def test_scripts_of_a_post_do_not_run(eyes: Eyes) -> None:
    for script in SCRIPTS:
        eyes.show(script)
    eyes.show("".join(SCRIPTS) + "<p><a id=link href=\"javascript:document.title = 'ran'\">go</a></p>")
    eyes.see("document.getElementById('link').click()")
    QTest.qWait(200)
    assert eyes.see("document.title") == "Stet"


def picture_is(eyes: Eyes, source: str, width: int) -> None:
    eyes.show(f'<p><img src="{source}"></p>')
    eyes.wait("document.images.length === 1 && document.images[0].complete")
    assert eyes.see("document.images[0].naturalWidth") == width


def test_the_sites_pictures_are_shown(eyes: Eyes) -> None:
    picture_is(eyes, "/assets/img/a.png", 1)


@pytest.mark.parametrize(
    "source",
    [
        "/assets/img/missing.png",
        "https://example.org/far.png",
        "//example.org/far.png",
        "/assets/img/out.png",
        "/../outside.png",
        "/%2e%2e/outside.png",
        "..\\outside.png",
        "/assets/img/a.png%00",
        "/assets/secret.txt",
        "file:///etc/hostname",
        "stet://other/assets/img/a.png",
    ],
)
def test_any_other_picture_has_a_stand_in(eyes: Eyes, source: str) -> None:
    picture_is(eyes, source, 640)


def test_a_frame_is_named_by_its_address_and_keeps_its_place(eyes: Eyes) -> None:
    address = "https://video.example/embed/1"
    eyes.show(f'<p><iframe src="{address}" width="320" height="180"></iframe></p>')
    eyes.wait("document.images.length === 1 && document.images[0].complete")
    assert eyes.see("decodeURIComponent(document.images[0].src)") == f"stet://stand-in/?{address}"
    assert eyes.see("document.images[0].getAttribute('height')") == "180"
    assert eyes.see("document.images[0].clientWidth") == 320


def test_a_picture_that_comes_later_is_shown(eyes: Eyes, site: Path) -> None:
    late = site / "assets/img/late.png"
    picture_is(eyes, "/assets/img/late.png", 640)
    late.write_bytes((site / "assets/img/a.png").read_bytes())
    eyes.show('<p><img src="/assets/img/late.png"> now</p>')
    eyes.wait("document.images.length === 1 && document.images[0].naturalWidth === 1")
    late.unlink()


def test_a_new_post_takes_its_pictures_from_the_site_that_it_is_for(eyes: Eyes, site: Path) -> None:
    eyes.path = None
    picture_is(eyes, "/assets/img/a.png", 640)
    eyes.panel.set_site(site)
    picture_is(eyes, "/assets/img/a.png", 1)
    eyes.panel.set_site(None)


class Outside(QObject):
    """Takes what would open in the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_links_open_outside_when_clicked_and_only_then(eyes: Eyes) -> None:
    outside = Outside()
    addresses = ("https://example.org/a", "file:///etc/hostname", "ftp://example.org/", "#there")
    for scheme in ("https", "file", "ftp"):
        QDesktopServices.setUrlHandler(scheme, outside, "open")  # type: ignore[arg-type]
    try:
        for index, address in enumerate(addresses):
            eyes.show(f'<p><a id="l{index}" href="{address}" style="display:block;height:120px">link</a></p>')
            click(eyes, f"l{index}")
        QTest.qWait(200)
    finally:
        for scheme in ("https", "file", "ftp"):
            QDesktopServices.unsetUrlHandler(scheme)
    assert outside.opened == ["https://example.org/a"]
    assert str(eyes.see("location.href")).startswith("stet://post-")


def click(eyes: Eyes, name: str) -> None:
    place = eyes.see(f"(box => box.x + ' ' + box.y)(document.getElementById('{name}').getBoundingClientRect())")
    x, y = map(float, place.split())
    QTest.qWait(100)
    target = eyes.view.focusProxy()  # it may have been another before
    assert target is not None
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(round(x) + 20, round(y) + 20))
    QTest.qWait(150)
