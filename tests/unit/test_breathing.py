"""Long work lets others go first, where somebody asked for it and nowhere else."""

import threading

from reader.progress import breathe, breathing


def test_only_the_thread_that_was_asked_pauses() -> None:
    pauses: list[str] = []
    elsewhere = threading.Thread(target=breathe)
    with breathing(lambda: pauses.append("here")):
        elsewhere.start()
        elsewhere.join()
        assert pauses == []
        breathe()
        with breathing(lambda: pauses.append("inner")):
            breathe()
        breathe()
    breathe()
    assert pauses == ["here", "inner", "here"]
