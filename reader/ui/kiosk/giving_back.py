"""Memory that a session held goes back to the system before the next one begins.

What Qt and Python let go of stays with the C library, in holes between what is still used: after
some hundred people the holes were as large as all that was used. Given back, they are also read by
nobody any more: the system empties such pages.
"""

from reader.ui import heap
from reader.ui.background import Sweeper


def give_memory_back() -> None:
    """Collect what hangs in circles, and hand the holes over. On the GUI thread only."""
    Sweeper.sweep(whole=True)
    heap.give_back()
