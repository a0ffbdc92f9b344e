from threading import Thread

from tramontane.engine.process.fairness import FairQueue


def test_owners_take_turns_and_each_one_keeps_its_order():
    queue = FairQueue()
    for entry in ("a1", "a2", "a3", "b1", "c1", "b2"):
        queue.put(entry[0], entry)
    assert [queue.get() for _ in range(6)] == ["a1", "b1", "c1", "a2", "b2", "a3"]


def test_who_comes_later_is_behind_one_of_each_owner_at_most():
    queue = FairQueue()
    for number in range(100):
        queue.put("a", number)
    assert queue.get() == 0
    queue.put("b", "b")
    assert "b" in [queue.get(), queue.get()]


def test_without_entries_it_waits_for_one():
    queue, got = FairQueue(), []
    waiting = Thread(target=lambda: got.append(queue.get()))
    waiting.start()
    queue.put("a", "a1")
    waiting.join(5)
    assert got == ["a1"]
