"""Themes: a palette of semantic roles, read from `resources/themes/*.toml`. Knows no Qt."""

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from reader.errors import ReaderError

THEME_NAMES = ("light", "sepia", "dark", "high-contrast")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, each `#RRGGBB`. Text roles hold 7:1 on every ground they stand on."""

    name: str
    dark: bool
    page: str
    panel: str
    ink: str
    muted: str
    link: str
    visited: str
    accent: str
    on_accent: str
    border: str
    focus: str
    notice: str
    callout: str
    hit: str
    current_hit: str
    hit_ink: str
    current_hit_ink: str
    art_red: str
    art_blue: str
    art_yellow: str
    art_green: str

    @property
    def bordered_boxes(self) -> bool:
        """High contrast draws a border where other themes use a ground colour."""
        return self.name == "high-contrast"


def load_theme(folder: Path, name: str) -> Theme:
    """The theme `name` from `folder`; raises `ReaderError` when it is missing or incomplete."""
    try:
        table = tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))
        return Theme(
            name=name, **{f.name: table[f.name] for f in fields(Theme) if f.name != "name"}
        )
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise ReaderError(
            f"The theme “{name}” could not be read.", "Install the program again."
        ) from error


# The roles that pictures use. They are drawn in the light theme's colours, which makes each file a
# picture of its own, and recoloured by exchanging those values.
ART_ROLES = (
    "page", "panel", "ink", "muted", "accent", "on_accent", "border", "focus",
    "art_red", "art_blue", "art_yellow", "art_green",
)  # fmt: skip


def recolour(svg: str, drawn_in: Theme, shown_in: Theme) -> str:
    """The picture `svg`, drawn in the colours of one theme, in the colours of another."""
    exchange = {getattr(drawn_in, r).upper(): getattr(shown_in, r) for r in ART_ROLES}
    return re.sub(r"#[0-9A-Fa-f]{6}", lambda m: exchange.get(m[0].upper(), m[0]), svg)
