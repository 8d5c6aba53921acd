"""The public pages that integration and browser tests go through, at days that matter."""

DAYS = ("2010-01-01", "2018-06-22", "2018-09-01")
PAGES = {
    "committees": "/?on=2018-06-22",
    "gallery": "/ui/",
    "home": "/lanzarote/?on=2018-09-01",
    "home before the treaty": "/lanzarote/?on=2010-01-01",
    "home of the example": "/example/?on=2026-06-01",
    "ratifications": "/lanzarote/ratifications?on=2018-06-22",
    "state": "/lanzarote/states/FR?on=2018-06-22",
    "state of the example": "/example/states/QQ?on=2026-06-01",
    "meetings": "/lanzarote/meetings?on=2018-09-01",
    "meeting": "/lanzarote/meetings/21?on=2018-09-01",
    "meeting without days": "/lanzarote/meetings/1?on=2018-09-01",
    "decision": "/lanzarote/meetings/21/decisions/5?on=2018-09-01",
    "duties": "/lanzarote/duties?on=2018-09-01",
    "duties of the example": "/example/duties?on=2026-06-01",
    "a day that cannot be read": "/lanzarote/?on=yesterday",
    "nothing here": "/lanzarote/nothing",
}
LANGUAGES = ("en", "fr")


def address(name: str, language: str) -> str:
    """A page's address in a language."""
    return PAGES[name] if language == "en" else f"/fr{PAGES[name]}"
