"""Debian's Chromium, driven by Playwright; where there is none, these tests are skipped."""

import shutil

import pytest

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def chromium():
    """For these tests alone: while the driver runs it has an event loop running here, which others could not bear."""
    found = shutil.which("chromium")
    if not found:
        pytest.skip("no chromium on the path; Debian's package of that name is what these tests use")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium):
    """Opens a page in a profile of its own, and sees to it that nothing failed in it and nothing outside was asked."""
    contexts, faults, hosts = [], [], set()

    def open_page(url, waits=True, **options):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 860}} | options)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: hosts.add(request.url.split("/")[2]) if "://" in request.url else None)
        page.goto(url)
        page.locator("#model option" if waits else "#status:not(:empty)").first.wait_for(state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults
    assert len({host for host in hosts if host}) <= 1


@pytest.fixture
def playground(scripted, live, visit):
    """A page on a server that says these lines, and the server."""
    servers = []

    def make(*lines, server=None, **options):
        server = server or scripted(*lines)
        running = live(server.app)
        servers.append(running)
        return visit(running.__enter__(), **options), server

    yield make
    for running in servers:
        running.__exit__(None, None, None)
