"""What labels are called on the screen: those that come with the program, in its language.

Bookmarks wear the English name, so that a notebook stays the same in every language.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.wording import translate

NAMES = (
    QT_TRANSLATE_NOOP("notebook", "Important"),
    QT_TRANSLATE_NOOP("notebook", "To ask"),
    QT_TRANSLATE_NOOP("notebook", "To read again"),
    QT_TRANSLATE_NOOP("notebook", "Good to know"),
)


def label_words(name: str) -> str:
    """The label `name` as it is shown."""
    from reader.notebook.records import DEFAULT_LABELS  # noqa: PLC0415 - after first paint

    ours = any(label.name == name for label in DEFAULT_LABELS)
    return translate("notebook", name) if ours else name


def label_name(words: str) -> str:
    """The label that is shown as `words`."""
    from reader.notebook.records import DEFAULT_LABELS  # noqa: PLC0415 - after first paint

    shown = {label_words(label.name): label.name for label in DEFAULT_LABELS}
    return shown.get(words, words)
