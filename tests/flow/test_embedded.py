"""`tramontane serve` with a model of its own: the engine in a child process, asked over HTTP, killed, and ended."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest
from bench.engine.models import write

from engine.process.children import descendants, is_running

HELLO = {"model": "tiny", "messages": [{"role": "user", "content": "hello"}], "max_tokens": 12}


class Server:
    def __init__(self, log, *flags):
        command = [str(Path(sys.executable).with_name("tramontane")), "serve", "--port", "0"]
        with log.open("w") as errors:
            self.process = subprocess.Popen(
                [*command, "--threads", "1", *flags], stdout=subprocess.PIPE, stderr=errors, text=True
            )
        self.told = []
        while not (self.told and "http" in self.told[-1]):
            line = self.process.stdout.readline()
            assert line, log.read_text()
            self.told.append(line)
        [url] = [word for word in self.told[-1].split() if word.startswith("http")]
        self.client = httpx2.Client(base_url=url, timeout=20)

    @property
    def child(self):
        return descendants(self.process.pid)[0]

    def ask(self, **fields):
        return self.client.post("/v1/chat/completions", json=HELLO | fields)

    def stream(self, **fields):
        return self.client.stream("POST", "/v1/chat/completions", json=HELLO | fields | {"stream": True})

    def close(self):
        self.client.close()
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return write(tmp_path_factory.mktemp("models") / "tiny.gguf")


@pytest.fixture(scope="module")
def start(tiny, tmp_path_factory):
    servers = []

    def start(*flags):
        servers.append(Server(tmp_path_factory.mktemp("server") / "log", "--model", str(tiny), *flags))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture(scope="module")
def server(start):
    return start("--memory", "1G")


def text_of(reply):
    assert reply.status_code == 200, reply.text
    return reply.json()["choices"][0]["message"]["content"]


def test_the_start_tells_how_much_it_can_do(server):
    assert server.told[0] == "tiny: 8 answers at once, of 4096 tokens each with what they answer\n"
    assert server.client.get("/v1/models/tiny").json()["max_context_length"] == 4096


def test_an_answer_is_the_same_streamed_and_whole(server):
    whole = server.ask(temperature=0)
    with server.stream(temperature=0) as reply:
        events = [json.loads(line[6:]) for line in reply.iter_lines() if line.startswith("data: {")]
    assert "".join(event["choices"][0]["delta"].get("content") or "" for event in events) == text_of(whole)
    assert whole.json()["usage"]["completion_tokens"] == 12
    assert events[-1]["usage"] == whole.json()["usage"]


def test_a_seeded_answer_is_the_same_alone_and_under_load_and_tells_its_fingerprint(server):
    alone = server.ask(random_seed=7)
    with ThreadPoolExecutor(8) as pool:
        crowd = list(pool.map(lambda seed: server.ask(random_seed=seed), [7, None] * 8))
    assert {text_of(reply) for reply in crowd[::2]} == {text_of(alone)}
    assert len(alone.headers["x-tramontane-fingerprint"]) == 16
    assert "x-tramontane-fingerprint" not in crowd[1].headers


def test_a_format_is_kept_to(server):
    schema = {
        "type": "object",
        "properties": {"ok": {"type": "boolean"}},
        "required": ["ok"],
        "additionalProperties": False,
    }
    asked = {"type": "json_schema", "json_schema": {"name": "answer", "schema": schema, "strict": True}}
    for _ in range(3):
        assert json.loads(text_of(server.ask(response_format=asked, max_tokens=200))).keys() == {"ok"}


def test_probabilities_are_told(server):
    [choice] = server.ask(logprobs=True, top_logprobs=2, max_tokens=3, temperature=0).json()["choices"]
    assert [len(entry["top_logprobs"]) for entry in choice["logprobs"]["content"]] == [2, 2, 2]


def test_a_conversation_read_before_is_not_read_again(server):
    long = [{"role": "user", "content": "What we have talked about before. " * 10}]
    cached = [server.ask(messages=long).json()["usage"]["prompt_tokens_details"]["cached_tokens"] for _ in range(2)]
    assert cached[0] < cached[1]


def test_more_choices_than_slots_are_refused(start):
    reply = start("--running", "4").ask(n=8)
    assert (reply.status_code, reply.json()["code"]) == (400, "3051")
    assert "n is 8" in reply.json()["message"]


def test_a_killed_engine_breaks_off_what_it_said_and_answers_again(server):
    with server.stream(max_tokens=4000, temperature=0) as reply:
        lines = reply.iter_lines()
        said = [next(lines) for _ in range(6)]
        assert '"content":""' not in said[4], "it has begun"
        os.kill(server.child, signal.SIGKILL)
        assert json.loads([line for line in lines if line][-1][6:])["raw_status_code"] == 500
    assert server.client.get("/health/ready").status_code == 503
    deadline = time.monotonic() + 10
    while (reply := server.ask()).status_code != 200:
        assert (reply.status_code, reply.json()["code"]) == (503, "3800")
        assert 1 <= int(reply.headers["retry-after"]) <= 10
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert server.client.get("/health/ready").status_code == 200


def test_of_requests_at_the_time_of_a_kill_those_that_had_begun_break_off_and_all_others_are_answered(server):
    slots, asked = 8, 30

    def ask(number):
        n = 1 + number % 3 % 2
        if number % 2:
            reply = server.ask(max_tokens=300, n=n)
            return reply.status_code if reply.status_code != 200 else len(reply.json()["choices"]) == n
        with server.stream(max_tokens=300, n=n) as reply:
            last = [line for line in reply.iter_lines() if line][-1]
            return json.loads(last[6:])["raw_status_code"] if last != "data: [DONE]" else True

    def are(state):
        page = server.client.get("/metrics").text
        [line] = [line for line in page.splitlines() if line.startswith(f"tramontane_{state}{{")]
        return float(line.split()[-1])

    with ThreadPoolExecutor(asked) as threads:
        asking = [threads.submit(ask, number) for number in range(asked)]
        while True:
            done = sum(each.done() for each in asking)
            running, waiting = are("running"), are("waiting")
            if running and waiting and done + running + waiting == asked:
                break  # one that came later would be told to come back, as no child is there
            assert done < asked, "all were answered before the kill"
            time.sleep(0.005)
        os.kill(server.child, signal.SIGKILL)
        outcomes = [each.result(timeout=20) for each in asking]
    assert set(outcomes) == {True, 500}
    assert outcomes.count(500) <= slots


def test_told_to_stop_it_finishes_what_it_says_and_leaves_nothing(start):
    server = start()
    family = [server.process.pid, *descendants(server.process.pid)]
    with server.stream(max_tokens=400) as reply:
        lines = reply.iter_lines()
        next(lines)
        for pid in family:  # as a terminal or a service manager tells all of them
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
        assert [line for line in lines if line][-1] == "data: [DONE]"
    assert server.process.wait(10) == -signal.SIGTERM
    deadline = time.monotonic() + 3
    while any(map(is_running, family)):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_what_cannot_be_run_is_told_with_a_remedy_and_without_a_traceback(tiny):
    command = [sys.executable, "-m", "tramontane.cli", "serve", "--port", "0"]
    command += ["--model", str(tiny), "--memory", "10K"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=25, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"Error: {tiny} cannot be run: ")
    assert ended.stderr.endswith("allow more with --memory, or ask for less with --context\n")
