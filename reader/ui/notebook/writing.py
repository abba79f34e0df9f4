"""Notes and questions: the card beside a bookmark, and the windows to write in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.controls import push_button
from reader.ui.desk import Desk
from reader.ui.notebook.keeper import Keeper
from reader.ui.notebook.label_words import label_words

if TYPE_CHECKING:
    from reader.notebook.records import Anchor, Bookmark


class Writing(QObject):
    """Opens what the user writes in; the keeper keeps it."""

    announced = Signal(str)

    def __init__(self, window: QWidget, desk: Desk, keeper: Keeper) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._keeper = keeper

    def note_on(self, anchor: "Anchor", title: str) -> None:
        """Write a note on `anchor`; saving it keeps a bookmark when there is none."""
        from reader.notebook.records import Bookmark  # noqa: PLC0415 - after first paint

        bookmarks = self._keeper.bookmarks_of(anchor.document)
        key = (anchor.section, anchor.quote)
        found = next((b for b in bookmarks if (b.anchor.section, b.anchor.quote) == key), None)
        self.edit_note(found or Bookmark(0, "", anchor, title))

    def edit_note(self, bookmark: "Bookmark") -> None:
        """Open the note of a bookmark."""
        from reader.ui.notebook.note_dialogs import NoteDialog  # noqa: PLC0415 - at first use

        dialog = NoteDialog(self._keeper, bookmark, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def edit_labels(self) -> None:
        """Rename, colour and add the labels to choose from."""
        from reader.ui.notebook.labels_dialog import edit_labels  # noqa: PLC0415 - rare

        edit_labels(self._keeper, self._window)

    def show_note(self, bookmark: "Bookmark", where: QRect) -> None:
        """Show what a bookmark says beside its words."""
        card = self._desk.card

        def then(work: Callable[[], object]) -> None:
            card.close_card()
            work()

        words = self.tr("Change the note") if bookmark.note else self.tr("Write a note")
        lines = [bookmark.note or self.tr("No note yet.")]
        if bookmark.label:
            lines.append(self.tr("Label: {0}").format(label_words(bookmark.label)))
        card.show_card(
            title=self.tr("My bookmark"),
            lines=lines,
            buttons=[
                push_button(words, lambda: then(lambda: self.edit_note(bookmark))),
                push_button(
                    self.tr("Remove"), lambda: then(lambda: self._keeper.delete_bookmark(bookmark))
                ),
            ],
            anchor=where,
            scale=self._desk.look.scale,
        )

    def ask(self, anchor: "Anchor | None", title: str) -> None:
        """Write down a question, kept with the page at `anchor` where there is one."""
        from reader.ui.notebook.lines import place  # noqa: PLC0415 - at first use
        from reader.ui.notebook.note_dialogs import QuestionDialog  # noqa: PLC0415

        dialog = QuestionDialog(
            self._keeper,
            self._window,
            anchor=anchor,
            title=title if anchor else "",
            about=place(title, anchor) if anchor else "",
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.announced.emit(self.tr("Question kept")))
        dialog.open()
