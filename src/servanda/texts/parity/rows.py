"""What a reading sets down beside its texts, held against the other language's."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from servanda.texts.folding import fold
from servanda.texts.parity.disparity import Aspect, Disparity, apart
from servanda.texts.reading import (
    AppointmentRead,
    DutyRead,
    Header,
    InstrumentRead,
    Item,
    NextMeeting,
    Reading,
)

type Said = tuple[int, int | None, str]


def title_pages(one: Header, other: Header) -> Iterator[Disparity]:
    """The symbol but for its language, the kind, the meeting and the days."""
    left, right = _facts(one), _facts(other)
    for name, value in left.items():
        if value != right[name]:
            yield Disparity(
                Aspect.TITLE_PAGE, None, None, f"{name} {value}", f"{name} {right[name]}"
            )


def _facts(header: Header) -> dict[str, str]:
    symbol, meeting = header.symbol, header.meeting
    facts = {
        "kind": header.kind.replace("_", " "),
        "symbol": f"{symbol.body}({symbol.year}){symbol.number}" if symbol else None,
        "version": symbol.version if symbol else None,
        "dated": header.dated_on,
        "meeting": meeting.number,
        "first day": meeting.first_day,
        "last day": meeting.last_day,
        "adopted on": meeting.adopted_on,
    }
    return {name: "none" if value is None else str(value) for name, value in facts.items()}


def headings(one: Reading, other: Reading) -> Iterator[Disparity]:
    """Headings that stand in one language only; papers and questions of those in both."""
    left, right = ({item.number: item for item in each.items} for each in (one, other))
    for number in dict.fromkeys([*left, *right]):
        if number not in left or number not in right:
            yield Disparity(Aspect.HEADING, None, None, _shown(number, left), _shown(number, right))
        else:
            yield from _named(left[number], right[number])


def _shown(number: str, items: Mapping[str, Item]) -> str:
    return f"{number} {items[number].title}" if number in items else ""


def _named(one: Item, other: Item) -> Iterator[Disparity]:
    def papers(item: Item) -> list[str]:
        return [f"{item.number} {paper}" for paper in item.papers]

    def questions(item: Item) -> list[str]:
        return [f"{item.number} question {question}" for question in item.questions]

    yield from apart(Aspect.SYMBOLS, map(_bare, papers(one)), map(_bare, papers(other)))
    yield from apart(Aspect.HEADING, questions(one), questions(other))


def _bare(symbol: str) -> str:
    """A symbol without its language.

    >>> _bare("T-ES(2018)16_fr"), _bare("T-ES(2018)16_enRev")
    ('T-ES(2018)16', 'T-ES(2018)16Rev')
    """
    for language in ("_en", "_fr"):
        symbol = symbol.replace(language, "")
    return symbol


def rows(one: Reading, other: Reading, numbers: Iterable[int]) -> Iterator[Disparity]:
    """Addressees, appointments and instruments of the decisions that both languages have."""
    both = set(numbers)
    for aspect, left, right in (
        (Aspect.ADDRESSEES, _charged(one), _charged(other)),
        (Aspect.APPOINTMENTS, _appointed(one), _appointed(other)),
        (Aspect.INSTRUMENTS, _reported(one), _reported(other)),
    ):
        mine, theirs = _placed(left), _placed(right)
        for place in sorted({*mine, *theirs}, key=lambda each: (each[0], each[1] or 0)):
            if place[0] in both:
                yield from apart(
                    aspect, mine[place], theirs[place], decision=place[0], point=place[1]
                )


def _placed(said: Iterable[Said]) -> defaultdict[tuple[int, int | None], list[str]]:
    placed: defaultdict[tuple[int, int | None], list[str]] = defaultdict(list)
    for decision, point, text in said:
        placed[decision, point].append(text)
    return placed


def _charged(reading: Reading) -> Iterator[Said]:
    for duty in (*reading.duties, *reading.tasks):
        yield duty.decision, duty.point, _duty(duty)


def _duty(duty: DutyRead) -> str:
    debtors = duty.debtors
    named = ", ".join((*sorted(debtors.states), *sorted(map(fold, debtors.persons)))).upper()
    parts = [
        str(debtors.count) if debtors.count else "",
        " + ".join(kind.replace("_", " ") for kind in debtors.kinds),
        f"({named})" if named else "",
        duty.force.value,
        f"by {duty.due}" if duty.due else "",
        f"{duty.due_time:%H:%M}" if duty.due_time else "",
        f"silence: {duty.on_silence.replace('_', ' ')}" if duty.on_silence else "",
    ]
    return " ".join(part for part in parts if part)


def _appointed(reading: Reading) -> Iterator[Said]:
    for each in reading.appointments:
        yield each.decision, each.point, _appointment(each)


def _appointment(each: AppointmentRead) -> str:
    of = each.state or ("an organisation" if each.organisation else "no State")
    return f"{fold(each.person).upper()} ({of}) {each.role.replace('_', ' ')}"


def _reported(reading: Reading) -> Iterator[Said]:
    for each in reading.instruments:
        yield each.decision, None, _instrument(each)


def _instrument(each: InstrumentRead) -> str:
    ordinal = f"no. {each.ordinal}" if each.ordinal else "no number"
    days = f"deposited {_day(each.deposited_on)}, in force {_day(each.in_force_from)}"
    return f"{each.state} {each.kind}: {days}, {ordinal}"


def next_meetings(one: Reading, other: Reading) -> Iterator[Disparity]:
    """Coming meetings whose number or days differ."""
    left, right = (map(_meeting, each.next_meetings) for each in (one, other))
    return apart(Aspect.NEXT_MEETINGS, left, right)


def _meeting(each: NextMeeting) -> str:
    confirmed = " to be confirmed" if each.to_be_confirmed else ""
    return f"{each.number or '-'}: {_day(each.first_day)} to {_day(each.last_day)}{confirmed}"


def _day(day: date | None) -> str:
    return str(day) if day else "no day"


def annexes(one: Reading, other: Reading) -> Iterator[Disparity]:
    """Annexes that one language has not, and those with another number of paragraphs."""
    left, right = (
        [f"{a.label or '-'}: {len(a.text.splitlines())} paragraphs" for a in each.annexes]
        for each in (one, other)
    )
    return apart(Aspect.ANNEXES, left, right)
