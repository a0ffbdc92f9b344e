"""The page at `/`, used as a person uses it."""

import json

import pytest

from tramontane.backends.script import Line

WEATHER = ({"name": "weather", "arguments": {"city": "Paris"}}, {"name": "weather", "arguments": {"city": "Lyon"}})


def ask(page, text):
    page.fill("#question", text)
    page.keyboard.press("Enter")


def answered(page, text):
    ask(page, text)
    page.locator(".assistant footer").last.wait_for()


def asked_of(page):
    """The last request, as the page shows it."""
    page.get_by_role("button", name="Raw").last.click()
    body = json.loads(page.locator("#raw pre").inner_text())
    page.keyboard.press("Escape")
    return body


def test_a_question_is_answered_with_figures(playground):
    page, _ = playground("The best one is **Comté**.\n\n- young\n- old\n\n```\ncheese()\n```")
    answered(page, "Which cheese?")
    said = page.locator(".said")
    assert said.locator("strong").inner_text() == "Comté"
    assert said.locator("li").all_inner_texts() == ["young", "old"]
    assert said.locator("pre").inner_text() == "cheese()\n"
    assert "tokens read" in page.locator(".figures").inner_text()


def test_what_a_model_writes_is_never_html(playground):
    page, _ = playground("<img src=x onerror=alert(1)> <b>bold</b>")
    answered(page, "<i>hi</i>")
    assert page.locator(".said").inner_text() == "<img src=x onerror=alert(1)> <b>bold</b>"
    assert page.locator(".user .plain").inner_text() == "<i>hi</i>"


def test_thoughts_are_folded_and_go_back_with_the_history(playground):
    page, _ = playground(Line(think="Twice six.", say="Twelve."), Line(say="You are welcome."))
    answered(page, "How old?")
    assert page.locator(".said").inner_text() == "Twelve."
    assert not page.get_by_text("Twice six.").is_visible()
    page.locator(".thought summary").click()
    assert page.get_by_text("Twice six.").is_visible()
    ask(page, "Thanks")
    page.get_by_text("You are welcome.").wait_for()
    thought, text = asked_of(page)["messages"][1]["content"]
    assert (thought["type"], text["text"]) == ("thinking", "Twelve.")


@pytest.mark.parametrize("stop", ["Stop", "Escape"])
def test_stopping_an_answer_stops_the_server(playground, eventually, stop):
    page, server = playground(Line(say="word " * 500, delay=0.05))
    ask(page, "Go on")
    page.locator(".said").wait_for()
    assert server.engine.load.running == 1
    page.click("#stop") if stop == "Stop" else page.keyboard.press(stop)
    eventually(lambda: server.engine.load.running == 0)
    assert "stopped by you" in page.locator(".figures").inner_text()


def test_every_control_reaches_the_request(playground):
    page, _ = playground("An answer.")
    page.locator("#controls details").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
    numbers = {
        "max_tokens": 50,
        "min_tokens": 1,
        "temperature": 0.5,
        "top_p": 0.9,
        "top_k": 40,
        "random_seed": 7,
        "presence_penalty": 0.1,
        "frequency_penalty": 0.2,
        "repetition_penalty": 1.1,
        "n": 2,
    }
    for name, value in numbers.items():
        page.fill(f"#control-{name}", str(value))
    page.fill("#system", "Be brief.")
    page.fill("#control-stop", "END\nSTOP")
    page.fill("#control-prompt_cache_key", "mine")
    page.fill("#control-metadata", '{"a": "b"}')
    page.fill("#control-prediction", "An answer.")
    page.select_option("#control-safe_prompt", "true")
    page.select_option("#control-reasoning_effort", "none")
    answered(page, "Say it")
    body = asked_of(page)
    assert {name: body[name] for name in numbers} == numbers
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    assert body["stop"] == ["END", "STOP"]
    assert body["prediction"] == {"type": "content", "content": "An answer."}
    assert (body["safe_prompt"], body["metadata"], body["prompt_cache_key"]) == (True, {"a": "b"}, "mine")
    assert (body["reasoning_effort"], body["stream"]) == ("none", True)


def test_what_is_left_empty_is_not_sent(playground):
    page, _ = playground("An answer.")
    answered(page, "Say it")
    assert asked_of(page).keys() == {"model", "messages", "stream"}


def test_several_answers_are_turned_over(playground):
    page, _ = playground("first", "second")
    page.fill("#control-n", "2")
    answered(page, "Both")
    page.get_by_role("button", name="Answer 2").click()
    assert page.locator(".said").inner_text() == "second"


def test_calls_are_answered_by_hand(playground):
    page, _ = playground(Line(when="22 degrees", say="Warm."), Line(say="Let me look.", call=WEATHER))
    page.locator("summary", has_text="Tools").click()
    page.locator(".control", has_text="Functions that the model").get_by_role("button", name="example").click()
    ask(page, "Weather?")
    page.get_by_role("button", name="Send results").wait_for()
    for field, result in zip(page.get_by_label("Result of weather").all(), ("22 degrees", "18 degrees"), strict=True):
        field.fill(result)
    page.get_by_role("button", name="Send results").click()
    page.get_by_text("Warm.").wait_for()
    assert [message["role"] for message in asked_of(page)["messages"]] == ["user", "assistant", "tool", "tool"]


def test_results_of_a_forced_call_may_be_followed_by_the_answer(playground):
    page, _ = playground(Line(when="22 degrees", say="Warm."), Line(call=WEATHER[:1]))
    page.locator("summary", has_text="Tools").click()
    page.locator(".control", has_text="Functions that the model").get_by_role("button", name="example").click()
    page.select_option("#control-tool_choice", "any")
    answered(page, "Weather?")
    assert asked_of(page)["tool_choice"] == "any"
    assert page.locator("#status").inner_text() == "The answer is complete."
    page.get_by_label("Result of weather").fill("22 degrees")
    page.get_by_role("button", name="Send results").click()
    page.get_by_text("Warm.").wait_for()
    assert asked_of(page)["tool_choice"] == "auto"
    assert "tool_choice is auto" in page.locator("#status").inner_text()
    answered(page, "And Lyon?")
    assert asked_of(page)["tool_choice"] == "any"


def test_a_schema_goes_with_its_format(playground):
    page, _ = playground('{"title": "t", "author": "a"}')
    page.locator("summary", has_text="Format").click()
    assert not page.locator("#control-schema").is_visible()
    page.select_option("#control-response_type", "json_schema")
    page.get_by_role("button", name="example").first.click()
    ask(page, "A book")
    page.locator(".assistant footer").wait_for()
    shape = asked_of(page)["response_format"]
    assert shape["type"] == "json_schema"
    assert shape["json_schema"]["schema"]["required"] == ["title", "author"]


def test_a_control_that_cannot_be_read_is_named_before_anything_is_sent(playground):
    page, server = playground("never")
    page.locator("summary", has_text="Tools").click()
    page.fill("#control-tools", "[{]")
    ask(page, "Go")
    assert "tools" in page.locator("#status").inner_text()
    assert not server.engine.jobs


@pytest.mark.parametrize(("name", "value"), [("temperature", "9"), ("n", "9")])
def test_a_setting_that_is_out_of_range_leaves_the_question_in_its_field(playground, name, value):
    page, server = playground("said")
    page.fill(f"#control-{name}", value)
    ask(page, "A long question")
    assert page.locator("#status").inner_text().startswith(f"{name}: ")
    assert page.input_value("#question") == "A long question"
    assert not server.engine.jobs
    page.fill(f"#control-{name}", "")
    page.press("#question", "Enter")
    page.locator(".said").wait_for()
    assert page.input_value("#question") == ""


def test_a_question_asked_too_early_stays_and_the_page_says_why(playground):
    page, _ = playground(Line(say="word " * 500, delay=0.05))
    ask(page, "Go on")
    page.locator(".said").wait_for()
    ask(page, "And then?")
    assert "still being written" in page.locator("#status").inner_text()
    assert page.input_value("#question") == "And then?"


@pytest.mark.parametrize("delay", [0, 0.05], ids=["after an answer", "during one"])
def test_a_new_conversation_begins_with_an_empty_status(playground, eventually, delay):
    page, server = playground(Line(say="word " * 40, delay=delay))
    ask(page, "Go on")
    page.locator(".said" if delay else ".figures").wait_for()
    assert page.locator("#status").inner_text()
    page.click("#new")
    page.locator("#send").wait_for()
    eventually(lambda: server.engine.load.running == 0)
    assert page.locator("#status").inner_text() == ""


def test_a_slider_that_is_left_alone_stands_at_the_default(playground, scripted):
    page, _ = playground(server=scripted("said", card={"default_temperature": 0.7}))
    names = ("temperature", "top_p", "presence_penalty", "frequency_penalty")
    stands = [
        float(page.get_by_label(name, exact=True).and_(page.get_by_role("slider")).input_value()) for name in names
    ]
    assert stands == [0.7, 1, 0, 0]


def test_a_refusal_and_a_broken_stream_are_told(playground):
    page, _ = playground(Line(say="This breaks off.", fail_after=2))
    page.fill("#control-max_tokens", "9999999")
    ask(page, "Too much")
    assert "too large for model" in page.get_by_role("alert").inner_text()
    page.fill("#control-max_tokens", "")
    ask(page, "Break")
    page.locator(".said").wait_for()
    page.get_by_role("alert").last.wait_for()


def test_a_question_is_edited_and_an_answer_asked_for_again(playground):
    page, _ = playground("Lundi.", "Mardi.", "Jeudi.")
    ask(page, "One")
    page.get_by_text("Lundi.").wait_for()
    page.get_by_role("button", name="Again").click()
    page.get_by_text("Mardi.").wait_for()
    page.focus("#question")
    page.keyboard.press("ArrowUp")
    page.get_by_label("Edit the message").fill("Two")
    page.keyboard.press("Enter")
    page.get_by_text("Jeudi.").wait_for()
    assert page.locator(".plain").all_inner_texts() == ["Two"]
    assert asked_of(page)["messages"] == [{"role": "user", "content": "Two"}]


def test_the_conversation_survives_the_page_and_travels_as_a_file(playground, tmp_path):
    page, _ = playground("kept")
    page.fill("#control-temperature", "0.7")
    answered(page, "Keep this")
    page.reload()
    assert page.locator(".said").inner_text() == "kept"
    with page.expect_download() as download:
        page.click("#export")
    download.value.save_as(tmp_path / "talk.json")
    page.click("#new")
    page.fill("#control-temperature", "")
    assert not page.locator(".said").count()
    with page.expect_file_chooser() as chooser:
        page.click("#import")
    chooser.value.set_files(tmp_path / "talk.json")
    page.get_by_text("kept").wait_for()
    assert page.input_value("#control-temperature") == "0.7"


def test_the_request_is_shown_in_other_words(playground):
    page, _ = playground("said")
    ask(page, "It's me")
    page.get_by_role("button", name="Raw").click()
    for name, words in (("curl", "It'\\''s me"), ("Python", "client.chat.complete("), ("TypeScript", "serverURL")):
        page.get_by_role("tab", name=name).click()
        assert words in page.locator("#raw pre").inner_text()
    page.get_by_role("tab", name="Response").click()
    assert '"finish_reason":"stop"' in page.locator("#raw pre").inner_text()
    page.click("#copy")
    assert page.evaluate("navigator.clipboard.readText()").startswith("data: ")


def test_a_server_with_keys_is_asked_with_the_key(playground, scripted):
    page, _ = playground(server=scripted("let in", keys="sesame"), waits=False)
    assert "wants a key" in page.locator("#status").inner_text()
    page.click("#key")
    page.fill("#key-field", "sesame")
    page.keyboard.press("Enter")
    page.locator("#model option").first.wait_for(state="attached")
    ask(page, "Open")
    page.get_by_text("let in").wait_for()


@pytest.mark.parametrize("width", [320, 360, 390])
def test_it_fits_a_phone(playground, width):
    page, _ = playground("A long answer. " * 30, viewport={"width": width, "height": 780})
    ask(page, "Hello")
    page.locator(".assistant footer").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert not page.locator("#system").is_visible()
    page.click("#show-settings")
    assert page.locator("#system").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [320, 1280])
def test_no_label_breaks_within_a_word(playground, width):
    page, _ = playground("said", viewport={"width": width, "height": 780})
    if width < 900:
        page.click("#show-settings")
    page.locator("#controls details").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
    broken = page.locator("#controls label:visible").evaluate_all(
        "(all) => all.filter((one) => one.offsetHeight > 24).map((one) => one.textContent)"
    )
    assert broken == []
    panel = page.locator("#settings")
    assert panel.evaluate("(one) => one.scrollWidth <= one.clientWidth")


def test_every_control_has_a_name_and_the_theme_turns(playground):
    page, _ = playground("said")
    page.locator("#controls details").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
    nameless = page.locator("input, select, textarea, button").evaluate_all(
        "(all) => all.filter((one) => !(one.labels?.length || one.ariaLabel || one.textContent.trim()))"
        ".map((one) => one.outerHTML)"
    )
    assert nameless == []
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
