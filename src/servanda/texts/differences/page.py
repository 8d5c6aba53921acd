"""Differences as one HTML page that needs nothing else: no script, no style from elsewhere."""

from collections.abc import Iterable, Iterator
from html import escape

from servanda.texts.differences.changes import Change, Differences, Kind, Part, PartChange
from servanda.texts.differences.words import Fate, Words
from servanda.texts.reading import Header

_STYLE = """
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem;
  color: #1a1a1a; background: #fff }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-top: 1px solid #999; padding-top: .5rem }
ins { background: #d7f0dd; color: #0b3d1a; text-decoration: underline }
del { background: #fbdcdc; color: #5c0f0f; text-decoration: line-through }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap }
.place { font-weight: 600 }
@media print { ins, del { background: none } }
"""
_WORDS = {
    "en": {
        "title": "Differences between {before} and {after}",
        "none": "The two versions say the same.",
        "key": "Underlined: added. Struck through: removed.",
        "added": "added",
        "removed": "removed",
        "changed": "changed",
        "moved": "moved",
        "title_page": "Title page",
        "heading": "Heading",
        "decision": "Decision",
        "annex": "Annex",
        "point": "Text {n}",
        "was": "was {name}",
        "from": "From under “{before}” to under “{after}”.",
        "earlier": "the earlier version",
        "later": "the later version",
    },
    "fr": {
        "title": "Différences entre {before} et {after}",
        "none": "Les deux versions disent la même chose.",
        "key": "Souligné : ajouté. Barré : supprimé.",
        "added": "ajouté",
        "removed": "supprimé",
        "changed": "modifié",
        "moved": "déplacé",
        "title_page": "Page de titre",
        "heading": "Titre",
        "decision": "Décision",
        "annex": "Annexe",
        "point": "Texte {n}",
        "was": "auparavant {name}",
        "from": "De « {before} » à « {after} ».",
        "earlier": "la version antérieure",
        "later": "la version postérieure",
    },
}


def as_html(differences: Differences) -> str:
    """The page, in the language of the later version; every word of the documents is escaped."""
    language = "fr" if differences.after.language == "fr" else "en"
    words = _WORDS[language]
    title = escape(
        words["title"].format(
            before=_symbol(differences.before, words["earlier"]),
            after=_symbol(differences.after, words["later"]),
        )
    )
    parts = [part for change in differences.changes for part in _change(change, words)]
    body = "\n".join(parts) or f"<p>{words['none']}</p>"
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n<p>{words['key']}</p>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _symbol(header: Header, otherwise: str) -> str:
    return header.symbol.text if header.symbol else otherwise


def _change(change: Change, words: dict[str, str]) -> Iterator[str]:
    yield f"<h2>{escape(_title(change, words))}</h2>"
    if change.moved and change.moved[0] != change.moved[1]:
        before, after = change.moved
        yield f"<p>{escape(words['from'].format(before=before, after=after))}</p>"
    for each in change.texts:
        yield f"<p>{_place(each, words)}{_marked(each.words, words)}</p>"


def _title(change: Change, words: dict[str, str]) -> str:
    name = change.after or change.before or ""
    was = change.before if change.after and change.before not in (None, change.after) else None
    fates = [words[change.kind.value]]
    if change.moved and change.kind is not Kind.MOVED:
        fates.append(words["moved"])
    if was:
        fates.append(words["was"].format(name=was))
    sep = " : " if words is _WORDS["fr"] else ": "
    number = "" if change.part is Part.TITLE_PAGE else f" {name}"
    detail = f" ({name})" if change.part is Part.TITLE_PAGE else ""
    return f"{words[change.part.value]}{number}{detail}{sep}{', '.join(fates)}"


def _place(change: PartChange, words: dict[str, str]) -> str:
    place = change.after if change.after is not None else change.before
    return f'<span class="place">{words["point"].format(n=place)}.</span> ' if place else ""


def _marked(runs: Iterable[Words], words: dict[str, str]) -> str:
    """The words with ``ins`` and ``del``, each saying what it is to those who hear the page."""
    return "".join(_run(run, words) for run in runs)


def _run(run: Words, words: dict[str, str]) -> str:
    text = escape(run.text)
    if run.fate is Fate.SAME:
        return text
    tag = "ins" if run.fate is Fate.ADDED else "del"
    return f'<{tag}><span class="said">[{words[run.fate.value]}] </span>{text}</{tag}>'
