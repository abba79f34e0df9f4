"""What is made when it is first asked for: kept, and never waited for on another's account."""

import threading

from reader.library.kept import KeptProperty
from reader.library.shelf import References
from reader.library.translations import TranslatedReferences


class Slow:
    def __init__(self, gate: threading.Event | None = None) -> None:
        self.gate = gate
        self.asked = threading.Event()
        self.times = 0

    @KeptProperty
    def value(self) -> object:
        """What is made."""
        self.times += 1
        self.asked.set()
        if self.gate is not None:
            self.gate.wait(20)
        return object()


def test_it_is_made_once() -> None:
    one = Slow()
    assert one.value is one.value
    assert one.times == 1
    assert Slow.value.__doc__ == "What is made."


def test_one_object_never_waits_for_what_is_made_for_another() -> None:
    gate = threading.Event()
    slow = Slow(gate)
    worker = threading.Thread(target=lambda: slow.value)
    worker.start()
    assert slow.asked.wait(20)
    got: list[object] = []
    other = threading.Thread(target=lambda: got.append(Slow().value))
    other.start()
    other.join(5)
    try:
        assert len(got) == 1
    finally:
        gate.set()
        worker.join()
        other.join()


def test_of_two_that_make_the_same_the_first_counts() -> None:
    gate = threading.Event()
    slow = Slow(gate)
    got: list[object] = []
    threads = [threading.Thread(target=lambda: got.append(slow.value)) for _ in range(2)]
    for thread in threads:
        thread.start()
    gate.set()
    for thread in threads:
        thread.join()
    assert got == [slow.value] * 2


def test_libraries_use_it() -> None:
    """With `functools.cached_property` before Python 3.12 the window waited for a worker's."""
    for owner, names in (
        (References, ("glossary", "drugs", "finder")),
        (TranslatedReferences, ("own_finder",)),
    ):
        assert all(isinstance(vars(owner)[name], KeptProperty) for name in names)
