"""Who acts: the system itself, until there are accounts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """The one in whose name an action is done."""

    key: str
    name: str


SYSTEM = Actor("system", "Servanda")
