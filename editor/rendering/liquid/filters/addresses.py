"""URLs made regular as the gem Addressable makes them (addressable/uri.rb: parse, normalize, normalize_component)."""

import re
import unicodedata
from urllib.parse import quote, unquote_to_bytes

from editor.rendering.liquid.failure import Failure

_SUB_DELIMITERS = "!$&'()*+,;="
SEGMENT = _SUB_DELIMITERS + ":@"
FRAGMENT = SEGMENT + "/?"
ANY = ":/?#[]@" + _SUB_DELIMITERS
_HOST = _SUB_DELIMITERS + "[:]"
# Plus signs and ampersands of a query mean something; `%2B` stays.
_QUERY = "!$'()*+,=:@/?%"

_PARTS = re.compile(
    r"(?:(?P<scheme>[^:/?#\n]+):)?(?://(?P<authority>[^/?#]*))?(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?"
)
_SCHEME = re.compile(r"[a-z][a-z0-9.+-]*", re.IGNORECASE)
_PORTS = {"http": "80", "https": "443", "ftp": "21", "tftp": "69", "sftp": "22", "ssh": "22"}
_PLUS = re.compile(r"%2b", re.IGNORECASE)


def scheme(url: str) -> str:
    """The scheme of an absolute URL, "" for a relative one. Raises Failure for what no URL begins with."""
    found = _PARTS.match(url)
    name = (found["scheme"] if found else None) or ""
    if name and not _SCHEME.fullmatch(name):
        raise Failure("liquid.wrong_url", url=url)
    return name


def normalized(written: str, safe: str) -> str:
    """A URL's component in its one right spelling: NFKC, escaped but for `safe` and what never needs it."""
    data = unquote_to_bytes(written)
    try:
        return quote(unicodedata.normalize("NFKC", data.decode()), safe=safe)
    except UnicodeDecodeError:
        return quote(data, safe=ANY)


def regular(url: str) -> str:
    """A URL in its one right spelling. Raises Failure for what is none."""
    found = _PARTS.match(url)
    assert found is not None  # each part may be missing
    name = scheme(url).lower()
    authority, path = found["authority"], found["path"]
    if authority is None and path.startswith("//"):
        raise Failure("liquid.wrong_url", url=url)
    if not name and re.match(r"[^/]*:", path):
        path = path.replace(":", "%2F", 1)
    segments = path.strip("\t\n\v\f\r \0").split("/")
    path = _without_dots("/".join(normalized(segment, SEGMENT) for segment in segments))
    if not path and name in _PORTS:
        path = "/"
    return "".join(
        (
            f"{name}:" if name else "",
            "" if authority is None else f"//{_authority(authority, name)}",
            path,
            _prefixed("?", "&".join(map(_pair, (found["query"] or "").split("&")))),
            _prefixed("#", normalized(found["fragment"] or "", FRAGMENT)),
        )
    )


def _prefixed(sign: str, part: str) -> str:
    return sign + part if part else ""


def _pair(written: str) -> str:
    """A query's pair; an escaped plus sign stays escaped."""
    return "%2B".join(normalized(piece, _QUERY.replace("%", "")) for piece in _PLUS.split(written))


def _authority(written: str, name: str) -> str:
    user, at, host = written.rpartition("@")
    host, colon, port = host.partition(":") if "[" not in host else (host, "", "")
    if re.search(r"[<>{}\\\s\"]", host):
        raise Failure("liquid.wrong_url", url=written)
    try:
        ascii_host = host.strip().lower().encode("idna").decode() if not host.isascii() else host.strip().lower()
    except UnicodeError:
        ascii_host = host
    ascii_host = normalized(ascii_host, _HOST).removesuffix(".")
    shown_port = f":{port}" if colon and port and port != _PORTS.get(name) else ""
    return f"{user}{at}{ascii_host}{shown_port}"


def _without_dots(path: str) -> str:
    """RFC 3986, 5.2.4; steps above the root are taken out."""
    if "." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if kept and kept[-1] != "":
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    rest = "/".join(kept)
    return rest if rest.startswith("/") or not path.startswith("/") else f"/{rest}"
