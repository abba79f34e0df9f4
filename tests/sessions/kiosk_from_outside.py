"""The shared screen met from outside: welcome, begin, a page, finish.

Run with a Python that has pyatspi, on its bus; writes JSON of what it met.
"""

import json
import sys

import pyatspi
from looking import desktop, find, press, until, walk


def in_sight(root):
    """Role and name of what takes the keys in `root` and is in sight."""
    return [
        [one.getRoleName(), one.name]
        for one in walk(root)
        if one.getState().contains(pyatspi.STATE_SHOWING)
        and one.getState().contains(pyatspi.STATE_FOCUSABLE)
    ]


def main():
    """Begin a session, open the list of contents, look at what is there."""
    frame = find(desktop(), "", "frame")
    begin = find(frame, sys.argv[1], "push button", shown=True)
    found = {"welcome": in_sight(frame)}
    press(begin)
    contents = find(frame, "Contents", "push button", shown=True)
    found["bar"] = in_sight(frame)
    press(contents)
    until(lambda: in_sight(frame) != found["bar"], "the contents")
    found["contents"] = in_sight(frame)
    print(json.dumps(found))


main()
