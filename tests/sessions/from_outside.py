"""What a screen reader is told of the program: run with a Python that has pyatspi, on its bus.

Writes one line for each thing in sight: its role and its name.
"""

import sys
import time

import pyatspi

DEEPEST, MOST = 14, 80
PATIENCE_S = 30


def lines(thing, depth=0):
    """Role and name of `thing` and of what lies in it and is in sight."""
    shown = thing.getState().contains(pyatspi.STATE_SHOWING)
    if depth > DEEPEST or not (shown or depth < 2):
        return
    yield f"{thing.getRoleName()}\t{thing.name}"
    for number in range(min(thing.childCount, MOST)):
        child = thing.getChildAtIndex(number)
        if child is not None:
            yield from lines(child, depth + 1)


def main():
    """Wait until the program is on the bus and shows the page, then tell what is there."""
    wanted, end = sys.argv[1], time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = [line for app in pyatspi.Registry.getDesktop(0) if app for line in lines(app)]
        if any(line.startswith("frame\t") and wanted in line for line in found):
            print("\n".join(found))
            return 0
        time.sleep(0.5)
    print("\n".join(found))
    return 1


sys.exit(main())
