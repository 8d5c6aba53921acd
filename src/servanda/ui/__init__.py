"""Components of the pages: one tag, one template, one stylesheet each; gallery at /ui/."""
