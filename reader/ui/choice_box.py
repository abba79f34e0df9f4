"""A drop-down list that says with “…” where its words are longer than its room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class ChoiceBox(QComboBox):
    """As Qt's, whose words just end at the edge under a style sheet.

    Its list stands apart until it is opened: Qt makes it at once, of nine parts, and would style
    all of them with each look of the window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._apart = QWidget()
        self._move_list(self._apart)

    def showPopup(self) -> None:
        """Qt's: the list comes here, and is styled as the window is now."""
        self._move_list(self)
        super().showPopup()

    def _move_list(self, parent: QWidget) -> None:
        # Asked for each time: what PySide made for it may end before it does.
        popup = self.view().window()
        if popup.parentWidget() is not parent:
            popup.setParent(parent, popup.windowFlags())

    def shown_words(self) -> str:
        """The words chosen, as far as there is room for them."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        box, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(box, option, field, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: box and arrow by the style, the words cut with a sign."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_words()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
