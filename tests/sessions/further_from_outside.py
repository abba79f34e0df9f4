"""More use from outside: headings, links, a dialog, a line of the tree, another language.

Run with a Python that has pyatspi, on its bus; writes JSON of what it met.
"""

import json
import sys

import pyatspi
from looking import desktop, find, press, until, walk


def nameless(dialog):
    """The roles of what takes the keys in `dialog` and has no name."""
    return [
        one.getRoleName()
        for one in walk(dialog)
        if one.getState().contains(pyatspi.STATE_FOCUSABLE)
        and one.getState().contains(pyatspi.STATE_SHOWING)
        and not one.name
    ]


def main():
    """Press what stands beside the page, write a note, change the language."""
    found, wanted = {}, sys.argv[1]
    frame = find(desktop(), wanted, "frame")
    page = find(frame, "Page: ", "label")
    bar = next(
        one.queryValue()
        for one in walk(page)
        if one.getRoleName() == "scroll bar" and one.queryValue().maximumValue > 0
    )
    press(find(find(frame, "On this page", "list"), "Treatment", "list item"))
    until(lambda: bar.currentValue > 0, "the heading pressed")
    found["scrolled"] = bar.currentValue
    press(find(frame, "Write a note here", "menu item"))
    dialog = find(desktop(), "", "dialog")
    found["dialog"], found["nameless"] = dialog.name, nameless(dialog)
    press(find(dialog, "Cancel", "push button"))
    press(find(find(frame, "Links on this page", "list"), "clinical trials", "list item"))
    until(lambda: wanted not in frame.name, "the page of the link")
    found["followed"] = frame.name
    press(find(find(frame, "Library", "tree"), "Hairy cell leukemia", "table cell"))
    until(lambda: "Hairy cell" in frame.name, "the place in the tree")
    press(find(frame, "Start page (", "push button"))
    press(find(frame, "Español", "push button", shown=True))
    tree = find(desktop(), "Biblioteca", "tree")
    found["lines"] = until(lambda: [line.name for line in tree if line.name], "Spanish lines")
    found["language"] = tree.get_object_locale()
    print(json.dumps(found))


main()
