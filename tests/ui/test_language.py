"""Another language in the same window: nothing lost, nothing left behind, nothing unsaid."""

import gc
import weakref
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader import wording
from reader.app import main_stage
from reader.paths import Places
from reader.settings import Settings
from reader.site import Site
from reader.ui.language.choosing import available, choose, own_name
from reader.ui.language.installing import install
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from reader.ui.notebook.page import NotebookPage
from reader.ui.services import Services
from reader.ui.settings.dialog import SettingsDialog
from tests.support.pseudo_language import OPEN, tool

needs_lrelease = pytest.mark.skipif(
    tool("pyside6-lrelease") is None, reason="lrelease of PySide6 is not installed"
)
pytestmark = needs_lrelease


def test_the_reader_then_the_site_then_the_computer_decide(spoken: Places) -> None:
    def chosen(own: str = "", site: str = "", *system: str) -> str:
        settings, place = Settings(language=own), Site(language=site)
        return choose(settings, place, places=spoken, system=system)

    assert chosen("en", "es", "es-ES") == "en"
    assert chosen("", "es", "en-GB") == "es"
    assert chosen("", "", "de-DE", "es-MX", "en-US") == "es"
    assert chosen("", "", "en-GB", "es-ES") == "en"
    assert chosen("", "", "C") == "en"
    assert chosen("xx", "zz", "fi-FI") == "en"
    assert chosen("../es", "", "en") == "en"


def test_each_language_is_named_by_its_own_speakers(spoken: Places) -> None:
    assert available(spoken)[0] == "en"
    assert {"ar", "eo", "es"} < set(available(spoken))
    assert own_name("es") == "Español"
    assert own_name("en") == "English"
    assert own_name("ar") == "العربية"


def test_installing_turns_words_and_direction_and_back(spoken: Places, qapp: QApplication) -> None:
    assert install(qapp, spoken, "ar") == "ar"
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert qapp.translate("settings", "Text size").startswith(OPEN)
    assert wording.translate("settings", "Text size").startswith(OPEN)
    assert QLocale().language() is QLocale.Language.Arabic
    assert install(qapp, spoken, "en") == "en"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert qapp.translate("settings", "Text size") == "Text size"
    assert wording.translate("settings", "Text size") == "Text size"


def test_a_broken_catalogue_leaves_english(spoken: Places, qapp: QApplication) -> None:
    install(qapp, spoken, "eo")
    assert install(qapp, spoken, "fi") == "en"
    assert wording.language() == "en"
    assert qapp.translate("settings", "Text size") == "Text size"


def test_qts_own_words_follow(spoken: Places, qapp: QApplication) -> None:
    install(qapp, spoken, "es")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_counts_have_the_forms_of_the_language(spoken: Places, qapp: QApplication) -> None:
    def said(count: int) -> str:
        return wording.translate("notebook", "%n bookmark(s)", None, count)

    assert [said(1), said(3)] == ["1 bookmark", "3 bookmarks"]
    install(qapp, spoken, "eo")
    assert said(1).startswith(f"{OPEN}1")
    assert "(s)" not in said(1) + said(3)


def test_the_switch_keeps_page_scroll_search_and_history(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    old = stage.window
    old.resize(1100, 700)
    old.desk.go("section:other")
    old.desk.go("section:basics#phases")
    old.desk.page.verticalScrollBar().setValue(old.desk.page.verticalScrollBar().value() + 300)
    section = old.desk.page.top_section
    text = _line_at_top(old)
    old.header.search.setText("tired")
    assert section

    stage.speak("eo")

    new = stage.window
    assert new is not old
    assert new.isVisible()
    assert new.size() == old.size()
    assert new.desk.now is not None
    assert new.desk.now.document == "basics"
    assert new.desk.page.top_section == section
    assert _line_at_top(new) == text
    assert new.header.search.text() == "tired"
    assert new.search.active
    assert new.actions_by_id["back"].isEnabled()
    assert new.actions_by_id["back"].text().startswith(OPEN)
    new.actions_by_id["back"].trigger()
    assert new.desk.now.document == "other"
    qtbot.waitUntil(lambda: not isValid(old) or not old.isVisible())


def test_the_start_page_and_the_notebook_stay(stage: Stage[MainWindow]) -> None:
    stage.speak("eo")
    assert stage.window.desk.on_home
    stage.window.desk.go("notebook:")
    stage.speak("en")
    assert stage.window.desk.room_name == "My notebook"


def test_choosing_in_the_settings_turns_the_window_and_keeps_them_open(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    old = stage.window
    old.errands.show_settings()
    field = old.findChildren(SettingsDialog)[0].fields["language"]
    assert [field.itemText(n) for n in range(field.count())][1:] == [
        "English",
        "العربية",
        own_name("eo"),
        "Español",
    ]
    field.setCurrentIndex(field.findData("es"))
    field.activated.emit(field.currentIndex())
    qtbot.waitUntil(lambda: stage.window is not old)
    qtbot.waitUntil(lambda: bool(stage.window.findChildren(SettingsDialog)))
    dialog = stage.window.findChildren(SettingsDialog)[0]
    assert dialog.isVisible()
    assert dialog.fields["language"].currentData() == "es"
    assert wording.language() == "es"
    dialog.close()


def test_the_start_page_offers_the_other_languages(stage: Stage[MainWindow], qtbot: QtBot) -> None:
    old = stage.window
    names = [own_name(one) for one in ("ar", "eo", "es")]
    buttons = {b.text(): b for b in old.desk.home.findChildren(QPushButton) if b.text() in names}
    assert sorted(buttons) == sorted(names)
    buttons["Español"].click()
    qtbot.waitUntil(lambda: stage.window is not old)
    assert wording.language() == "es"
    assert stage.window.services.preferences.settings.language == "es"
    texts = [b.text() for b in stage.window.desk.home.findChildren(QPushButton)]
    assert "English" in texts
    assert "Español" not in texts


def test_a_switch_while_the_documents_are_read(
    spoken: Places, qapp: QApplication, make_services: Callable[..., Services], qtbot: QtBot
) -> None:
    services = make_services(spoken)
    stage = main_stage(qapp, services)
    stage.window.show()
    stage.window.load_library()
    stage.speak("eo")
    with qtbot.waitSignal(stage.window.library_ready):
        pass
    assert stage.window.library is not None
    stage.window.close()
    services.runner.drain()


def test_windows_that_were_left_are_gone(stage: Stage[MainWindow], qtbot: QtBot) -> None:
    stage.window.desk.go("section:basics")
    left = []
    for number in range(6):
        left.append(weakref.ref(stage.window))
        stage.speak("en" if number % 2 else "eo")
        qtbot.waitUntil(partial(_gone, left[-1]), timeout=8000)
    assert all(one() is None for one in left)
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    assert [one for one in windows if one.isVisible()] == [stage.window]


def test_a_window_that_is_left_while_it_is_dressed_takes_its_notebook_along(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    """The notebook stands apart then, and stayed for good."""
    stage.window.actions_by_id["notebook"].trigger()
    stage.window.desk.go("section:basics")
    book = stage.window.findChild(NotebookPage)
    stage.window.services.preferences.change(theme="dark")
    qtbot.waitUntil(lambda: not stage.window.isAncestorOf(book))
    left = weakref.ref(stage.window)
    stage.speak("eo")
    stage.window.services.preferences.change(theme="sepia")  # what is left dresses no more
    qtbot.waitUntil(partial(_gone, left), timeout=8000)
    assert not isValid(book)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, NotebookPage)]


def _gone(window: "weakref.ref[MainWindow]") -> bool:
    gc.collect()
    return window() is None


def _line_at_top(window: MainWindow) -> str:
    page = window.desk.page
    return page.document().findBlock(page.place()).text()
