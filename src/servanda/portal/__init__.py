"""The public pages: read only, no cookie, cacheable."""
