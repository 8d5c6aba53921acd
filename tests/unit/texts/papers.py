"""Documents for the tests of paper in and out: awkward ones, made by the machine."""

from dataclasses import replace

from hypothesis import strategies as st

from servanda.texts.blocks import Document, Passage, Run, Style, Table

AWKWARD = (
    "décision", "État", "the", "Committee", "5", "2.1.", "a)", "-", "(ii)", "x", "1.", "e\u0301",
    "العربية", "עברית", "§", "*", "**", "_", "`", "[x]", "<b>", "&amp;", "#", "|", "\\", "^{e}",
    "~", "!", "+", "=", ":", "---", "T-ES(2018)16_fr", "\u00a0", "«\u00a0", " ", "  ", "\n", "\t",
    "\u200d", "👩‍⚖️", "\ud800", "\x00", "\u2028", "\x85", "10)", "i.", "|---|", "&", "](#)",
    "o", "•",     "Annexe I", "a\u0308\u0323", "A" * 60, "$", "“", "'", '"', "¹",
)  # fmt: skip
words = st.lists(st.sampled_from(AWKWARD) | st.text(max_size=6), min_size=0, max_size=6).map(
    "".join
)
spaced = st.lists(st.sampled_from(AWKWARD), max_size=6).map(" ".join)
LINKS = (
    "",
    "",
    "",
    "https://example.org/a?b=c&d=%20(e)",
    "javascript:alert(1)",
    "mailto:a@example.org",
)


def runs(*, notes: bool = True) -> st.SearchStrategy[tuple[Run, ...]]:
    """Runs of words set in many ways, with or without notes."""
    plain = st.builds(
        Run,
        text=words | spaced,
        language=st.sampled_from(["", "", "fr", "en-GB", "ar"]),
        link=st.sampled_from(LINKS),
        is_italic=st.booleans(),
        is_raised=st.booleans(),
    )
    called = st.builds(Run, note=runs(notes=False)) if notes else plain
    return st.lists(st.one_of(plain, plain, called), max_size=5).map(tuple)


MARKS = {
    Style.NUMBERED: ["1.", "2.", "5.", "12", "2.1", "007.", "Article 3", ""],
    Style.HEADING: ["", "1.", "2.1.", "2.1", "2.1.1.", "3.2.", "IV."],
    Style.POINT: ["-", "-", "•", "a)", "b)", "(i)", "i)", "ii)", "1)", "vx)", "c.", "07)"],
    Style.PLAIN: ["", "", "4."],
    Style.TITLE: ["", "1."],
}
passages = st.sampled_from(Style).flatmap(
    lambda style: st.builds(
        Passage,
        runs=runs(),
        style=st.just(style),
        mark=st.sampled_from(MARKS[style]),
        depth=st.integers(0, 7),
    )
)
tables = st.builds(Table, st.lists(st.lists(runs(), max_size=3).map(tuple), max_size=4).map(tuple))
documents = st.builds(
    Document,
    parts=st.lists(st.one_of(passages, passages, passages, tables), max_size=8).map(tuple),
    language=st.sampled_from(["", "fr", "en"]),
)

# What a line of text can hold: no marks of markup, and no word that is a mark.
simple = st.lists(
    st.sampled_from(
        [
            "décision",
            "État",
            "the",
            "Committee",
            "e\u0301",
            "العربية",
            "§",
            "n\u00a0o",
            "\n",
            "x",
            "Q" * 80,
        ]
    ),
    max_size=6,
).map(lambda each: f"Words {' '.join(each)}")
simple_runs = st.lists(
    st.one_of(
        st.builds(Run, text=simple, is_italic=st.booleans(), language=st.sampled_from(["", "fr"])),
        st.builds(Run, note=st.builds(Run, text=simple).map(lambda run: (run,))),
    ),
    min_size=1,
    max_size=4,
).map(lambda each: (Run("Begun "), *each))
simple_passages = (
    st.sampled_from(Style)
    .flatmap(
        lambda style: st.builds(
            Passage,
            runs=simple_runs | st.just(()),
            style=st.just(style),
            mark=st.sampled_from(MARKS[style]),
            depth=st.integers(0, 4),
        )
    )
    .filter(lambda each: each.runs or each.style is Style.POINT)
)
simple_tables = st.builds(
    Table,
    st.lists(st.lists(simple_runs, min_size=2, max_size=3).map(tuple), min_size=1, max_size=4).map(
        tuple
    ),
)


def numbered_apart(document: Document) -> Document:
    """The document with no two paragraphs alike: plain text drops the running heads of pages."""
    parts = [
        replace(part, runs=(*part.runs, Run(f" end {'abcdefghijkl'[n]}{n}q")))
        if isinstance(part, Passage) and part.runs
        else part
        for n, part in enumerate(document.parts)
    ]
    return replace(document, parts=tuple(parts))


simple_documents = st.builds(
    Document,
    parts=st.lists(st.one_of(simple_passages, simple_passages, simple_tables), max_size=8).map(
        tuple
    ),
    language=st.sampled_from(["", "fr"]),
).map(numbered_apart)
