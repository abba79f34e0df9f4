"""The bookmarks of the notebook page: search, sort, labels, notes, removal."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.controls import push_button, text_label
from reader.ui.looks import Look
from reader.ui.notebook.fields import (
    Choice,
    TwoSides,
    detail_frame,
    empty_label,
    labelled,
    search_field,
)
from reader.ui.notebook.flow import FlowRow
from reader.ui.notebook.keeper import Keeper
from reader.ui.notebook.label_words import label_words
from reader.ui.notebook.line_list import LineList
from reader.ui.notebook.lines import BY_PAGE, LOST, NEWEST, bookmark_lines, place
from reader.ui.notebook.saved_text import SavedText
from reader.ui.plurals import counted
from reader.wording import in_figures, quoted

if TYPE_CHECKING:
    from reader.notebook.records import Bookmark

LEAST_LIST_PX, LEAST_NOTE_PX, BESIDE_PX = 220, 88, 640


class BookmarksTab(QWidget):
    """All bookmarks; the current one in full beside the list."""

    open_asked = Signal(object)  # Bookmark
    labels_asked = Signal()
    counted = Signal(str)

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._all: dict[str, Bookmark] = {}
        self.lost: Collection[str] = frozenset()
        self.search = search_field(self.tr("Search in my bookmarks"), lambda _t: self._show())
        self.order = Choice(self.tr("Order"), lambda _v: self._show())
        self.order.fill([(NEWEST, self.tr("Newest first")), (BY_PAGE, self.tr("By page"))], NEWEST)
        self.filter = Choice(self.tr("Which bookmarks"), lambda _v: self._show())
        self.list = LineList(self.tr("Bookmarks"))
        self.empty = empty_label()
        self.note = SavedText(self.tr("My note"), self._save_note)
        self.label = Choice(self.tr("Label"), self._set_label)
        self._detail = self._make_detail()
        self._lay_out()
        self.list.chosen.connect(self._show_detail)
        self.list.opened.connect(self._open)
        self.list.removal_asked.connect(self.remove)

    # Building ----------------------------------------------------------------------------------

    def _make_detail(self) -> QWidget:
        frame, column = detail_frame()
        self.heading = text_label("", "heading")
        self.quote = text_label("")
        self.state = text_label("", "small")
        self.warning = text_label("")
        self.open_button = push_button(self.tr("Open the page"), lambda: self._open(self._key))
        self.remove_button = push_button(
            self.tr("Remove"), lambda: self.remove(self._key), name=self.tr("Remove the bookmark")
        )
        self.labels_button = push_button(
            self.tr("My labels…"), self.labels_asked.emit, name=self.tr("Change my labels")
        )
        self.note.state_changed.connect(self.state.setText)
        for widget in (
            self.heading,
            self.quote,
            self.warning,
            labelled(self.tr("Label"), self.label),
            self.label,
            labelled(self.tr("My note"), self.note),
        ):
            column.addWidget(widget)
        column.addWidget(self.note, 1)
        column.addWidget(self.state)
        column.addWidget(FlowRow([self.open_button, self.remove_button, self.labels_button]))
        return frame

    def _lay_out(self) -> None:
        self._sides = TwoSides(self.list, self._detail)
        self._row = TwoSides(self.search, self._choices())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._row)
        column.addWidget(self.empty, 1)
        column.addWidget(self._sides, 1)

    def _choices(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filter, 1)
        row.addWidget(self.order, 1)
        return both

    def set_look(self, look: Look) -> None:
        """Colours and least sizes follow theme and text size."""
        self.list.set_look(look)
        self.list.setMinimumHeight(look.px(LEAST_LIST_PX))
        self.note.setMinimumHeight(look.px(LEAST_NOTE_PX))
        for sides in (self._sides, self._row):
            sides.set_least(look.px(BESIDE_PX))

    # Showing -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the notebook again."""
        self._all = {bookmark.uid: bookmark for bookmark in self._keeper.bookmarks()}
        labels = [(one.name, label_words(one.name)) for one in self._keeper.labels()]
        used = {b.label for b in self._all.values() if b.label} - {name for name, _ in labels}
        labels += [(name, label_words(name)) for name in sorted(used)]
        lost = [uid for uid in self.lost if uid in self._all]
        changed = self.tr("The page has changed ({0})").format(in_figures(len(lost)))
        choices = [("", self.tr("All labels")), *labels, *([(LOST, changed)] if lost else [])]
        self.filter.fill(choices, self.filter.value)
        self.label.fill([("", self.tr("No label")), *labels], self.label.value)
        self._show()

    def _show(self) -> None:
        colours = {label.name: label.colour for label in self._keeper.labels()}
        lines = bookmark_lines(
            self._all.values(),
            words=self.search.text(),
            label=self.filter.value,
            order=self.order.value,
            lost=self.lost,
            colours=colours,
        )
        self.list.show_lines(lines)
        self._say_empty(shown=bool(lines.keys))
        self.counted.emit(self._count(sum(1 for key in lines.keys if key)))

    def _say_empty(self, *, shown: bool) -> None:
        if not self._all:
            self.empty.setText(
                self.tr(
                    "There are no bookmarks yet. While you read, choose the star at the top "
                    "(Ctrl+D). It keeps the part you are reading, or the words you selected."
                )
            )
        else:
            self.empty.setText(
                self.tr("No bookmark matches. Empty the search, or show all labels.")
            )
        self.empty.setVisible(not shown)
        self._sides.setVisible(shown)
        self._row.setVisible(bool(self._all))

    def _count(self, shown: int) -> str:
        if shown == len(self._all):
            return counted(self.tr("%n bookmark(s)", "", shown), shown)
        return self.tr("{0} of {1} bookmarks").format(in_figures(shown), in_figures(len(self._all)))

    def _show_detail(self, key: str) -> None:
        bookmark = self._all.get(key)
        self._detail.setEnabled(bookmark is not None)
        if bookmark is None:
            self.note.show_text("", "")
            return
        self.heading.setText(place(bookmark.title, bookmark.anchor))
        self.quote.setText(quoted(bookmark.anchor.quote) if bookmark.anchor.quote else "")
        self.quote.setVisible(bool(bookmark.anchor.quote))
        gone = key in self.lost
        self.warning.setVisible(gone)
        self.warning.setText(
            self.tr("⚠ The page has changed since you saved this. Your saved words are kept here.")
            if gone
            else ""
        )
        self.note.show_text(key, bookmark.note)
        self.label.setCurrentIndex(max(self.label.findData(bookmark.label), 0))

    # Doing -------------------------------------------------------------------------------------

    @property
    def _key(self) -> str:
        return self.list.current_key()

    def choose(self, key: str) -> None:
        """Show the bookmark `key`, whatever the search held."""
        if not self.list.choose(key):
            self.search.clear()
            self.filter.setCurrentIndex(0)
            self._show()
            self.list.choose(key)

    def remove(self, key: str) -> None:
        """Take the bookmark `key` away; the window offers to bring it back."""
        self.note.flush()
        bookmark = self._all.get(key)
        if bookmark is not None and self._keeper.delete_bookmark(bookmark):
            self.note.drop(key)
            self.list.setFocus()

    def _open(self, key: str) -> None:
        self.note.flush()
        bookmark = self._all.get(key)
        if bookmark is not None:
            self.open_asked.emit(bookmark)

    def _save_note(self, key: str, text: str) -> bool:
        bookmark = self._all.get(key)
        if bookmark is None:
            return True
        changed = self._keeper.change_bookmark(bookmark, note=text)
        if changed is not None:
            self._all[key] = changed
        return changed is not None

    def _set_label(self, label: str) -> None:
        bookmark = self._all.get(self._key)
        if bookmark is None or bookmark.label == label:
            return
        if self._keeper.change_bookmark(bookmark, label=label) is None:
            self.label.setCurrentIndex(max(self.label.findData(bookmark.label), 0))
