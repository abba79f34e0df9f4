"""The reading font: Source Sans from its package, four faces, loaded once at start."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

READING_FAMILY = "Source Sans Pro"
FACES = ("Regular", "It", "Semibold", "Bold")
INTERFACE_PX = 16  # at 100 %


def load_reading_font() -> str:
    """Register the faces that pages use; the family's name, or the system's when they are missing.

    Needs a running application.
    """
    from importlib.util import find_spec  # noqa: PLC0415 - only here

    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    folder = Path(spec.origin).parent / "files"
    for face in FACES:
        QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{face}.ttf"))
    return READING_FAMILY


def chosen_family(choice: str) -> str:
    """The family that the setting `font` means: "" the reading font, "system" the system's."""
    if choice == "system":
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if choice and QFontDatabase.hasFamily(choice):
        return choice
    return READING_FAMILY


def interface_font(family: str, scale: float) -> QFont:
    """The font of buttons, menus and lists at `scale` (1.0 is 100 %)."""
    font = QFont(family)
    font.setPixelSize(round(INTERFACE_PX * scale))
    # Hinting moves letters by whole pixels and differs between systems.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
