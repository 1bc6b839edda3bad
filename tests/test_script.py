"""What the pages can do with JavaScript: previews, filters over whole lists, and a summary shown in the text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

ARTICLE = "articles/004-2e9b7561904c95e4/"


def test_a_name_is_previewed_under_the_pointer_and_with_the_keyboard(tab: Page, site: str) -> None:
    tab.goto(site + ARTICLE)
    name = tab.locator(".bf-text a.bf-name[href*='people/manaf-tlas/']").first
    card = tab.locator("#bf-preview")
    name.hover()
    expect(card).to_contain_text("Manaf Tlas")
    expect(card).to_contain_text("a commander of a unit of the elite Republican Guard")
    expect(card).to_contain_text("29 mentions in 3 articles")
    expect(name).to_have_attribute("aria-describedby", "bf-preview")
    tab.mouse.move(0, 0)
    expect(card).to_have_count(0)
    name.focus()
    expect(card).to_contain_text("Manaf Tlas")
    tab.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_a_preview_stays_within_the_window(tab: Page, site: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(site + ARTICLE)
    for place in range(0, 12, 3):
        name = tab.locator(".bf-text a.bf-name").nth(place)
        name.scroll_into_view_if_needed()
        name.focus()
        card = tab.locator("#bf-preview")
        expect(card).to_have_count(1)
        box = card.bounding_box()
        assert box
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 390


@pytest.mark.parametrize("wording", ["Tlass", "tass", "MANAF"])
def test_any_spelling_finds_a_person(tab: Page, site: str, wording: str) -> None:
    tab.goto(site + "people/")
    form, found = tab.locator("form.bf-filter"), tab.locator("ul.bf-index:not(#bf-list *)")
    form.get_by_label("Find").fill(wording)
    expect(found.locator("a", has_text="Manaf Tlas")).to_be_visible()
    expect(tab.locator("#bf-list")).to_be_hidden()
    expect(form.get_by_role("status")).to_contain_text("found")
    form.get_by_role("button", name="Clear").click()
    expect(tab.locator("#bf-list")).to_be_visible()
    expect(found).to_be_hidden()


def test_the_filter_reaches_every_type_and_publisher(tab: Page, site: str) -> None:
    tab.goto(site + "people/")
    form, found = tab.locator("form.bf-filter"), tab.locator("ul.bf-index:not(#bf-list *)")
    form.get_by_label("Type").select_option("organization")
    expect(found.locator("a", has_text="Republican Guard")).to_be_visible()
    assert found.locator("a", has_text="Manaf Tlas").count() == 0
    form.get_by_label("Publisher").select_option("dpa")
    expect(found.locator("a", has_text="dpa")).to_be_visible()
    expect(found.locator("a", has_text="Baath Party")).to_have_count(0)
    found.locator("a", has_text="Republican Guard").click()
    tab.wait_for_url("**/organizations/republican-guard/")


def test_articles_are_filtered_by_date(tab: Page, site: str) -> None:
    tab.goto(site + "articles/")
    form, found = tab.locator("form.bf-filter"), tab.locator("ul.bf-articles:not(#bf-list *)")
    form.get_by_label("From").fill("2012-07-07")
    expect(form.get_by_role("status")).to_have_text("0 found")
    form.get_by_label("From").fill("2012-07-06")
    expect(found.locator("li")).to_have_count(3)
    form.get_by_label("Publisher").select_option("BBC")
    expect(found.locator("li")).to_have_count(1)


def test_a_summary_is_shown_in_the_text(tab: Page, site: str) -> None:
    tab.goto(site + ARTICLE)
    line = tab.locator(".bf-summary li").first
    target = (line.locator("a.bf-mark").get_attribute("href") or "")[1:]
    line.hover()
    expect(tab.locator(f"#{target}")).to_have_class("bf-s bf-lit")
    tab.mouse.move(0, 0)
    expect(tab.locator(f"#{target}")).to_have_class("bf-s")


def test_without_scripts_there_is_a_list_and_no_form(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site + "people/")
    assert page.locator("#bf-list a", has_text="Manaf Tlas").is_visible()
    assert not page.locator("form.bf-filter").is_visible()
    page.close()


def test_data_are_fetched_when_they_are_first_used(tab: Page, site: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(site + "people/")
    tab.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/data/" in url]
    tab.locator("form.bf-filter").get_by_label("Find").fill("a")
    expect(tab.locator("form.bf-filter").get_by_role("status")).to_contain_text("found")
    assert [url for url in asked if "/data/" in url] == [site + "data/names.json"]


def test_which_sources_say_which_number_takes_one_look(tab: Page, site: str) -> None:
    """The front page says it; the sentence is one click away."""
    tab.goto(site)
    row = tab.locator("dl.bf-compared > div", has_text="people killed")
    expect(row).to_contain_text("at least 10,000")
    expect(row).to_contain_text("15,800")
    row.locator("li", has_text="15,800").locator("a.bf-mark").click()
    tab.wait_for_url("**/articles/000-9d74470b06875570/#s*")
    assert "15,800" in tab.locator(f"#{tab.url.partition('#')[2]}").inner_text()


def test_who_is_the_father_takes_one_click(tab: Page, site: str) -> None:
    tab.goto(site)
    tab.locator("article a[href*='people/manaf-tlas/']").first.click()
    tab.wait_for_url("**/people/manaf-tlas/")
    facts = tab.locator("dl.bf-compared").first
    expect(facts).to_contain_text("Manaf Tlas's father, Mustafa")
