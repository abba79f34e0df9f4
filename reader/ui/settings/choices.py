"""What can be chosen in the settings window: one row a setting, in plain words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QFontDatabase

from reader.settings import AUDIENCES, THEMES, Settings
from reader.ui.fonts import READING_FAMILY
from reader.ui.preferences import SIZES
from reader.wording import translate

Options = Sequence[tuple[object, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """One setting: its field in `Settings`, its words, and what it can be."""

    field: str
    words: str
    options: Callable[[Settings], Options]


def _named(values: dict[int, str], field: str) -> Callable[[Settings], Options]:
    """Values with names; a value that somebody wrote into the file by hand is offered too."""

    def options(settings: Settings) -> Options:
        now = getattr(settings, field)
        known = {value: translate("settings", name) for value, name in values.items()}
        return sorted((known | ({} if now in known else {now: f"{now}"})).items())

    return options


def _sizes(settings: Settings) -> Options:
    return [(size, f"{size} %") for size in sorted({*SIZES, settings.text_size})]


def _fonts(settings: Settings) -> Options:
    families = [name for name in QFontDatabase.families() if not name.startswith(("@", "."))]
    if settings.font not in {"", "system", *families}:
        families.append(settings.font)
    return [
        ("", translate("settings", "{0} (comes with this program)").format(READING_FAMILY)),
        ("system", translate("settings", "The font of this computer")),
        *((name, name) for name in families if name != READING_FAMILY),
    ]


THEME_WORDS = (
    QT_TRANSLATE_NOOP("settings", "As the computer is set"),
    QT_TRANSLATE_NOOP("settings", "Light"),
    QT_TRANSLATE_NOOP("settings", "Sepia"),
    QT_TRANSLATE_NOOP("settings", "Dark"),
    QT_TRANSLATE_NOOP("settings", "High contrast"),
)
AUDIENCE_WORDS = (
    QT_TRANSLATE_NOOP("settings", "Both, until I choose"),
    QT_TRANSLATE_NOOP("settings", "For adults"),
    QT_TRANSLATE_NOOP("settings", "For children and teenagers"),
)
SPACINGS = {
    130: str(QT_TRANSLATE_NOOP("settings", "Close")),
    155: str(QT_TRANSLATE_NOOP("settings", "Usual")),
    180: str(QT_TRANSLATE_NOOP("settings", "Wide")),
    210: str(QT_TRANSLATE_NOOP("settings", "Very wide")),
}
# The last is what WCAG 2.2, 1.4.12 names.
LETTER_SPACINGS = {
    0: str(QT_TRANSLATE_NOOP("settings", "Usual")),
    6: str(QT_TRANSLATE_NOOP("settings", "Wide")),
    12: str(QT_TRANSLATE_NOOP("settings", "Very wide")),
}
COLUMNS = {
    50: str(QT_TRANSLATE_NOOP("settings", "Narrow")),
    70: str(QT_TRANSLATE_NOOP("settings", "Usual")),
    90: str(QT_TRANSLATE_NOOP("settings", "Wide")),
    110: str(QT_TRANSLATE_NOOP("settings", "Very wide")),
}
RATES = {
    -50: str(QT_TRANSLATE_NOOP("settings", "Very slow")),
    -20: str(QT_TRANSLATE_NOOP("settings", "Slow")),
    0: str(QT_TRANSLATE_NOOP("settings", "Usual")),
    20: str(QT_TRANSLATE_NOOP("settings", "Fast")),
    50: str(QT_TRANSLATE_NOOP("settings", "Very fast")),
}


def _themes(_settings: Settings) -> Options:
    return [
        (name, translate("settings", str(said)))
        for name, said in zip(THEMES, THEME_WORDS, strict=True)
    ]


def _audiences(_settings: Settings) -> Options:
    pairs = zip(AUDIENCES, AUDIENCE_WORDS, strict=True)
    return [(name, translate("settings", str(said))) for name, said in pairs]


def _voices(settings: Settings) -> Options:
    kept = settings.speech_voice
    return [("", translate("settings", "The usual voice")), *([(kept, kept)] if kept else [])]


TEXT: tuple[Row, ...] = (
    Row("font", str(QT_TRANSLATE_NOOP("settings", "Font")), _fonts),
    Row("text_size", str(QT_TRANSLATE_NOOP("settings", "Text size")), _sizes),
    Row(
        "line_spacing",
        str(QT_TRANSLATE_NOOP("settings", "Space between lines")),
        _named(SPACINGS, "line_spacing"),
    ),
    Row(
        "letter_spacing",
        str(QT_TRANSLATE_NOOP("settings", "Space between letters, words and paragraphs")),
        _named(LETTER_SPACINGS, "letter_spacing"),
    ),
    Row(
        "column", str(QT_TRANSLATE_NOOP("settings", "Width of the text")), _named(COLUMNS, "column")
    ),
    Row("theme", str(QT_TRANSLATE_NOOP("settings", "Colours")), _themes),
)
READING: tuple[Row, ...] = (
    Row("audience", str(QT_TRANSLATE_NOOP("settings", "Show pages for")), _audiences),
)
SPEECH: tuple[Row, ...] = (
    Row("speech_rate", str(QT_TRANSLATE_NOOP("settings", "Speed")), _named(RATES, "speech_rate")),
    Row("speech_voice", str(QT_TRANSLATE_NOOP("settings", "Voice")), _voices),
)


def row_words(row: Row) -> str:
    """The row's words in the user's language."""
    return translate("settings", row.words)
