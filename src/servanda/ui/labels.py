"""The words for the values that facts carry: debtors, forces, effects, certainties."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

BODIES: dict[str, str | Promise] = {
    "parties": _("the Parties"),
    "state": _("a Party"),
    "members": _("the members"),
    "rapporteurs": _("the rapporteurs"),
    "secretariat": _("the Secretariat"),
    "bureau": _("the Bureau"),
    "civil_society": _("civil society"),
    "experts": _("the experts"),
    "other": _("others"),
}

CONSENTS: dict[str, str | Promise] = {
    "ratification": _("ratification"),
    "acceptance": _("acceptance"),
    "approval": _("approval"),
    "accession": _("accession"),
}

FORCES: dict[str, str | Promise] = {
    "must": pgettext_lazy("a duty", "owed"),
    "asked": pgettext_lazy("a duty", "asked"),
    "may": pgettext_lazy("a duty", "open to all who wish"),
}

EFFECTS: dict[str, str | Promise] = {
    "deemed_not_compliant": _(
        "Effect of silence: deemed to have taken no action, and not to be in conformity."
    ),
    "deemed_adopted": _("Effect of silence: the text is deemed adopted."),
}

# Certainties that need no word of caution have no mark.
CERTAINTIES: dict[str, str | Promise] = {
    "recalled": _("recalled: not confirmed by a page read"),
    "inferred": _("inferred from other facts"),
    "computed": _("computed by the treaty’s rule"),
    "announced": _("announced, not yet confirmed"),
    "conflict": _("sources disagree"),
    "invented": _("invented for the example"),
}


def debtor(kind: str, count: int | None = None) -> str:
    """Who owes, in words: a number of Parties without names, or bodies joined by ``and``.

    ``kind`` is as the reader writes it, joint debtors joined by ``+``.
    """
    if kind == "parties" and count:
        return ngettext("%(count)d Party", "%(count)d Parties", count) % {"count": count}
    names = [str(BODIES.get(body, body)) for body in kind.split("+")]
    *first, last = names
    words = translate("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last}
    return capitalised(words if first else last)


def capitalised(words: str) -> str:
    """The words with a capital at the beginning, the rest untouched."""
    return words[:1].upper() + words[1:]


def label(table: dict[str, str | Promise], value: Any) -> str:
    """The word for a value, nothing where it has none."""
    return str(table.get(str(value), "")) if value else ""
