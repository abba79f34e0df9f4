"""The one table of actions: menus, toolbar, keys sheet and what a kiosk allows come from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

CONTEXT = "actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing that the user can do. `text` and `menu` are translated when shown.

    `menu` names the menu that holds it ("" for none); `group` draws a line where it changes.
    `kiosk` says whether it is allowed on a shared screen.
    """

    id: str
    text: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    group: int = 0
    kiosk: bool = False
    checkable: bool = False


FILE = str(QT_TRANSLATE_NOOP("actions", "&File"))
EDIT = str(QT_TRANSLATE_NOOP("actions", "&Edit"))
VIEW = str(QT_TRANSLATE_NOOP("actions", "&View"))
THEME = str(QT_TRANSLATE_NOOP("actions", "&Colours"))
GO = str(QT_TRANSLATE_NOOP("actions", "&Go"))
HELP = str(QT_TRANSLATE_NOOP("actions", "&Help"))
MENUS = (FILE, EDIT, VIEW, THEME, GO, HELP)


def _spec(
    name: str, text: object, menu: str, group: int, *keys: str, icon: str = "", kiosk: bool = False
) -> ActionSpec:
    return ActionSpec(name, str(text), menu, keys, icon, group, kiosk)


def _choice(
    name: str, text: object, menu: str, group: int, *keys: str, icon: str = "", kiosk: bool = False
) -> ActionSpec:
    return ActionSpec(name, str(text), menu, keys, icon, group, kiosk, checkable=True)


ACTIONS: tuple[ActionSpec, ...] = (
    _spec(
        "add-documents",
        QT_TRANSLATE_NOOP("actions", "Add documents…"),
        FILE,
        1,
        "Ctrl+O",
        icon="add",
    ),
    _spec("add-folder", QT_TRANSLATE_NOOP("actions", "Add a folder of documents…"), FILE, 1),
    _spec("own-documents", QT_TRANSLATE_NOOP("actions", "Documents you added…"), FILE, 1),
    _spec(
        "print",
        QT_TRANSLATE_NOOP("actions", "Print…"),
        FILE,
        2,
        "Ctrl+P",
        icon="print",
        kiosk=True,
    ),
    _spec("preview", QT_TRANSLATE_NOOP("actions", "Print preview…"), FILE, 2, "Ctrl+Shift+P"),
    _spec(
        "save-pdf",
        QT_TRANSLATE_NOOP("actions", "Save page as PDF…"),
        FILE,
        2,
        "Ctrl+S",
        icon="save",
    ),
    _spec(
        "appointment",
        QT_TRANSLATE_NOOP("actions", "Take to my appointment…"),
        FILE,
        3,
        "Ctrl+Shift+A",
    ),
    _spec("notebook-export", QT_TRANSLATE_NOOP("actions", "Export my notebook…"), FILE, 3),
    _spec("notebook-import", QT_TRANSLATE_NOOP("actions", "Import a notebook…"), FILE, 3),
    _spec("settings", QT_TRANSLATE_NOOP("actions", "Settings…"), FILE, 4, "Ctrl+,"),
    _spec("quit", QT_TRANSLATE_NOOP("actions", "Quit"), FILE, 4, "Ctrl+Q"),
    _spec("undo", QT_TRANSLATE_NOOP("actions", "Undo the removal"), EDIT, 0, "Ctrl+Z"),
    _spec("copy", QT_TRANSLATE_NOOP("actions", "Copy"), EDIT, 1, "Ctrl+C", icon="copy"),
    _spec(
        "copy-citation",
        QT_TRANSLATE_NOOP("actions", "Copy with citation"),
        EDIT,
        1,
        "Ctrl+Shift+C",
    ),
    _spec("select-all", QT_TRANSLATE_NOOP("actions", "Select the whole page"), EDIT, 1, "Ctrl+A"),
    _choice("caret", QT_TRANSLATE_NOOP("actions", "Select words with the keys"), EDIT, 1, "F7"),
    _choice(
        "bookmark",
        QT_TRANSLATE_NOOP("actions", "Bookmark this place"),
        EDIT,
        3,
        "Ctrl+D",
        icon="star",
    ),
    _spec("note", QT_TRANSLATE_NOOP("actions", "Write a note here…"), EDIT, 3, "Ctrl+Shift+N"),
    _spec(
        "question",
        QT_TRANSLATE_NOOP("actions", "Ask my care team…"),
        EDIT,
        3,
        "Ctrl+Shift+Q",
    ),
    _spec("find", QT_TRANSLATE_NOOP("actions", "Find in page…"), EDIT, 2, "Ctrl+F", kiosk=True),
    _spec("find-next", QT_TRANSLATE_NOOP("actions", "Next hit"), EDIT, 2, "F3", kiosk=True),
    _spec(
        "find-previous",
        QT_TRANSLATE_NOOP("actions", "Previous hit"),
        EDIT,
        2,
        "Shift+F3",
        kiosk=True,
    ),
    _spec(
        "larger",
        QT_TRANSLATE_NOOP("actions", "Larger text"),
        VIEW,
        1,
        "Ctrl++",
        "Ctrl+=",
        icon="larger",
        kiosk=True,
    ),
    _spec(
        "smaller",
        QT_TRANSLATE_NOOP("actions", "Smaller text"),
        VIEW,
        1,
        "Ctrl+-",
        icon="smaller",
        kiosk=True,
    ),
    _spec(
        "normal-size",
        QT_TRANSLATE_NOOP("actions", "Usual text size"),
        VIEW,
        1,
        "Ctrl+0",
        kiosk=True,
    ),
    _choice("show-tree", QT_TRANSLATE_NOOP("actions", "Show the library list"), VIEW, 2, "F9"),
    _choice("show-side", QT_TRANSLATE_NOOP("actions", "Show “On this page”"), VIEW, 2, "Shift+F9"),
    _choice(
        "professionals",
        QT_TRANSLATE_NOOP("actions", "Show pages for health professionals"),
        VIEW,
        3,
    ),
    _choice("full-screen", QT_TRANSLATE_NOOP("actions", "Full screen"), VIEW, 3, "F11"),
    _spec(
        "read-aloud",
        QT_TRANSLATE_NOOP("actions", "Read aloud"),
        VIEW,
        4,
        "Ctrl+R",
        icon="speak",
        kiosk=True,
    ),
    _choice(
        "theme-system", QT_TRANSLATE_NOOP("actions", "As the computer is set"), THEME, 1, kiosk=True
    ),
    _choice("theme-light", QT_TRANSLATE_NOOP("actions", "Light"), THEME, 1, kiosk=True),
    _choice("theme-sepia", QT_TRANSLATE_NOOP("actions", "Sepia"), THEME, 1, kiosk=True),
    _choice("theme-dark", QT_TRANSLATE_NOOP("actions", "Dark"), THEME, 1, kiosk=True),
    _choice(
        "theme-high-contrast", QT_TRANSLATE_NOOP("actions", "High contrast"), THEME, 1, kiosk=True
    ),
    _spec("back", QT_TRANSLATE_NOOP("actions", "Back"), GO, 1, "Alt+Left", icon="back", kiosk=True),
    _spec(
        "forward",
        QT_TRANSLATE_NOOP("actions", "Forward"),
        GO,
        1,
        "Alt+Right",
        icon="forward",
        kiosk=True,
    ),
    _spec(
        "home",
        QT_TRANSLATE_NOOP("actions", "Start page"),
        GO,
        1,
        "Alt+Home",
        icon="home",
        kiosk=True,
    ),
    _spec(
        "search",
        QT_TRANSLATE_NOOP("actions", "Search the library"),
        GO,
        2,
        "Ctrl+K",
        icon="search",
        kiosk=True,
    ),
    _spec(
        "glossary",
        QT_TRANSLATE_NOOP("actions", "Glossary A–Z"),
        GO,
        2,
        "Ctrl+G",
        icon="glossary",
        kiosk=True,
    ),
    _spec(
        "drugs",
        QT_TRANSLATE_NOOP("actions", "Drugs A–Z"),
        GO,
        2,
        "Ctrl+Shift+G",
        icon="drugs",
        kiosk=True,
    ),
    _spec("notebook", QT_TRANSLATE_NOOP("actions", "My notebook"), GO, 2, "Ctrl+B"),
    _choice("adults", QT_TRANSLATE_NOOP("actions", "Read for adults"), GO, 3, "Ctrl+1", kiosk=True),
    _choice(
        "children",
        QT_TRANSLATE_NOOP("actions", "Read for children and teenagers"),
        GO,
        3,
        "Ctrl+2",
        kiosk=True,
    ),
    _spec(
        "next-heading",
        QT_TRANSLATE_NOOP("actions", "Next heading"),
        GO,
        4,
        "Ctrl+Down",
        kiosk=True,
    ),
    _spec(
        "previous-heading",
        QT_TRANSLATE_NOOP("actions", "Previous heading"),
        GO,
        4,
        "Ctrl+Up",
        kiosk=True,
    ),
    _spec("next-pane", QT_TRANSLATE_NOOP("actions", "Next part of the window"), GO, 5, "F6"),
    _spec(
        "previous-pane",
        QT_TRANSLATE_NOOP("actions", "Previous part of the window"),
        GO,
        5,
        "Shift+F6",
    ),
    _spec(
        "guide", QT_TRANSLATE_NOOP("actions", "How to use this reader"), HELP, 1, "F1", icon="help"
    ),
    _spec("shortcuts", QT_TRANSLATE_NOOP("actions", "Keys"), HELP, 1, "Ctrl+F1"),
    _spec("about", QT_TRANSLATE_NOOP("actions", "About this program"), HELP, 1),
)


def words(text: str) -> str:
    """A table text in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def plain(text: str) -> str:
    """A table text without mnemonic marks and dots, as a name for screen readers."""
    return words(text).replace("&", "").rstrip("…")


def make_actions(
    owner: QWidget,
    handlers: Mapping[str, Callable[[], object]],
    *,
    kiosk: bool = False,
    rows: Sequence[ActionSpec] = ACTIONS,
) -> dict[str, QAction]:
    """One `QAction` for each row that has a handler (and that a kiosk allows), by id."""
    made: dict[str, QAction] = {}
    for spec in rows:
        if spec.id not in handlers or (kiosk and not spec.kiosk):
            continue
        made[spec.id] = _make(owner, spec, handlers[spec.id])
    return made


def _make(owner: QWidget, spec: ActionSpec, handler: Callable[[], object]) -> QAction:
    action = QAction(words(spec.text), owner)
    action.setObjectName(spec.id)
    action.setShortcuts([QKeySequence(key) for key in spec.shortcuts])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setCheckable(spec.checkable)
    action.setToolTip(tool_tip(spec))
    action.triggered.connect(lambda _checked=False: handler())
    owner.addAction(action)
    return action


def tool_tip(spec: ActionSpec) -> str:
    """The action's name with its first shortcut, as the system writes keys."""
    name = plain(spec.text)
    return f"{name} ({keys_in_words(spec)[0]})" if spec.shortcuts else name


def keys_in_words(spec: ActionSpec) -> list[str]:
    """The action's shortcuts as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return [QKeySequence(key).toString(native) for key in spec.shortcuts]
