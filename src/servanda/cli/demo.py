"""`servanda demo`: plays the demonstration by actions; played again it changes nothing."""

import argparse
import hashlib

from django.db import transaction
from django.utils import timezone

from servanda.base.verdict import Refused
from servanda.duties.actions import adopt_list, take_step
from servanda.duties.models import Duty
from servanda.journal.actors import SYSTEM
from servanda.law.duties import StepKind
from servanda.profiles import StepRow, demo_lists, grammar, names, steps
from servanda.texts import read


@transaction.atomic
def run(_: argparse.Namespace) -> int:
    """Adopt every demonstration list in both languages, then let happen what happened after."""
    words = grammar()
    for slug in names():
        for path in demo_lists(slug):
            content = path.read_bytes()
            adopt_list(
                reading=read(content, grammar=words),
                digest=hashlib.sha256(content).hexdigest(),
                is_official=False,
                by=SYSTEM,
                at=timezone.now(),
            )
        for row in steps(slug):
            take_step(
                duty=duty_of(row),
                kind=StepKind(row.kind),
                dated_on=row.on,
                due=row.due,
                source=row.by,
                reason=row.reason,
                by=SYSTEM,
                at=timezone.now(),
            )
    return 0


def duty_of(row: StepRow) -> Duty:
    """The one duty that a step of the demonstration is upon. Raises Refused."""
    found = Duty.objects.known().filter(
        decision__decision_list__document__symbol=row.symbol,
        decision__number=row.decision,
        point=row.point,
    )
    if row.state:
        found = found.filter(debtor_state__code=row.state)
    if len(found) != 1:
        raise Refused(f"{row} is upon {len(found)} duties, and must be upon one.")
    return found[0]
