"""Lists of decisions of an invented committee, in our own words, to read in the tests."""

from servanda.texts import Grammar, Reading, read
from servanda.texts.reading import DutyRead

STATES = {
    "Arvenia": "AR",
    "Arvénie": "AR",
    "Belmark": "BM",
    "Belmarque": "BM",
    "Republic of Costana": "CO",
    "République de Costana": "CO",
    "Dorland": "DL",
}
GRAMMAR = Grammar(
    bodies=("EX-C",),
    committee_names=("Example Committee", "Comité exemple"),
    states=STATES,
    address="example.committee@example.org",
)

ENGLISH_TITLE_PAGE = """\
EX-C(2031)4_en

16 May 2031

EXAMPLE COMMITTEE

Committee of the Parties to the Example Convention

List of decisions

5th meeting

Velmont, 14-16 May 2031

Adopted by the Example Committee on 16 May 2031

At this meeting, the Example Committee:
"""
FRENCH_TITLE_PAGE = """\
EX-C(2031)4_fr

16 mai 2031

COMITÉ EXEMPLE

Comité des Parties à la Convention exemple

Liste des décisions

5e réunion

Velmont, 14-16 mai 2031

Adoptée par le Comité exemple le 16 mai 2031

Lors de cette réunion, le Comité exemple :
"""
ENGLISH_MEETINGS = """
2. Dates of the next meetings

{n}. Took note of the dates of its next meetings:
- 6th meeting: 11-13 November 2031;
- 7th meeting: 10-12 March 2032.
"""
FRENCH_MEETINGS = """
2. Dates des prochaines réunions

{n}. A pris note des dates de ses prochaines réunions :
- 6e réunion : 11-13 novembre 2031 ;
- 7e réunion : 10-12 mars 2032.
"""


def english(*decisions: str) -> str:
    """A list of these decisions, numbered, under one heading, with the next meetings."""
    return _list(ENGLISH_TITLE_PAGE, "1. Follow-up", decisions, ENGLISH_MEETINGS)


def french(*decisions: str) -> str:
    """The same in French."""
    return _list(FRENCH_TITLE_PAGE, "1. Suivi", decisions, FRENCH_MEETINGS)


def _list(title_page: str, heading: str, decisions: tuple[str, ...], meetings: str) -> str:
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate(decisions, 1))
    return f"{title_page}\n{heading}\n\n{body}\n{meetings.format(n=len(decisions) + 1)}"


def reading_of(text: str) -> Reading:
    """The reading of a text with the grammar of the invented committee."""
    return read(text.encode(), grammar=GRAMMAR)


def shown(duty: DutyRead) -> str:
    """A duty as one line: point, due, who, force, silence."""
    who = "+".join(duty.debtors.kinds)
    named = ",".join((*duty.debtors.states, *duty.debtors.persons))
    parts = [
        f"/{duty.point}" if duty.point else "",
        str(duty.due),
        f"{duty.due_time:%H:%M}" if duty.due_time else "",
        f"{duty.debtors.count or ''}{who}" + (f"({named})" if named else ""),
        duty.force,
        duty.on_silence or "",
    ]
    return " ".join(part for part in parts if part)
