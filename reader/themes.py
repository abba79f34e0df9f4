"""Themes: a palette of semantic roles, read from `resources/themes/*.toml`. Knows no Qt."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import product
from pathlib import Path

from reader.errors import ReaderError
from reader.own_text import own_text
from reader.wording import translate

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
        table = tomllib.loads(own_text(folder / f"{name}.toml"))
        return Theme(
            name=name, **{f.name: table[f.name] for f in fields(Theme) if f.name != "name"}
        )
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise ReaderError(
            translate("themes", "The theme “{0}” could not be read.").format(name),
            translate("themes", "Install the program again."),
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


def weak_contrasts(theme: Theme) -> Iterator[str]:
    """Each pair of colours too near to each other: text under 7:1, borders and focus under 3:1."""
    texts = [*product(("ink", "muted", "link", "visited"), ("page", "panel", "notice", "callout"))]
    texts += [("ink", f"art_{hue}") for hue in ("red", "blue", "yellow", "green")]
    texts += [("on_accent", "accent"), ("hit_ink", "hit"), ("current_hit_ink", "current_hit")]
    lines = product(("border", "focus", "accent"), ("page", "panel"))
    for least, pairs in ((7, texts), (3, lines)):
        for front, ground in pairs:
            ratio = contrast(getattr(theme, front), getattr(theme, ground))
            if ratio < least:
                yield f"{theme.name}: {front} on {ground} has {ratio:.1f}:1, less than {least}:1."


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours `#RRGGBB`, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
