"""The profiles that stand in this package, each read whole or not at all."""

from pathlib import Path

from servanda.profiles.instruments import read_instruments, read_printed
from servanda.profiles.lines import ProfileError
from servanda.profiles.meetings import read_meetings
from servanda.profiles.rows import Profile
from servanda.profiles.states import read_also_known, read_memberships, read_names
from servanda.profiles.terms import read_terms

SHELF = Path(__file__).parent


def names() -> tuple[str, ...]:
    """The slugs of all profiles, in alphabetical order."""
    return tuple(sorted(file.parent.name for file in SHELF.glob("*/profile.toml")))


def folder_of(slug: str) -> Path:
    """The folder of a profile. Raises ProfileError if there is none."""
    if slug not in names():
        known = ", ".join(names())
        raise ProfileError(slug, None, "", f"there is no such profile (known: {known}).")
    return SHELF / slug


def load(slug: str) -> Profile:
    """The profile of a committee. Raises ProfileError at the first thing that is wrong."""
    return load_from(folder_of(slug))


def load_from(folder: Path) -> Profile:
    """The profile that stands in a folder. Raises ProfileError at the first thing wrong."""
    committee, treaty = read_terms(folder)
    periods = read_names(folder, committee.languages)
    states = tuple(dict.fromkeys(period.state for period in periods))
    return Profile(
        committee=committee,
        treaty=treaty,
        states=states,
        names=periods,
        also_known=read_also_known(folder, periods),
        memberships=read_memberships(folder, states),
        instruments=read_instruments(folder, states, treaty.opened_on),
        printed=read_printed(folder, states),
        meetings=read_meetings(folder, committee.languages),
    )
