"""Takes the pictures of the page at `/` for README.md and docs/, of a server of its own: `make picture`."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

REPOSITORY = Path(__file__).parents[2]
sys.path[:0] = [str(REPOSITORY / "tests"), str(REPOSITORY / "examples")]

from demo import serving  # noqa: E402

from browser.conftest import QUIET  # noqa: E402

PICTURES = REPOSITORY / "docs" / "pictures"
DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 780}, "device_scale_factor": 2}


def ask(page: Page, question: str, holds: str) -> None:
    """What holds no right answer is no picture for a page."""
    answered = page.locator(".figures").count()
    page.fill("#question", question)
    page.keyboard.press("Enter")
    page.locator(".figures").nth(answered).wait_for()
    assert holds in page.locator(".assistant").last.inner_text()


def facts(page: Page) -> None:
    ask(page, "Who are you?", "I am Tramontane pocket")
    ask(page, "Who is the best French painter?", "Claude Monet")


def calls(page: Page) -> None:
    page.locator("summary", has_text="Answer").click()
    page.locator("summary", has_text="Sampling").click()
    page.locator("summary", has_text="Tools").click()
    page.locator(".control", has_text="Functions that the model").get_by_role("button", name="example").click()
    ask(page, "What is the weather in Paris?", 'get_weather({"city": "Paris"})')
    page.get_by_label("Result of get_weather").fill('{"weather": "sunny", "degrees": 22}')


def thoughts(page: Page) -> None:
    page.click("#show-settings")
    page.locator("summary", has_text="Reasoning").click()
    page.select_option("#control-reasoning_effort", "high")
    page.click("#show-settings")
    ask(page, "Karim has 6 friends. Each of them has 4 dogs. How many dogs do they have together?", "24")
    page.locator(".thought summary").click()


SCENES = {
    "playground": (facts, {**DESK, "color_scheme": "light"}),
    "playground-tools": (calls, {**DESK, "color_scheme": "dark"}),
    "playground-phone": (thoughts, {**PHONE, "color_scheme": "light"}),
}


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with serving() as server, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        for name, (scene, look) in SCENES.items():
            page = browser.new_page(**look)
            page.goto(server.url)
            page.locator("#model option").first.wait_for(state="attached")
            scene(page)
            page.mouse.move(0, 0)
            page.screenshot(path=PICTURES / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
