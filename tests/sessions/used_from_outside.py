"""The program used as a screen reader uses it: run with a Python that has pyatspi, on its bus.

Reads the page and the tree, presses a button, types into the search; writes JSON of what it met.
"""

import json
import sys
import time

import pyatspi
from gi.repository import GLib

DEEPEST, MOST = 14, 80
PATIENCE_S = 30


def walk(thing, depth=0):
    """`thing` and everything under it."""
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
        answer = ask()
        if answer:
            return answer
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.1)
    sys.exit(f"not found: {what}")


def find(root, begins, role):
    """The first thing of `role` whose name begins so."""

    def ask():
        same = (one for one in walk(root) if one.getRoleName() == role)
        return next((one for one in same if one.name.startswith(begins)), None)

    return until(ask, begins)


def line_of_tree(line):
    """Name, what is said beside it, and whether it is open."""
    return [line.name, line.description, line.getState().contains(pyatspi.STATE_EXPANDED)]


def main():
    """Look, press, type, listen."""
    said, wanted = [], sys.argv[1]
    pyatspi.Registry.registerEventListener(
        lambda event: said.append(str(event.any_data)), "object:announcement"
    )
    frame = find(pyatspi.Registry.getDesktop(0), wanted, "frame")
    page = find(frame, "Page: ", "label")
    found = {"page": page.name, "words": page.queryText().getText(0, 4000)}
    tree = find(frame, "Library", "tree")
    found["tree"] = until(lambda: [line_of_tree(line) for line in tree if line.name], "lines")
    find(frame, "Start page (", "push button").queryAction().doAction(0)
    until(lambda: wanted not in frame.name, "the start page")
    found["home"] = frame.name
    find(frame, "Search the library", "text").queryEditableText().setTextContents("imatinib")
    results = find(frame, "Search results", "list")
    until(lambda: results.childCount and any("result" in one for one in said), "results")
    found["results"] = [one.name for one in results]
    found["said"] = said
    print(json.dumps(found))


main()
