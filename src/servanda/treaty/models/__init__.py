"""What the register of a treaty is made of."""

from servanda.treaty.models.committee import Committee, Treaty
from servanda.treaty.models.instrument import Instrument, PrintedEntry
from servanda.treaty.models.state import OrganisationMembership, State, StateName

__all__ = [
    "Committee",
    "Instrument",
    "OrganisationMembership",
    "PrintedEntry",
    "State",
    "StateName",
    "Treaty",
]
