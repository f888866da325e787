"""What the form calls the keys that every post may have."""

from PySide6.QtCore import QCoreApplication


def name_of_key(key: str) -> str:
    """The name of a well-known key in the interface's language; any other key is its own name."""
    known = {
        "title": QCoreApplication.translate("FieldNames", "Headline"),
        "date": QCoreApplication.translate("FieldNames", "Date"),
        "categories": QCoreApplication.translate("FieldNames", "Categories"),
        "tags": QCoreApplication.translate("FieldNames", "Tags"),
        "excerpt": QCoreApplication.translate("FieldNames", "Excerpt"),
        "feature_text": QCoreApplication.translate("FieldNames", "Header"),
        "image": QCoreApplication.translate("FieldNames", "Image"),
        "feature_image": QCoreApplication.translate("FieldNames", "Header image"),
        "layout": QCoreApplication.translate("FieldNames", "Layout"),
        "permalink": QCoreApplication.translate("FieldNames", "Address"),
        "author": QCoreApplication.translate("FieldNames", "Author"),
        "description": QCoreApplication.translate("FieldNames", "Description"),
    }
    return known.get(key, key)
