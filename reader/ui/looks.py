"""From a theme and a text size to Qt: palette, interface style sheet, the system's choice."""

from dataclasses import dataclass, fields
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reader.own_text import own_text
from reader.settings import SYSTEM_THEME, Settings
from reader.themes import Theme, load_theme
from reader.ui.fonts import chosen_family

MENU_MOST_PX = 32


@dataclass(frozen=True, slots=True)
class Look:
    """What everything visible is drawn from. `scale` is 1.0 at 100 %."""

    theme: Theme
    scale: float
    family: str
    line_spacing: int  # percent
    letter_spacing: int  # percent of the font size
    column: int  # mean letters a line

    def px(self, at_100: float) -> int:
        """A length of `at_100` pixels at this text size, at least one pixel."""
        return max(1, round(at_100 * self.scale))


def make_look(folder: Path, settings: Settings) -> Look:
    """The look that `settings` ask for; `folder` holds the themes. Needs a running application."""
    return Look(
        load_theme(folder, theme_name(settings.theme)),
        settings.text_size / 100,
        chosen_family(settings.font),
        settings.line_spacing,
        settings.letter_spacing,
        settings.column,
    )


def theme_name(choice: str) -> str:
    """The theme that `choice` means now; "system" follows the computer's light or dark."""
    if choice != SYSTEM_THEME:
        return choice
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def palette(theme: Theme) -> QPalette:
    """The theme's colours as Qt's roles, for what style sheets do not reach."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.panel,
        role.WindowText: theme.ink,
        role.Base: theme.page,
        role.AlternateBase: theme.panel,
        role.Text: theme.ink,
        role.Button: theme.panel,
        role.ButtonText: theme.ink,
        role.BrightText: theme.ink,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.link,
        role.LinkVisited: theme.visited,
        role.ToolTipBase: theme.callout,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Mid: theme.border,
        role.Light: theme.page,
        role.Midlight: theme.panel,
        role.Dark: theme.border,
        role.Shadow: theme.border,
        role.Accent: theme.accent,
    }
    made = QPalette()
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.border))
    return made


def interface_style(folder: Path, look: Look, *, file: str = "interface.qss", **more: str) -> str:
    """The style sheet of everything around the page. All lengths are pixels at the text size.

    `folder` holds `file`; `more` fills names that only another sheet than the usual one has.
    """
    theme = look.theme
    sizes = {f"px{number}": f"{look.px(number)}px" for number in (4, 6, 8, 12, 16, 24)}
    sizes |= {
        "text": f"{look.px(16)}px",
        # A line of a menu cannot wrap: at 300 % it would be wider than a small screen.
        "menuside": f"{min(look.px(24), 48)}px",
        "menutext": f"{min(look.px(16), MENU_MOST_PX)}px",
        "small": f"{look.px(14)}px",
        "big": f"{look.px(20)}px",
        "title": f"{look.px(31)}px",
        # 44 px as a finger needs; past 150 % the text itself makes targets tall enough.
        "target": f"{min(look.px(40), 64)}px",
        "indicator": f"{look.px(16)}px",
        "family": look.family,
    }
    colours = {role.name: getattr(theme, role.name) for role in fields(Theme) if role.type is str}
    soft = theme.border if theme.bordered_boxes else _between(theme.border, theme.panel, 0.45)
    # Where all letters have one colour, dashes alone tell what cannot be pressed.
    unusable = soft if theme.bordered_boxes else "transparent"
    # Style sheets cannot colour pictures: there is one for each kind of ground.
    shade = "light" if theme.dark else "dark"
    icons = (folder.parent / "icons").as_posix()
    return Template(own_text(folder / file)).substitute(
        sizes
        | colours
        | {"soft": soft, "unusable": unusable, "icons": icons, "shade": shade}
        | more
    )


def page_style(look: Look) -> str:
    """The style sheet of a page."""
    from reader.rendering.style import style_sheet  # noqa: PLC0415 - after first paint

    return style_sheet(
        look.theme,
        scale=look.scale,
        font_family=look.family,
        line_spacing=look.line_spacing / 100,
        letter_spacing=look.letter_spacing / 100,
    )


def _between(first: str, second: str, share: float) -> str:
    """The colour `share` of the way from `second` to `first`: for lines that only decorate."""
    one, other = QColor(first), QColor(second)
    pairs = (
        (one.red(), other.red()),
        (one.green(), other.green()),
        (one.blue(), other.blue()),
    )
    return QColor(*(round(b + (a - b) * share) for a, b in pairs)).name()
