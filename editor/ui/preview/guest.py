"""The page that shows a post, held as a guest: nothing runs, nothing is fetched or kept, nothing opens by itself."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from editor.ui.outside import open_outside
from editor.ui.preview.engine import SCHEME
from editor.ui.preview.files import SiteFiles, page_address

_Attribute = QWebEngineSettings.WebAttribute
_OFF = (
    _Attribute.JavascriptEnabled,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanPaste,
    _Attribute.LocalStorageEnabled,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.TouchIconsEnabled,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.AllowWindowActivationFromJavaScript,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.ForceDarkMode,
)


class _Gate(QWebEngineUrlRequestInterceptor):
    """Lets the preview's own scheme and data: pictures through, and nothing else."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in (SCHEME.decode(), "data"):
            info.block(True)


class GuestProfile(QWebEngineProfile):
    """Off the record: it has no name, so nothing is kept on disk."""

    def __init__(self, files: SiteFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gate = _Gate(self)
        self.setUrlRequestInterceptor(self._gate)
        self.installUrlSchemeHandler(SCHEME, files)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setSpellCheckEnabled(False)
        self.downloadRequested.connect(self._refuse_download)

    def _refuse_download(self, download: QWebEngineDownloadRequest) -> None:
        download.cancel()


class GuestPage(QWebEnginePage):
    """The one page. Links that a user clicks open in the system's browser."""

    def __init__(self, profile: GuestProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self._place = QUrl()
        for attribute in _OFF:
            self.settings().setAttribute(attribute, False)
        self.settings().setAttribute(_Attribute.PlaybackRequiresUserGesture, True)
        self.newWindowRequested.connect(self._open_new_window_outside)
        self.permissionRequested.connect(self._refuse_permission)

    def begin(self, number: int) -> None:
        """Load the empty page, for the so manieth time."""
        self._place = page_address(number)
        self.load(self._place)

    def acceptNavigationRequest(self, url: QUrl | str, type: QWebEnginePage.NavigationType, isMainFrame: bool) -> bool:
        """Only the preview's own page and places within it."""
        address = QUrl(url)
        within = QUrl(self.url())  # which the page has changed to where it will be on the site
        within.setFragment(address.fragment())
        if isMainFrame and address in (self._place, within):
            return True
        if type == QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            open_outside(address)
        return False

    def _open_new_window_outside(self, request: QWebEngineNewWindowRequest) -> None:
        if request.isUserInitiated():
            open_outside(request.requestedUrl())

    def _refuse_permission(self, permission: QWebEnginePermission) -> None:
        permission.deny()

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """Nothing: what the policy blocked would fill a terminal."""
