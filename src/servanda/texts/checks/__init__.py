"""Checks before adoption: what a careful secretary would query, each family in its own module."""

from servanda.texts.checks.checking import check
from servanda.texts.checks.known import Known

__all__ = ["Known", "check"]
