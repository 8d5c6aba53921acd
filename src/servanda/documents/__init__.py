"""The register of documents: symbols, languages, citations."""
