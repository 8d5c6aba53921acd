"""The two things that every action does to the record: enter what was done, take back a fact."""

import hashlib
import json
from datetime import datetime
from typing import Any

from django.db import models, transaction

from servanda.base.verdict import Refused
from servanda.journal.actors import Actor
from servanda.journal.facts import Fact
from servanda.journal.models import Entry


def record(verb: str, *, about: models.Model, by: Actor, at: datetime, **particulars: Any) -> Entry:
    """Enter in the journal what an action did; ``verb`` is dotted and past: ``list.adopted``.

    Particulars are plain values that JSON holds. Raises ValueError outside a transaction: an entry
    stands or falls with what it speaks of.
    """
    if not transaction.get_connection().in_atomic_block:
        raise ValueError(f"{verb} was to be recorded outside a transaction.")
    entry = Entry(
        verb=verb,
        app=about._meta.app_label,
        model=about._meta.model_name or "",
        key=str(about.pk),
        name=str(about)[:300],
        by=by.key,
        at=at,
        particulars=particulars,
    )
    entry.digest = digest(entry)
    entry.save(force_insert=True)
    return entry


def digest(entry: Entry) -> str:
    """SHA-256 of an entry's content in a fixed order, as 64 hexadecimal digits."""
    content = [
        *(entry.verb, entry.app, entry.model, entry.key, entry.name, entry.by),
        entry.at.timestamp(),
        entry.particulars,
    ]
    plain = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


@transaction.atomic
def retract(fact: Fact, *, because: str, by: Actor, at: datetime) -> None:
    """Take a fact back: it stays readable, and counts no more from the instant ``at``.

    Raises Refused without a reason, or if it was taken back before.
    """
    if not because.strip():
        raise Refused("A fact is taken back with a reason only: say why it was wrong.")
    kept = type(fact)._default_manager.select_for_update().get(pk=fact.pk)
    if kept.retracted_at:
        raise Refused(
            f"{fact} was already taken back on {kept.retracted_at:%d %B %Y}: "
            f"{kept.retracted_because}"
        )
    fact.retracted_at, fact.retracted_by, fact.retracted_because = at, by.key, because
    fact.save(update_fields=["retracted_at", "retracted_by", "retracted_because"])
    record(f"{fact._meta.model_name}.retracted", about=fact, by=by, at=at, because=because)
