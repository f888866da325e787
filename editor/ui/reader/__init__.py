"""The reading process of a site (editor/reader), seen from the windows."""
