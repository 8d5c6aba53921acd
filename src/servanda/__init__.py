"""Servanda runs the work of a committee that watches over a treaty."""
