"""Sample values for every component: the gallery, the snapshots and axe all show these."""

from datetime import date
from typing import Any

from servanda.base.source import Source, decision_source
from servanda.base.standing import Ground, Standing
from servanda.law.bonds import Bond
from servanda.law.duties import DutyState
from servanda.ui.asked import Asked
from servanda.ui.sources import Addresses

SYMBOL = "T-ES(2018)16"
TODAY = date(2026, 6, 1)
ARTICLE = Source("treaty", "CETS 201", "art. 45 (4)")
PAGE = Source("page", "https://www.coe.int/en/web/conventions")
ADDRESSES = Addresses("/lanzarote/meetings", {SYMBOL: 21}, "?on=2018-09-01")

CONSENTED = Standing(
    Bond.CONSENTED,
    date(2018, 6, 13),
    (
        Ground("instrument.signature", date(2007, 10, 25), PAGE),
        Ground("instrument.ratification", date(2018, 6, 13), decision_source(SYMBOL, 2)),
        Ground("treaty.to_be_bound", date(2018, 10, 1), ARTICLE, (("ordinal", 43),)),
    ),
)
LAPSED = Standing(
    DutyState.LAPSED,
    date(2018, 9, 1),
    (
        Ground(
            "duty.set",
            date(2018, 6, 22),
            decision_source(SYMBOL, 5, 2),
            (("due", date(2018, 8, 31)), ("on_silence", "deemed_not_compliant")),
        ),
        Ground(
            "duty.lapsed",
            date(2018, 9, 1),
            decision_source(SYMBOL, 5, 2),
            (("on_silence", "deemed_not_compliant"),),
        ),
    ),
)
SOURCES = (decision_source(SYMBOL, 5, 2), PAGE, ARTICLE, Source("profile", "instruments.csv"))
CERTAINTIES = ("recalled", "inferred", "computed", "announced", "conflict", "invented")


def context() -> dict[str, Any]:
    """The values by the names that the gallery's template gives them."""
    return {
        "today": Asked(TODAY, TODAY),
        "another_day": Asked(
            date(2018, 6, 22), TODAY, given=(("on", "2018-06-22"), ("known", "2019-01-01"))
        ),
        "bonds": [*Bond, None],
        "states": list(DutyState),
        "standings": [CONSENTED, LAPSED],
        "sources": SOURCES,
        "addresses": ADDRESSES,
        "certainties": CERTAINTIES,
        "days": [date(2018, 6, 22), date(2018, 10, 1)],
        "both": {"en": "Slovak Republic", "fr": "République slovaque"},
        "only_french": {"fr": "Échange de vues"},
        "ordinals": [1, 2, 3, 11, 21, 43],
    }
