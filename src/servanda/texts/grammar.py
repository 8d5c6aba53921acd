"""What a reader must be told of a committee: names of bodies, committees and States."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from servanda.texts.folding import fold


@dataclass(frozen=True)
class StateNamed:
    """A State named in a text: its ISO 3166 code, and where its name stands."""

    code: str
    start: int
    end: int


@dataclass(frozen=True)
class Grammar:
    """Words that belong to committees and not to language; given by the caller.

    ``bodies`` are the first parts of symbols (``T-ES``); ``committee_names`` all names of the
    committees, short ones too, in both languages; ``states`` leads from every name of a State,
    in both languages, to its ISO 3166 alpha-2 code; ``address`` is the mailbox, where one is
    known; ``months`` leads from a State's code to the full months that its treaty takes to bind it.
    """

    bodies: tuple[str, ...] = ()
    committee_names: tuple[str, ...] = ()
    states: Mapping[str, str] = field(default_factory=dict)
    address: str | None = None
    months: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def _codes(self) -> dict[str, str]:
        return {fold(name): code for name, code in self.states.items()}

    @cached_property
    def _state(self) -> re.Pattern[str]:
        # The longest first: "Republic of Arvenia" is not "Arvenia".
        names = sorted(self._codes, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, names)) or '(?!)'})\b")

    @cached_property
    def _committee(self) -> re.Pattern[str]:
        names = sorted(map(fold, self.committee_names), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, names)) or '(?!)'})\b")

    def states_in(self, text: str) -> Iterator[StateNamed]:
        """The States named in a text, in order; case and accents do not matter.

        >>> [s.code for s in Grammar(states={"Éstland": "XE"}).states_in("by ESTLAND")]
        ['XE']
        """
        for match in self._state.finditer(fold(text)):
            yield StateNamed(self._codes[match[0]], match.start(), match.end())

    def state(self, name: str) -> str | None:
        """The code of the State of that name, ``None`` where it names none."""
        return self._codes.get(fold(name.strip()))

    def names_committee(self, text: str) -> bool:
        """Whether a text names one of the committees."""
        return bool(self._committee.search(fold(text)))
