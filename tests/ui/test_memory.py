"""What is not needed any more leaves the memory."""

from PySide6.QtGui import QPixmap, QPixmapCache

from reader.ui.main_window import MainWindow


def test_another_look_lets_go_of_the_pictures_of_the_look_before(window: MainWindow) -> None:
    QPixmapCache.insert("of the look before", QPixmap(16, 16))
    window.services.preferences.change(theme="dark")
    assert QPixmapCache.find("of the look before") is None
