"""Formats of files: how bytes become lines of an official document."""
