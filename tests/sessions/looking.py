"""How the sessions that look at the program from outside find things. Needs pyatspi."""

import sys
import time

import pyatspi
from gi.repository import GLib

DEEPEST, MOST = 14, 80
PATIENCE_S = 20


def desktop():
    """Where all programs are found."""
    return pyatspi.Registry.getDesktop(0)


def walk(thing, depth=0):
    """`thing` and everything under it; what goes away meanwhile is left out."""
    yield thing
    if depth < DEEPEST:
        for number in range(min(thing.childCount, MOST)):
            child = thing.getChildAtIndex(number)
            if child is not None:
                yield from walk(child, depth + 1)


def until(ask, what):
    """Let events come in until `ask` has an answer; the answer."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            answer = ask()
        except GLib.GError:  # a part that was just taken away
            answer = None
        if answer:
            return answer
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.1)
    sys.exit(f"not found: {what}")


def find(root, begins, role, *, shown=False):
    """The first thing of `role` whose name begins so; with `shown`, one that is in sight."""

    def fits(one):
        in_sight = not shown or one.getState().contains(pyatspi.STATE_SHOWING)
        return one.getRoleName() == role and one.name.startswith(begins) and in_sight

    return until(lambda: next((one for one in walk(root) if fits(one)), None), f"{role} {begins}")


def press(thing):
    """What a screen reader does to use `thing`."""
    thing.queryAction().doAction(0)
