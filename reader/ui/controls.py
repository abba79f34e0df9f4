"""Small makers of labels and buttons with their role for the style sheet and a spoken name."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QActionEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.wording import translate


def text_label(text: str, role: str = "", *, wrap: bool = True) -> QLabel:
    """A label whose `role` (small, title, heading, pane) the style sheet knows."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


def scrolling(words: QWidget, name: str) -> QScrollArea:
    """`words` in full at any text size; the keys scroll them."""
    words.setProperty("role", "pane-body")
    area = QScrollArea()
    area.setProperty("role", "pane-area")
    area.setAccessibleName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(words)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def name_clear_button(field: QLineEdit) -> None:
    """Let `field` have a button that empties it, with a name: Qt gives it none."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(translate("controls", "Empty the field"))


def push_button(
    text: str, handler: Callable[[], object], *, name: str = "", flag: str = ""
) -> QPushButton:
    """A button with a spoken name; `flag` is a style property such as "flat" or "link"."""
    button = QPushButton(text)
    button.setAccessibleName(name or text.replace("&", ""))
    button.setAutoDefault(True)  # Enter presses it, not only Space
    if flag:
        button.setProperty(flag, True)
    button.clicked.connect(lambda _checked=False: handler())
    return button


class KeyToolButton(QToolButton):
    """A tool button that Enter presses too; Qt's own answers to Space only."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's, with Enter added."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.animateClick()
            return
        super().keyPressEvent(event)


class ActionButton(KeyToolButton):
    """A tool button that shows an action and follows its changes; `text` names it for good.

    Qt's own (6.11) connects itself to the action once more with each change, and never lets go:
    memory and time of every change grow for as long as the window stands.
    """

    def __init__(self, action: QAction, text: str = "") -> None:
        super().__init__()
        self._text = text
        self.setDefaultAction(action)
        self._name(action)

    def actionEvent(self, event: QActionEvent) -> None:
        """Qt's, but for changes."""
        action = event.action()
        if event.type() != QEvent.Type.ActionChanged or action is not self.defaultAction():
            super().actionEvent(event)
            return
        self._name(action)
        self.setIcon(action.icon())
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())
        self.setEnabled(action.isEnabled())

    def _name(self, action: QAction) -> None:
        self.setText(self._text or action.iconText())
        self.setToolTip("" if self._text else action.toolTip())
        self.setAccessibleName(self._text or action.toolTip())


class ChoiceCard(QPushButton):
    """A large button that holds a title and lines under it, as high as its words need."""

    def __init__(
        self,
        title: str,
        lines: tuple[str, ...],
        handler: Callable[[], object],
        *,
        big: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("choice", True)
        self.setAccessibleName(_in_one(title, lines))
        self.setAutoDefault(True)  # Enter presses it, not only Space
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        self.labels = [text_label(title, "choice" if big else "card-title")]
        self.labels += [text_label(line, "card-line") for line in lines if line]
        if big:
            column.addStretch(1)
        for label in self.labels:
            # The card is the control: clicks on its words are clicks on it.
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _checked=False: handler())
        self.toggled.connect(self._colour_labels)

    def say(self, title: str, lines: tuple[str, ...]) -> None:
        """Other words, as many lines of them as before."""
        self.setAccessibleName(_in_one(title, lines))
        for label, words in zip(self.labels, (title, *filter(None, lines)), strict=True):
            label.setText(words)

    def _colour_labels(self, chosen: bool) -> None:
        # Style sheets cannot say "labels of a pressed button"; a property of the labels can.
        for label in self.labels:
            label.setProperty("chosen", chosen)
            label.style().unpolish(label)
            label.style().polish(label)

    def sizeHint(self) -> QSize:
        """Qt's: the words' size instead of a button's."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Qt's: narrower than the words' natural width, for they wrap."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()


def _in_one(title: str, lines: tuple[str, ...]) -> str:
    """What a card is called: all of its words."""
    return ". ".join([title, *filter(None, lines)])


def spoken(widget: QWidget, name: str, description: str = "") -> QWidget:
    """Give `widget` its name for screen readers, and hand it back."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)
    return widget
