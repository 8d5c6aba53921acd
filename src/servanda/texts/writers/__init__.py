"""Writers: how a document becomes the bytes of a file, the same bytes every time."""
