"""What the reader of documents must know of the committees whose profiles are loaded."""

from collections.abc import Iterator

from servanda.profiles.rows import CommitteeProfile, Profile
from servanda.profiles.shelf import load, names
from servanda.texts.grammar import Grammar


def grammar(*slugs: str) -> Grammar:
    """The words of these profiles, of all of them where none is named.

    States are known by every name they ever had, in every language, and by their other names.
    """
    profiles = [load(slug) for slug in slugs or names()]
    return Grammar(
        bodies=tuple(profile.committee.body for profile in profiles),
        committee_names=tuple(
            dict.fromkeys(name for profile in profiles for name in _committee(profile.committee))
        ),
        states=dict(pair for profile in profiles for pair in _states(profile)),
        months={
            state: profile.treaty.clause.months for profile in profiles for state in profile.states
        },
    )


def _committee(committee: CommitteeProfile) -> Iterator[str]:
    yield from committee.name.values()
    yield from committee.short_name.values()
    yield from committee.also_known


def _states(profile: Profile) -> Iterator[tuple[str, str]]:
    for period in profile.names:
        for word in period.names.values():
            yield word, period.state
    yield from profile.also_known.items()
