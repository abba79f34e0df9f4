"""The settings window: each choice applies and is kept, all of it can be set back."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.settings import Settings, load_settings
from reader.ui.main_window import MainWindow
from reader.ui.settings.dialog import SettingsDialog
from tests.support.notebook_window import dialog, read

# Set elsewhere: the language has no choice yet.
ELSEWHERE = {"language"}


@pytest.fixture
def settings(qtbot: QtBot, window: MainWindow) -> SettingsDialog:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    shown = dialog(window)
    assert isinstance(shown, SettingsDialog)
    return shown


def choose(field: QComboBox, value: object) -> None:
    """Choose as a user does."""
    row = [field.itemData(n) for n in range(field.count())].index(value)
    field.setCurrentIndex(row)
    field.activated.emit(row)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "dark"),
        ("theme", "high-contrast"),
        ("text_size", 200),
        ("line_spacing", 210),
        ("letter_spacing", 12),
        ("column", 50),
        ("font", "system"),
        ("audience", "children"),
    ],
)
def test_a_choice_applies_without_a_button_and_is_kept(
    qtbot: QtBot, settings: SettingsDialog, window: MainWindow, name: str, value: object
) -> None:
    choose(settings.fields[name], value)
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    assert getattr(window.services.preferences.settings, name) == value
    window.services.preferences.write()
    assert getattr(load_settings(window.services.places.settings)[0], name) == value
    look = window.desk.look
    seen = {
        "theme": look.theme.name,
        "text_size": round(look.scale * 100),
        "line_spacing": look.line_spacing,
        "letter_spacing": look.letter_spacing,
        "column": look.column,
        "audience": window.audience,
    }
    assert seen.get(name, value) == value


def test_text_can_be_spread_as_far_as_the_guidelines_ask(
    qtbot: QtBot, settings: SettingsDialog, window: MainWindow
) -> None:
    """WCAG 2.2, 1.4.12: lines 1.5, paragraphs 2, letters 0.12, words 0.16 times the letters."""
    read(qtbot, window)
    page = window.desk.page
    words, letters = page.toPlainText(), page.column_width()
    choose(settings.fields["letter_spacing"], 12)
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    window.resize(800, 600)
    assert page.toPlainText() == words
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)  # laid out in its time
    window.resize(1600, 800)
    qtbot.waitUntil(lambda: page.column_width() > letters)  # as many letters in a line as before
    block, seen = page.document().begin(), 0
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            font = parts.fragment().charFormat().font().resolve(page.document().defaultFont())
            assert font.letterSpacing() >= 0.119 * font.pixelSize(), parts.fragment().text()
            assert font.wordSpacing() >= 0.159 * font.pixelSize(), parts.fragment().text()
            seen += 1
            parts += 1
        form = block.blockFormat()
        if block.text() == "Paragraph 3 says a few quiet words.":
            assert form.bottomMargin() >= 36
            assert form.lineHeight() >= 27
        block = block.next()
    assert seen > 10


def test_the_page_behind_shows_the_choice(
    qtbot: QtBot, settings: SettingsDialog, window: MainWindow
) -> None:
    settings.reject()
    read(qtbot, window)
    wide = window.desk.page.column_width()
    window.actions_by_id["settings"].trigger()
    shown = dialog(window)
    assert isinstance(shown, SettingsDialog)
    choose(shown.fields["column"], 50)
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    assert window.desk.page.column_width() < wide


def test_every_setting_has_its_place(settings: SettingsDialog) -> None:
    shown = set(settings.fields) | {"show_professional", "keep_history"} | ELSEWHERE
    missing = {field.name for field in fields(Settings)} - shown
    # Without the extra there is nothing to be said about reading aloud.
    assert missing <= {"speech_rate", "speech_voice"}


def test_reset_sets_back_all_but_privacy_and_can_be_undone(
    settings: SettingsDialog, window: MainWindow
) -> None:
    preferences = window.services.preferences
    mine = Settings(theme="sepia", text_size=150, audience="children", keep_history=False)
    preferences.change(theme="sepia", text_size=150, audience="children", keep_history=False)
    settings.reset_button.click()
    assert preferences.settings == Settings(keep_history=False)
    assert settings.fields["text_size"].currentData() == 100
    settings.reset_button.click()
    assert preferences.settings == mine


def test_changes_made_elsewhere_are_shown(settings: SettingsDialog, window: MainWindow) -> None:
    window.services.preferences.change(text_size=125, show_professional=True, keep_history=False)
    assert settings.fields["text_size"].currentData() == 125
    assert settings.professionals.isChecked()
    assert settings.keep_nothing.isChecked()


def test_a_value_written_by_hand_is_offered_as_it_is(window: MainWindow) -> None:
    window.services.preferences.change(line_spacing=147, column=64, text_size=117, speech_rate=7)
    window.actions_by_id["settings"].trigger()
    shown = dialog(window)
    assert isinstance(shown, SettingsDialog)
    assert shown.fields["line_spacing"].currentData() == 147
    assert shown.fields["column"].currentData() == 64
    assert shown.fields["text_size"].currentData() == 117
    assert window.services.preferences.settings.line_spacing == 147


def test_keep_nothing_asks_whether_to_forget_what_was_kept(
    qtbot: QtBot, settings: SettingsDialog, window: MainWindow
) -> None:
    with qtbot.waitSignal(settings.forget_asked):
        settings.keep_nothing.click()
    assert not window.services.preferences.settings.keep_history
    box = [w for w in window.findChildren(QWidget) if w.inherits("QMessageBox") and w.isVisible()]
    assert len(box) == 1
    forget = next(b for b in box[0].findChildren(QAbstractButton) if b.text() == "Forget")
    forget.click()
    assert "forgotten" in window.notice.label.text()


def test_it_says_where_the_data_is(settings: SettingsDialog, window: MainWindow) -> None:
    said = {field.text() for field in settings.findChildren(QLineEdit)}
    assert str(window.services.places.data) in said
    assert str(window.services.places.settings) in said
    assert all(field.isReadOnly() for field in settings.findChildren(QLineEdit))


def test_every_control_has_a_name_and_is_reached_with_tab(
    qtbot: QtBot, settings: SettingsDialog
) -> None:
    wanted = {
        widget
        for widget in settings.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.inherits("QScrollBar")
    }
    assert [w for w in wanted if not w.accessibleName() and not getattr(w, "text", str)()] == []
    reached: set[QWidget] = set()
    settings.fields["font"].setFocus()
    for _ in range(40):
        focus = settings.focusWidget()
        assert focus is not None
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert wanted - reached == set()


@pytest.mark.parametrize("size", [100, 200, 300])
def test_nothing_is_cut_off_in_a_small_window(qtbot: QtBot, window: MainWindow, size: int) -> None:
    window.resize(800, 600)
    window.services.preferences.change(text_size=size)
    window.actions_by_id["settings"].trigger()
    shown = dialog(window)
    assert shown.width() <= 800
    column = shown.findChild(QWidget, "font").parentWidget()
    area = column.parentWidget()
    qtbot.waitUntil(lambda: column.width() <= area.width())
    foot = [b for b in shown.findChildren(QAbstractButton) if b.text() == "Close"]
    assert foot[0].mapTo(shown, foot[0].rect().bottomRight()).x() <= shown.width()
