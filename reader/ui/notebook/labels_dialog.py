"""The labels to choose from: add, rename, colour, take away."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget

from reader.notebook.records import DEFAULT_LABELS, Label
from reader.ui.controls import push_button, scrolling, text_label
from reader.ui.dialog_size import open_at
from reader.ui.notebook.fields import Choice, labelled
from reader.ui.notebook.flow import FlowRow, dialog_row
from reader.ui.notebook.keeper import Keeper
from reader.ui.notebook.label_words import label_name, label_words
from reader.wording import translate

MOST_LABELS = 12


class LabelsDialog(QDialog):
    """Edits the labels; nothing is kept before Save. Bookmarks follow a label's new name."""

    def __init__(self, keeper: Keeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeper = keeper
        # Each label with the name it had, "" for a new one: bookmarks wear names.
        self._labels = [
            (label.name, replace(label, name=label_words(label.name))) for label in keeper.labels()
        ]
        self.setWindowTitle(self.tr("My labels"))
        open_at(self, parent, width=460, height=560)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("My labels"))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the label"))
        self.name.setMaxLength(40)
        self.colour = Choice(self.tr("Colour of the label"), self._recolour)
        self.colour.fill([(role, colour_name(role)) for role in COLOURS], "")
        self.fault = text_label("")
        self.fault.hide()
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_row)
        self.name.textEdited.connect(self._rename)
        keeper.told.connect(self._tell)
        self._fill(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.add_button = push_button(self.tr("Add a label"), self.add)
        self.remove_button = push_button(
            self.tr("Remove"), self.remove, name=self.tr("Remove the label")
        )
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(8)
        self.list.setMinimumHeight(self.fontMetrics().height() * 3)
        column.addWidget(self.list, 1)
        column.addWidget(FlowRow([self.add_button, self.remove_button]))
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("Colour"), self.colour),
        ):
            column.addWidget(labelled(words, field))
            column.addWidget(field)
        column.addWidget(self.fault)
        save = push_button(self.tr("Save"), self.keep)
        area = scrolling(body, self.windowTitle())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(area, 1)
        whole.addWidget(dialog_row([save, push_button(self.tr("Cancel"), self.reject)]))
        save.setDefault(True)  # last: a button added later would take it

    # The list ----------------------------------------------------------------------------------

    def _fill(self, row: int) -> None:
        self.list.clear()
        self.list.addItems([_line(label) for _, label in self._labels])
        self.list.setCurrentRow(min(row, len(self._labels) - 1))
        self._show_row(self.list.currentRow())

    def _show_row(self, row: int) -> None:
        there = 0 <= row < len(self._labels)
        for widget in (self.name, self.colour):
            widget.setEnabled(there)
        self.remove_button.setEnabled(len(self._labels) > 1)
        self.add_button.setEnabled(len(self._labels) < MOST_LABELS)
        label = self._labels[row][1] if there else Label("", COLOURS[0])
        if self.name.text() != label.name:
            self.name.setText(label.name)
        self.colour.setCurrentIndex(max(self.colour.findData(label.colour), 0))

    def _change(self, **values: str) -> None:
        row = self.list.currentRow()
        before, label = self._labels[row]
        label = replace(label, **values)
        self._labels[row] = (before, label)
        self.list.item(row).setText(_line(label))

    def _rename(self, name: str) -> None:
        self._change(name=name)

    def _recolour(self, colour: str) -> None:
        self._change(colour=colour)

    def add(self) -> None:
        """A new label below the others, its name ready to be written."""
        used = [label.colour for _, label in self._labels]
        colour = min(COLOURS, key=used.count)
        self._labels.append(("", Label("", colour)))
        self._fill(len(self._labels) - 1)
        self.name.setFocus()

    def remove(self) -> None:
        """Take the current label off the list; bookmarks that wear it keep its name."""
        row = self.list.currentRow()
        del self._labels[row]
        self._fill(row)
        self.list.setFocus()

    # Keeping -----------------------------------------------------------------------------------

    def keep(self) -> None:
        """Write the labels; the dialog stays open where a name is missing or the disk says no."""
        named = [(old, replace(new, name=" ".join(new.name.split()))) for old, new in self._labels]
        names = [label.name.casefold() for _, label in named]
        for row, name in enumerate(names):
            if not name or name in names[:row]:
                self._point_at(row, missing=not name)
                return
        named = [(old, replace(new, name=label_name(new.name))) for old, new in named]
        renamed = {old: new.name for old, new in named if old and old != new.name}
        if self._keeper.set_labels([label for _, label in named], renamed=renamed):
            self.accept()

    def _point_at(self, row: int, *, missing: bool) -> None:
        self._tell(
            self.tr("A label needs a name.")
            if missing
            else self.tr("Two labels have the same name. Give one of them another.")
        )
        self.list.setCurrentRow(row)
        self.name.setFocus()
        self.name.selectAll()

    def _tell(self, words: str) -> None:
        self.fault.setText(f"⚠ {words}")
        self.fault.show()


COLOURS = tuple(label.colour for label in DEFAULT_LABELS)


def colour_name(role: str) -> str:
    """A colour role in words."""
    names = {
        "art_red": translate("notebook", "Red"),
        "art_yellow": translate("notebook", "Yellow"),
        "art_blue": translate("notebook", "Blue"),
        "art_green": translate("notebook", "Green"),
    }
    return names[role]


def _line(label: Label) -> str:
    return f"{label.name or '…'} ({colour_name(label.colour)})"


def edit_labels(keeper: Keeper, window: QWidget) -> None:
    """Open the labels over `window`."""
    dialog = LabelsDialog(keeper, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
