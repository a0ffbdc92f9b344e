import stat

import pytest
from click.testing import CliRunner

from tramontane.cli.commands import tramontane
from tramontane.server.settings import Settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "folder" / "keys"


@pytest.fixture
def keys(file):
    def invoke(*arguments, **environment):
        return CliRunner().invoke(tramontane, ["keys", *arguments, "--file", str(file)], env=environment)

    return invoke


def accepted(file):
    return Settings(keys_file=file).accepted_keys()


def test_a_new_key_is_printed_once_and_accepted(keys, file):
    laptop, server = (keys("new", "--name", name).stdout.strip() for name in ("laptop", "server"))
    assert len(laptop) == 40
    assert accepted(file) == [laptop, server]
    assert laptop not in keys("list").output


def test_nobody_else_may_read_the_file(keys, file):
    keys("new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o644)
    keys("new", "--name", "another")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o644)
    keys("rm", "another")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_without_keys_says_how_to_make_one(keys, file):
    keys("new", "--name", "only")
    keys("rm", "only")
    listed = keys("list")
    assert (listed.exit_code, listed.stdout) == (0, "")
    assert listed.stderr == f"there is no key in {file}: `tramontane keys new` makes one\n"


def test_keys_are_listed_by_name_and_ending(keys, file):
    key = keys("new", "--name", "  my\n laptop ").stdout.strip()
    with file.open("a") as opened:
        opened.write("\nunnamed-key\n")
    assert keys("list").stdout == f"{key[-4:]}  my laptop\n-key  -\n"


@pytest.mark.parametrize("by_name", [True, False])
def test_a_removed_key_is_accepted_no_longer(keys, file, by_name):
    kept, doomed = (keys("new", "--name", name).stdout.strip() for name in ("kept", "doomed"))
    assert keys("rm", "doomed" if by_name else doomed[-4:]).exit_code == 0
    assert file.read_text() == f"# kept\n{kept}\n"
    assert [path.name for path in file.parent.iterdir()] == ["keys"]


def test_what_else_stands_in_the_file_stays(keys, file):
    file.parent.mkdir()
    file.write_text("# of the team\n\n# one\naaaa-1111\nbbbb-2222\n\nno-newline")
    key = keys("new", "--name", "new").stdout.strip()
    assert accepted(file) == ["aaaa-1111", "bbbb-2222", "no-newline", key]
    keys("rm", "2222")
    keys("rm", "one")
    assert file.read_text() == f"# of the team\n\n\nno-newline\n# new\n{key}\n"


def test_what_cannot_be_told_apart_is_not_removed(keys, file):
    file.parent.mkdir()
    file.write_text("aaaa-1111\nbbbb-1111\n")
    assert "has 2 keys 1111" in keys("rm", "1111").stderr
    assert "has no key nobody; `tramontane keys list` shows what there is" in keys("rm", "nobody").stderr
    assert len(accepted(file)) == 2


def test_a_name_is_given_once(keys):
    keys("new", "--name", "laptop")
    result = keys("new", "--name", "laptop")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "give this one another --name" in result.stderr


@pytest.mark.parametrize("verb", [["list"], ["rm", "x"]])
def test_without_a_file_it_says_how_to_make_one(keys, verb):
    result = keys(*verb)
    assert result.exit_code == 1
    assert "`tramontane keys new` makes one" in result.stderr


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    result = CliRunner().invoke(tramontane, ["keys", "new", "--file", str(tmp_path / "file" / "keys")])
    assert result.exit_code == 1
    assert "file/keys cannot be written" in result.stderr


def test_the_file_is_that_of_the_server_or_one_among_the_settings(tmp_path):
    invoke = CliRunner().invoke
    invoke(tramontane, ["keys", "new"], env={"TRAMONTANE_KEYS_FILE": str(tmp_path / "mine")})
    assert len(accepted(tmp_path / "mine")) == 1
    told = invoke(tramontane, ["keys", "new"], env={"XDG_CONFIG_HOME": str(tmp_path)})
    assert len(accepted(tmp_path / "tramontane" / "keys")) == 1, told.output


def test_a_server_started_with_the_file_answers_holders_of_its_keys(keys, file, scripted, live):
    key = keys("new").stdout.strip()
    with live(scripted("in", keys_file=file).app) as url:
        ask = ["complete", "hi", "--url", url]
        assert CliRunner().invoke(tramontane, [*ask, "--key", key]).output == "in\n"
        assert CliRunner().invoke(tramontane, ask).exit_code == 1
