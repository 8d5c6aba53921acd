"""Relations of tables point down, or stay in their app; names in quotes do not hide one."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from architecture.house import floors

type Relation = tuple[str, str]  # from app.Model.field to app.Model


def relations(tables: Iterable[type[models.Model]]) -> Iterator[Relation]:
    """Every foreign key, one-to-one and many-to-many field, with what it points to."""
    for table in tables:
        for field in (*table._meta.local_fields, *table._meta.local_many_to_many):
            if field.remote_field:
                target: Any = field.remote_field.model
                label = target if isinstance(target, str) else target._meta.label
                yield f"{table._meta.label}.{field.name}", label


def pointing_up(found: Iterable[Relation]) -> list[Relation]:
    """The relations that lead into a higher room, or into a sibling's."""
    depth = floors()
    return [
        (field, target)
        for field, target in found
        if (here := field.split(".")[0]) != (there := target.split(".")[0])
        and depth[there] <= depth[here]
    ]


def test_relations_of_the_house_point_down() -> None:
    found = list(relations(apps.get_models()))

    assert ("duties.Duty.decision", "meetings.Decision") in found
    assert pointing_up(found) == []


@isolate_apps("servanda.treaty", "servanda.duties")
@pytest.mark.parametrize(
    "relation", [models.ForeignKey, models.OneToOneField, models.ManyToManyField]
)
def test_relation_by_a_name_in_quotes_is_seen(relation: Any) -> None:
    more = {} if relation is models.ManyToManyField else {"on_delete": models.PROTECT}

    class Offender(models.Model):
        duty = relation("duties.Duty", **more)

        class Meta:
            app_label = "treaty"

    found = list(relations([Offender]))

    assert pointing_up(found) == [("treaty.Offender.duty", "duties.Duty")]


@pytest.mark.parametrize(
    ("field", "target", "refused"),
    [
        ("treaty.A.b", "treaty.B", False),
        ("duties.A.b", "treaty.B", False),
        ("treaty.A.b", "duties.B", True),
        ("desk.A.b", "portal.B", True),
    ],
)
def test_relation_between_rooms(field: str, target: str, refused: bool) -> None:
    assert pointing_up([(field, target)]) == [(field, target)] * refused
