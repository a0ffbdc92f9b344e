import socket

from tramontane.testing.front import Request


def test_a_body_is_what_its_json_says_or_its_text_or_nothing():
    def body(content):
        return Request("POST", "/", {}, content).body

    assert [body(b'{"a": [1]}'), body(b"{a"), body(b""), body(b"\xff")] == [{"a": [1]}, "{a", None, "\ufffd"]


def test_requests_are_there_before_they_are_answered_and_whatever_becomes_of_them(mistral_server, ask):
    mistral_server.say("a")
    assert ask(mistral_server, temperature=9).status_code == 422
    assert mistral_server.requests[0].body["temperature"] == 9
    assert mistral_server.requests[0].headers["content-type"] == "application/json"


def test_a_body_that_comes_in_pieces_is_whole_and_one_that_never_comes_is_no_request(mistral_server, ask, eventually):
    address = ("127.0.0.1", int(mistral_server.url.rpartition(":")[2]))
    head = b"POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 7\r\n\r\n"
    with socket.create_connection(address) as caller:
        caller.sendall(head + b'{"a"')
        caller.sendall(b":1}")
        assert caller.recv(100).startswith(b"HTTP/1.1 415")
    with socket.create_connection(address) as caller:
        caller.sendall(head + b"{")
    mistral_server.say("a")
    ask(mistral_server)
    assert [request.body for request in mistral_server.requests[:1]] == [{"a": 1}]
    assert len(mistral_server.requests) == 2
