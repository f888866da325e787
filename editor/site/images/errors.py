"""Why a picture does not come into a site."""

from editor.errors import StetError


class ImageError(StetError):
    """A picture that was not taken; nothing is left of the attempt. Facts: `name`, and what the text says besides.

    Keys: "image.no_picture", "image.damaged", "image.too_large", "image.unreadable", "image.no_room",
    "image.not_writable", "image.outside", "image.no_site", "image.interrupted".
    """
