"""Which connection a query takes: the public pages read through the public role alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_reading_publicly: ContextVar[bool] = ContextVar("reading_publicly", default=False)


@contextmanager
def reading_publicly() -> Iterator[None]:
    """Within it every query goes through the public role, which can write nothing."""
    token = _reading_publicly.set(True)
    try:
        yield
    finally:
        _reading_publicly.reset(token)


class PublicRouter:
    """Sends what the public pages read, and anything they might try to write, to ``public``."""

    def db_for_read(self, *_: Any, **__: Any) -> str | None:
        """The public connection inside ``reading_publicly``."""
        return "public" if _reading_publicly.get() else None

    db_for_write = db_for_read

    def allow_relation(self, *_: Any, **__: Any) -> bool:
        """The connections lead to one database: everything may be related."""
        return True

    def allow_migrate(self, db: str, *_: Any, **__: Any) -> bool | None:
        """Only the owner makes tables (the tests' one connection is the owner's)."""
        return False if db == "public" else None
