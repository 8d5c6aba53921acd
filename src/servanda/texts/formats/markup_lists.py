"""Lists of HTML pages: the number or bullet that each item shows."""

from lxml import html

from servanda.texts.blocks import Passage, Style
from servanda.texts.formats.word_numbering import formatted

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def items_of(
    element: html.HtmlElement, *, points: int, in_list: bool
) -> dict[html.HtmlElement, Passage]:
    """The items of a list with their marks; nothing where the element is no list."""
    if element.tag not in ("ol", "ul", "menu"):
        return {}
    items = [child for child in element if child.tag == "li"]
    if element.tag != "ol":
        return dict.fromkeys(items, Passage((), Style.POINT, "-", points))
    found: dict[html.HtmlElement, Passage] = {}
    number = _integer(element.get("start"), 1)
    for item in items:
        number = _integer(item.get("value"), number)
        found[item] = _numbered(number, element.get("type") or "1", points, in_list)
        number += 1
    return found


def _numbered(number: int, form: str, points: int, in_list: bool) -> Passage:
    """The item of a numbered list: a point inside another list, or where it has letters."""
    if form not in _FORMS and not in_list:
        return Passage((), Style.NUMBERED, f"{number}.")
    mark = formatted(number, _FORMS.get(form, "decimal"))
    return Passage((), Style.POINT, f"{mark})", points)


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 5 else otherwise
