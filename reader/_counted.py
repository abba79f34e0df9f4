"""The texts with a count that are made outside the window, for translators only: nothing runs this.

Qt's `lupdate` sees that a text has a form for one and another for many only where the count is a
number, and of two finds it believes the first; so this file's name comes before the others'.
"""

from reader.wording import translate


def counted() -> None:
    """Name each text that `translate` gets with a count, once."""
    translate("kiosk_faults", "And %n more document(s).", None, 1)
    translate("library", "Now in use: %n document(s) of version {0}.", None, 1)
    translate("notebook", "%n bookmark(s)", None, 1)
    translate("notebook", "%n question(s)", None, 1)
    translate("rendering", "And in %n more place(s): the search finds them all.", None, 1)
    translate("search", "%n more place(s) in “{0}”", None, 1)
    translate("search", "Named in %n place(s) here.", None, 1)
    translate("search", "Show more of the %n result(s)", None, 1)
