"""Kiosk is one object that says what is allowed; everything else asks it."""

from collections.abc import Collection

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QKeySequence

from reader.site import Site
from reader.ui.actions import ACTIONS, ActionSpec

_Key, _Mod = Qt.Key, Qt.KeyboardModifier

# What only a shared screen has; the rest of its actions are rows of the one table.
KIOSK_ACTIONS: tuple[ActionSpec, ...] = tuple(
    ActionSpec(name, str(text), "", icon=icon, kiosk=True, checkable=checkable)
    for name, text, icon, checkable in (
        ("contents", QT_TRANSLATE_NOOP("actions", "Contents"), "contents", False),
        ("text-size", QT_TRANSLATE_NOOP("actions", "Text size"), "text-size", True),
        ("contrast", QT_TRANSLATE_NOOP("actions", "Contrast"), "theme", True),
        ("language", QT_TRANSLATE_NOOP("actions", "Language"), "language", False),
        ("finish", QT_TRANSLATE_NOOP("actions", "Finish"), "finish", False),
        ("keep", QT_TRANSLATE_NOOP("actions", "Keep on my list"), "star", True),
        ("questions", QT_TRANSLATE_NOOP("actions", "Questions to ask"), "help", False),
        ("take-along", QT_TRANSLATE_NOOP("actions", "Take it along"), "take-along", False),
        ("page-up", QT_TRANSLATE_NOOP("actions", "Page up"), "up", False),
        ("page-down", QT_TRANSLATE_NOOP("actions", "Page down"), "down", False),
        ("lower", QT_TRANSLATE_NOOP("actions", "Move the choices down"), "down", True),
    )
)
ROWS: tuple[ActionSpec, ...] = (*ACTIONS, *KIOSK_ACTIONS)

# Rows of the table that the shell has no place for: its own trays and Contents stand for them.
_ELSEWHERE = frozenset({"theme-system"})

# Keys that only move, choose, scroll or leave a card: allowed alone and with Shift.
MOVING = frozenset(
    {
        _Key.Key_Tab,
        _Key.Key_Backtab,
        _Key.Key_Up,
        _Key.Key_Down,
        _Key.Key_Left,
        _Key.Key_Right,
        _Key.Key_PageUp,
        _Key.Key_PageDown,
        _Key.Key_Home,
        _Key.Key_End,
        _Key.Key_Return,
        _Key.Key_Enter,
        _Key.Key_Space,
        _Key.Key_Escape,
    }
)
CORRECTING = frozenset({_Key.Key_Backspace, _Key.Key_Delete})
# Shift alone changes no meaning here; the number pad's keys are keys.
_PLAIN = (_Mod.ShiftModifier, _Mod.KeypadModifier)
_SHIFTED_MEANS_OTHER = frozenset({_Key.Key_Delete})  # Shift+Del cuts


class Rules:
    """What people may do here. Made once from the site; asked by table, keys and parts."""

    def __init__(self, site: Site) -> None:
        self._printing = site.features.print and site.kiosk.print
        self.print_pages = site.kiosk.print_pages
        self.aside = site.features.bookmarks  # whether a list may be kept while reading
        self.idle_s = round(site.kiosk.minutes * 60)
        self.listening_s = round(site.kiosk.listening_minutes * 60)
        self.low = site.kiosk.low
        self.pin = site.kiosk.pin
        self.counts = site.kiosk.counts
        self._ids = frozenset(spec.id for spec in ROWS if spec.kiosk and self._allowed(spec.id))
        self._keys: frozenset[int] = frozenset()

    def _allowed(self, name: str) -> bool:
        if name == "print":
            return self._printing
        if name in {"keep", "questions"}:
            return self.aside
        return name not in _ELSEWHERE

    @property
    def printing(self) -> bool:
        """Whether pages may be printed."""
        return self._printing

    def allows(self, name: str) -> bool:
        """Whether the action `name` may be used."""
        return name in self._ids

    def use(self, names: Collection[str]) -> None:
        """Take the shortcuts of these actions, which the shell has, into the allowed keys."""
        self._keys = frozenset(
            QKeySequence(key)[0].toCombined()  # type: ignore[index]
            for spec in ROWS
            if spec.id in names and self.allows(spec.id)
            for key in spec.shortcuts
        )

    def allows_key(
        self,
        key: int,
        modifiers: Qt.KeyboardModifier,
        *,
        text: str = "",
        typing: bool = False,
        covered: bool = False,
    ) -> bool:
        """Whether a key press may reach the program.

        `typing`: the keys are in a text field. `covered`: something stands over the session, so
        that its shortcuts rest.
        """
        plain = modifiers
        for one in _PLAIN:
            plain &= ~one
        shifted = bool(modifiers & _Mod.ShiftModifier)
        # AltGr writes letters in many languages; Windows tells it as Ctrl+Alt.
        writes = plain in (_Mod.NoModifier, _Mod.GroupSwitchModifier) or (
            plain == _Mod.ControlModifier | _Mod.AltModifier and text.isalpha()
        )
        if typing and writes and len(text) == 1 and text.isprintable():
            return True
        if plain == _Mod.NoModifier:
            if key in MOVING:
                # With Shift, arrows would only mark text.
                return not shifted or key in {_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Space}
            if key in CORRECTING and typing:
                return not (shifted and key in _SHIFTED_MEANS_OTHER)
        return not covered and self._is_shortcut(key, modifiers)

    def _is_shortcut(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        # As plain numbers, as Qt joins them: a key may be one that Qt has no name for.
        return (modifiers & ~_Mod.KeypadModifier).value | int(key) in self._keys
