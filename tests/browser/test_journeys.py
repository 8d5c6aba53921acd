"""What a reader does with a keyboard, without JavaScript, on paper."""

from playwright.sync_api import Browser, Page, expect


def test_the_keyboard_reaches_everything(page: Page, site: str) -> None:
    page.goto(f"{site}/lanzarote/duties?on=2018-09-01")

    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()

    reachable = page.locator("a[href], button, summary, select, input:not([type=hidden])")
    unreachable = [one for one in reachable.all() if one.evaluate("node => node.tabIndex") < 0]
    assert unreachable == []


def test_a_standing_unfolds_its_why_by_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/lanzarote/duties?on=2018-09-01")
    why = page.locator("#behind ~ * details, section:has(#behind) details").first

    why.locator("summary").focus()
    page.keyboard.press("Enter")

    expect(why.locator(".grounds")).to_be_visible()
    expect(why).to_contain_text("It was set, with")


def test_a_reader_without_javascript_goes_from_day_to_decision(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()

    page.goto(f"{site}/")
    page.get_by_role("link", name="Lanzarote Committee").click()
    page.get_by_label("Another day").fill("2018-06-22")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator(".day-bar")).to_contain_text("As of 22 June 2018")
    expect(page.locator(".figures")).to_contain_text("42")
    page.get_by_role("link", name="T-ES(2018)16, decision 5, point 2").first.click()

    expect(page).to_have_url(f"{site}/lanzarote/meetings/21/decisions/5?on=2018-06-22#point-2")
    page.get_by_role("link", name="Français").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Décision 5")
    page.get_by_role("link", name="Revenir à aujourd’hui").click()
    expect(page).to_have_url(f"{site}/fr/lanzarote/meetings/21/decisions/5?")
    context.close()


def test_on_paper_the_reasons_of_one_thing_are_printed(page: Page, site: str) -> None:
    page.goto(f"{site}/lanzarote/meetings/21/decisions/5?on=2018-06-22")

    page.emulate_media(media="print")

    for grounds in page.locator(".grounds").all():
        expect(grounds).to_be_visible()
    assert page.locator(".grounds").count() == 7
    expect(page.locator(".day-form")).to_be_hidden()
    expect(page.locator(".day-bar-words")).to_contain_text("22 June 2018")


def test_on_paper_a_long_list_prints_no_reasons(page: Page, site: str) -> None:
    page.goto(f"{site}/lanzarote/ratifications?on=2018-06-22")

    page.emulate_media(media="print")

    expect(page.locator(".grounds").first).to_be_hidden()
    expect(page.locator(".day-bar-words")).to_contain_text("22 June 2018")


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_kept(page: Page, site: str) -> None:
    asked: list[str] = []
    problems: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: problems.append(message.text))

    page.goto(f"{site}/lanzarote/meetings/21?on=2018-09-01")

    assert [url for url in asked if not url.startswith(site)] == []
    assert len([url for url in asked if url.endswith(".css")]) <= 6
    assert page.context.cookies() == []
    assert problems == []
