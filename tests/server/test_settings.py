import dataclasses
import re
from pathlib import Path

import pytest

from tramontane.server.settings import Settings, SettingsError, load


def test_a_flag_counts_more_than_the_environment_and_that_more_than_the_file(tmp_path):
    file = tmp_path / "tramontane.toml"
    file.write_text('port = 1\nrunning = 1\nmax-choices = 1\n[alias]\nmine = "scripted"\n')
    environment = {"TRAMONTANE_PORT": "2", "TRAMONTANE_RUNNING": "2", "OTHER": "x"}
    settings = load({"port": "3", "waiting": None}, file, environment)
    assert (settings.port, settings.running, settings.max_choices) == (3, 2, 1)
    assert settings.alias == {"mine": "scripted"}
    assert settings.waiting == Settings().waiting


@pytest.mark.parametrize(
    ("name", "written", "meant"),
    [
        ("echo", "true", True),
        ("echo", "0", False),
        ("request_timeout", "1.5", 1.5),
        ("memory", "8G", 8_000_000_000),
        ("memory", "1.5gb", 1_500_000_000),
        ("memory", "4096", 4096),
        ("alias", "a=b,c=d", {"a": "b", "c": "d"}),
        ("alias", ("a=b",), {"a": "b"}),
        ("model", "a.gguf, b=c/d:Q6_K", ("a.gguf", "b=c/d:Q6_K")),
        ("model", ("a,b.gguf", "c.gguf"), ("a,b.gguf", "c.gguf")),
    ],
)
def test_settings_are_read_from_words(name, written, meant):
    assert getattr(load({name: written}, environment={}), name) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('model = "a.gguf"', ("a.gguf",)),
        ('model = ["a.gguf", "b.gguf"]', ("a.gguf", "b.gguf")),
        ('[model]\nmine = "a.gguf"\nother = "b/c"', ("mine=a.gguf", "other=b/c")),
    ],
)
def test_a_file_names_one_model_a_list_or_a_table_of_them(tmp_path, written, meant):
    file = tmp_path / "tramontane.toml"
    file.write_text(written)
    assert load({}, file, {}).model == meant


def test_a_path_is_read_as_one(tmp_path):
    assert load({"script": str(tmp_path)}, environment={}).script == tmp_path


@pytest.mark.parametrize(
    "flags",
    [
        {"port": "x"},
        {"memory": "much"},
        {"memory": ""},
        {"memory": "-1"},
        {"context": "-1"},
        {"idle_unload": "-1"},
        {"echo": "maybe"},
        {"alias": "a"},
        {"unknown": "1"},
        {"accept": "x"},
        {"host": "0.0.0.0"},
    ],
)
def test_what_cannot_be_is_refused_by_name(flags):
    with pytest.raises(SettingsError, match=next(iter(flags)).replace("host", "keys")):
        load(flags, environment={})


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(SettingsError, match=r"absent\.toml"):
        load({}, tmp_path / "absent.toml", {})


def test_with_keys_any_address_may_be_listened_on():
    assert load({"host": "0.0.0.0", "keys": "k"}, environment={}).host == "0.0.0.0"


def test_keys_come_from_a_list_and_a_file(tmp_path):
    file = tmp_path / "keys"
    file.write_text("# ours\none\n\n two \n")
    assert Settings(keys="three, four", keys_file=file).accepted_keys() == ["three", "four", "one", "two"]
    file.write_text("# none\n")
    with pytest.raises(SettingsError, match="none is given"):
        Settings(keys_file=file).accepted_keys()


def test_every_setting_says_what_it_is_for():
    assert all(setting.metadata["help"] for setting in dataclasses.fields(Settings))


def test_every_setting_is_documented():
    text = (Path(__file__).parents[2] / "docs" / "server.md").read_text()
    for setting in dataclasses.fields(Settings):
        flag, variable = setting.name.replace("_", "-"), "TRAMONTANE_" + setting.name.upper()
        assert re.search(
            rf"^\| `--{flag}` \| `{variable}` \|.*\| {re.escape(setting.metadata['help'])} \|$", text, re.MULTILINE
        )


def test_a_model_needs_no_word_about_its_engine():
    assert Settings().chosen_engine == "scripted"
    assert Settings(model=("some.gguf",)).chosen_engine == "llamacpp"
    assert Settings(model=("some.gguf",), engine="scripted").chosen_engine == "scripted"
