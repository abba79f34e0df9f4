"""The user guide inside the program: its text in the reader's language, with the keys of today.

In the text, `{keys:ID}` and `{menu:ID}` stand for the keys and the menu entry of a row of the
action table, so that the guide cannot tell of keys that are no longer so.
"""

import re
from dataclasses import asdict
from typing import TYPE_CHECKING

from reader import wording
from reader.ui.actions import ACTIONS, keys_in_words, plain, words

if TYPE_CHECKING:
    from reader.paths import Places
    from reader.rendering.pages import RenderedPage
    from reader.site import Features

_PLACEHOLDER = re.compile(r"\{(keys|menu):([a-z-]+)\}")
_ROWS = {spec.id: spec for spec in ACTIONS}


def guide_page(places: "Places", features: "Features") -> "RenderedPage":
    """The guide as it stands for this site: what it does not allow is not spoken of."""
    from reader.rendering.guide import render_guide  # noqa: PLC0415 - after first paint

    has = {name for name, allowed in asdict(features).items() if allowed}
    return render_guide(with_keys(guide_text(places, wording.language())), has=has)


def guide_text(places: "Places", language: str) -> str:
    """The Markdown of the guide in `language`, in English where there is none."""
    folder = places.resource("guide")
    file = folder / f"{language}.md"
    return (file if file.is_file() else folder / f"{wording.ENGLISH}.md").read_text("utf-8")


def with_keys(text: str) -> str:
    """`text` with the keys and menu entries that it names filled in."""

    def said(match: re.Match[str]) -> str:
        spec = _ROWS[match[2]]
        if match[1] == "keys":
            return f"**{keys_in_words(spec)[0]}**"
        return f"*{plain(spec.menu)} ▸ {words(spec.text)}*"

    return _PLACEHOLDER.sub(said, text)
