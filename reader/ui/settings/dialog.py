"""The settings window: every choice applies at once, and all of it can be set back."""

from collections.abc import Sequence
from dataclasses import asdict
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.settings import Settings
from reader.ui.choice_box import ChoiceBox
from reader.ui.controls import push_button, text_label
from reader.ui.dialog_size import open_at
from reader.ui.notebook.flow import FlowRow, dialog_row
from reader.ui.services import Services
from reader.ui.settings.choices import READING, SPEECH, TEXT, Row, row_words
from reader.ui.settings.language import language_row
from reader.ui.wrapped_check import WrappedCheck

PRIVATE = ("keep_history",)  # stays when everything else is set back


class SettingsDialog(QDialog):
    """Shows `services.preferences` and changes them. Follows changes made elsewhere meanwhile."""

    forget_asked = Signal()
    export_asked = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = services.preferences
        self._services = services
        self._before: dict[str, Any] | None = None  # what a reset put aside
        self.fields: dict[str, QComboBox] = {}
        self._rows: dict[str, Row] = {}
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, parent, width=620, height=720)
        self._build()
        self._follow()
        self._preferences.changed.connect(self._follow)

    # Building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        body = QWidget()
        body.setProperty("role", "home")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(6)
        self._add_rows(self.tr("Text"), TEXT)
        self._add_rows(self.tr("Language"), (language_row(self._services),))
        self._add_rows(self.tr("Pages"), READING)
        self.professionals = self._check(
            self.tr("Show pages for health professionals too"),
            lambda on: self._preferences.change(show_professional=on),
        )
        if not self._services.kiosk and find_spec("PySide6.QtTextToSpeech") is not None:
            self._add_rows(self.tr("Read aloud"), SPEECH)
            self._say(self.tr("Other voices can be chosen in the bar while a page is read aloud."))
        self._add_privacy()
        self._add_data()
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reset_button = push_button(self.tr("Back to the usual settings"), self.reset)
        close = push_button(self.tr("Close"), self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(scroll, 1)
        whole.addWidget(dialog_row([self.reset_button, close]))

    def _title(self, words: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(text_label(words, "heading"))

    def _say(self, words: str) -> None:
        self._column.addWidget(text_label(words, "small"))

    def _add_rows(self, title: str, rows: Sequence[Row]) -> None:
        self._title(title)
        for row in rows:
            words = row_words(row)
            field = ChoiceBox()
            field.setAccessibleName(words)
            field.setObjectName(row.field)
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            field.setSizeAdjustPolicy(policy)
            field.setMinimumContentsLength(8)
            field.activated.connect(lambda _n, name=row.field: self._choose(name))
            label = text_label(words, "small")
            label.setBuddy(field)
            self._column.addWidget(label)
            self._column.addWidget(field)
            self.fields[row.field] = field
            self._rows[row.field] = row

    def _check(self, words: str, chosen: Any) -> QCheckBox:
        check = WrappedCheck(words)
        check.box.clicked.connect(chosen)
        self._column.addWidget(check)
        return check.box

    def _add_privacy(self) -> None:
        self._title(self.tr("Privacy"))
        self.keep_nothing = self._check(self.tr("Keep nothing of what I read"), self._keep_nothing)
        self._say(
            self.tr(
                "Pages, searches and places are then forgotten when you close the program. "
                "Bookmarks, notes and questions are kept until you remove them. "
                "Nothing ever leaves this computer."
            )
        )
        forget = push_button(
            self.tr("Forget what I read…"),
            self.forget_asked.emit,
            name=self.tr("Forget what I read"),
        )
        self._column.addWidget(FlowRow([forget]))

    def _add_data(self) -> None:
        self._title(self.tr("Your data"))
        places = self._services.places
        for words, path in (
            (self.tr("Notebook and your own documents"), places.data),
            (self.tr("Settings"), places.settings),
            (self.tr("Search index (may be deleted at any time)"), places.cache),
        ):
            field = QLineEdit(str(path))
            field.setReadOnly(True)
            field.setCursorPosition(0)
            field.setAccessibleName(words)
            label = text_label(words, "small")
            label.setBuddy(field)
            self._column.addWidget(label)
            self._column.addWidget(field)
        buttons = [push_button(self.tr("Copy the notebook's folder"), self._copy_path)]
        if self._services.site.features.bookmarks and not self._services.kiosk:
            buttons.append(push_button(self.tr("Export my notebook…"), self.export_asked.emit))
        self._column.addWidget(FlowRow(list(buttons)))

    # Choosing ----------------------------------------------------------------------------------

    def _choose(self, name: str) -> None:
        self._preferences.change(**{name: self.fields[name].currentData()})

    def _keep_nothing(self, on: bool) -> None:
        self._preferences.change(keep_history=not on)
        if on:
            # What was kept so far is a question of its own.
            self.forget_asked.emit()

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._services.places.data))

    def reset(self) -> None:
        """Everything as it was on the first day, but what is kept; the same button undoes it."""
        if self._before is not None:
            values, self._before = self._before, None
        else:
            values = {n: v for n, v in asdict(Settings()).items() if n not in PRIVATE}
            now = asdict(self._preferences.settings)
            self._before = {name: now[name] for name in values}
        self._preferences.change(**values)
        self.reset_button.setText(
            self.tr("Undo: my own settings again")
            if self._before is not None
            else self.tr("Back to the usual settings")
        )
        self.reset_button.setAccessibleName(self.reset_button.text())

    def _follow(self, *_settings: object) -> None:
        settings = self._preferences.settings
        for name, field in self.fields.items():
            options = list(self._rows[name].options(settings))
            if [field.itemData(n) for n in range(field.count())] != [o[0] for o in options]:
                field.clear()
                for value, words in options:
                    field.addItem(words, value)
            values = [value for value, _ in options]
            field.setCurrentIndex(values.index(getattr(settings, name)))
        self.professionals.setChecked(settings.show_professional)
        self.keep_nothing.setChecked(not settings.keep_history)
