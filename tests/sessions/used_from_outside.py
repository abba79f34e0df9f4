"""The program used as a screen reader uses it: run with a Python that has pyatspi, on its bus.

Reads the page and the tree, presses a button, types into the search; writes JSON of what it met.
"""

import json
import sys

import pyatspi
from looking import desktop, find, press, until


def line_of_tree(line):
    """Name, what is said beside it, and whether it is open."""
    return [line.name, line.description, line.getState().contains(pyatspi.STATE_EXPANDED)]


def line_of_status(event):
    """What an Orca without announcements says: the name of a line that came into a status bar."""
    line = event.source
    shown = event.detail1 and line.getRole() == pyatspi.ROLE_NOTIFICATION
    return line.name if shown and line.parent.getRole() == pyatspi.ROLE_STATUS_BAR else ""


def main():
    """Look, press, type, listen."""
    said, wanted = [], sys.argv[1]
    status = []
    pyatspi.Registry.registerEventListener(
        lambda event: said.append(str(event.any_data)), "object:announcement"
    )
    pyatspi.Registry.registerEventListener(
        lambda event: status.append(line_of_status(event)), "object:state-changed:showing"
    )
    frame = find(desktop(), wanted, "frame")
    page = find(frame, "Page: ", "label")
    found = {"page": page.name, "words": page.queryText().getText(0, 4000)}
    tree = find(frame, "Library", "tree")
    found["tree"] = until(lambda: [line_of_tree(line) for line in tree if line.name], "lines")
    press(find(frame, "Start page (", "push button"))
    until(lambda: wanted not in frame.name, "the start page")
    found["home"] = frame.name
    find(frame, "Search the library", "text").queryEditableText().setTextContents("imatinib")
    results = find(frame, "Search results", "list")
    until(lambda: results.childCount and any("result" in one for one in said + status), "results")
    found["results"] = [one.name for one in results]
    found["said"] = said
    found["status"] = [words for words in status if words]
    print(json.dumps(found))


main()
