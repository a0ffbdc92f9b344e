"""Takes the README's picture of the page at `/`, of a server of its own: `make picture`."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

REPOSITORY = Path(__file__).parents[2]
sys.path[:0] = [str(REPOSITORY / "tests"), str(REPOSITORY / "examples")]

from demo import serving  # noqa: E402

from browser.conftest import QUIET  # noqa: E402

PICTURE = REPOSITORY / "docs" / "pictures" / "playground.png"
QUESTIONS = ("Who are you?", "What is the best French cheese?")


def ask(page: Page, question: str, number: int) -> None:
    page.fill("#question", question)
    page.keyboard.press("Enter")
    page.locator(".figures").nth(number).wait_for()


def main() -> None:
    with serving() as server, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
        page.goto(server.url)
        page.locator("#model option").first.wait_for(state="attached")
        for number, question in enumerate(QUESTIONS):
            ask(page, question, number)
        page.mouse.move(0, 0)
        PICTURE.parent.mkdir(exist_ok=True)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
