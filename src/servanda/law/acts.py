"""What a State can do towards a treaty: sign, consent to be bound, leave."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from servanda.base.source import Source


class ActKind(StrEnum):
    """The instruments that change whether a State is bound (CETS 201, arts. 45, 46 and 49)."""

    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACCESSION = "accession"
    DENUNCIATION = "denunciation"


CONSENTS = frozenset(
    {ActKind.RATIFICATION, ActKind.ACCEPTANCE, ActKind.APPROVAL, ActKind.ACCESSION}
)


@dataclass(frozen=True, slots=True, order=True)
class Act:
    """One instrument: on which day, by which State (its code), and of what kind.

    ``is_member`` says whether the State was that day a member of the organisation that made the
    treaty. Acts sort by day, then by State.
    """

    dated_on: date
    state: str
    kind: ActKind
    is_member: bool = True
    source: Source | None = field(default=None, compare=False)

    @property
    def is_consent(self) -> bool:
        """Whether it expresses consent to be bound."""
        return self.kind in CONSENTS
