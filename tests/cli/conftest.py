import pytest
from click.testing import CliRunner

from tramontane.cli.commands import tramontane


@pytest.fixture
def command(scripted, live):
    """Runs a command against a server that says these lines; the server's engine tells what it was asked."""

    def invoke(*arguments, lines=(), stdin="", server=None, **environment):
        server = server or scripted(*lines)
        with live(server.app) as url:
            runner = CliRunner()
            result = runner.invoke(tramontane, [*arguments, "--url", url], input=stdin, env=environment)
        result.server = server
        return result

    return invoke
