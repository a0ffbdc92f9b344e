from pathlib import Path

import pytest
from shop import answer

from tramontane.testing import Fault

LOOK = {"call": [{"name": "count_in_cellar", "arguments": {"cheese": "Roquefort"}}]}


@pytest.mark.mistral_server("We close at six.")
def test_a_question_is_answered():
    assert answer("When do you close?") == "We close at six."


@pytest.mark.mistral_server(LOOK, "We have three.")
def test_the_cellar_is_looked_into(mistral_server):
    assert answer("Is there any Roquefort?") == "We have three."
    found = mistral_server.requests[-1].body["messages"][-1]
    assert (found["role"], found["content"]) == ("tool", "3")


@pytest.mark.mistral_server("Sorry for the wait.")
@pytest.mark.parametrize("fault", [Fault(status=429, retry_after=0.1), Fault(status=503, times=2), Fault(reset=True)])
def test_a_busy_server_is_waited_for(mistral_server, fault):
    mistral_server.fail(fault)
    assert answer("Anybody there?") == "Sorry for the wait."
    assert len(mistral_server.requests) == fault.times + 1


def test_a_recorded_conversation_is_replayed(mistral_server):
    mistral_server.replay(Path(__file__).with_name("recorded.json"))
    assert answer("Is there any Roquefort left?") == "Yes, three wheels of it."
