"""The annexes of a list of decisions, from what was read."""

from servanda.journal.intake import Intake
from servanda.journal.sync import Fields
from servanda.meetings.models import Annex, AnnexText, DecisionList
from servanda.texts import Reading


def annex(decision_list: DecisionList, reading: Reading, intake: Intake) -> None:
    """Annex to a list what a reading has; both languages label the annexes alike."""
    language = reading.header.language
    wanted: dict[int, Fields] = {
        place: {"decision_list": decision_list, "label": row.label, "position": place}
        for place, row in enumerate(reading.annexes, 1)
    }
    kept = {row.position: row for row in decision_list.annexes.known()}
    annexes = intake.take(Annex, "annex", kept, wanted, compared=("label",))
    texts: dict[int, Fields] = {
        place: {
            "annex": annexes[place],
            "language": language,
            "title": row.title,
            "text": row.text,
        }
        for place, row in enumerate(reading.annexes, 1)
    }
    said = AnnexText.objects.known().filter(annex__in=annexes.values(), language=language)
    own = {row.annex.position: row for row in said.select_related("annex")}
    intake.take(AnnexText, f"text of annex ({language})", own, texts, compared=("title", "text"))
