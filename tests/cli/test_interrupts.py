import signal
import subprocess
import sys
import time

import pytest

from tramontane.cli.interrupts import an_interrupt_ends_it_at_once


def test_an_interrupt_inside_ends_the_process_without_a_word():
    program = """
import signal
from tramontane.cli.interrupts import an_interrupt_ends_it_at_once
with an_interrupt_ends_it_at_once():
    signal.raise_signal(signal.SIGINT)
"""
    ended = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (-signal.SIGINT, "")


def test_an_interrupt_is_an_exception_again_after_it_even_where_an_import_failed():
    with pytest.raises(ModuleNotFoundError), an_interrupt_ends_it_at_once():
        raise ModuleNotFoundError
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_those_who_ignore_interrupts_have_their_way():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with an_interrupt_ends_it_at_once():
            signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("seconds", [0.05, 0.1, 0.2, 0.5, 1.0])
def test_ctrl_c_at_any_time_of_the_start_ends_it_without_a_traceback(seconds):
    program = "from tramontane.cli import main; print('It begins', flush=True); main()"
    command = [sys.executable, "-c", program, "serve", "--port", "0", "--engine", "scripted"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "It begins\n"
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=10)
    assert "Traceback" not in told
