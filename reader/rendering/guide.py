"""The user guide as a page: Markdown of our own, a heading of the second level for each section."""

import re
from collections.abc import Container
from html import escape

from reader.rendering.converter import to_html
from reader.rendering.pages import Heading, RenderedPage

_SECTION = re.compile(r"^## ", re.MULTILINE)
_NEEDS = re.compile(r"^<!-- needs: (\w+) -->\n", re.MULTILINE)


def render_guide(markdown: str, *, has: Container[str]) -> RenderedPage:
    """The page of a guide; sections that need something which `has` lacks are left out."""
    top, *sections = _SECTION.split(markdown)
    title, _, lead = top.removeprefix("# ").partition("\n")
    parts = [f'<h1 id="guide">{escape(title)}</h1>', to_html(lead)]
    headings = [Heading("guide", title, 1)]
    for number, section in enumerate(sections, start=1):
        name, _, text = section.partition("\n")
        needs = _NEEDS.search(text)
        if needs is not None and needs[1] not in has:
            continue
        anchor = f"guide-{number}"
        headings.append(Heading(anchor, name, 2))
        parts.append(f'<h2 id="{anchor}">{escape(name)}</h2>')
        parts.append(to_html(_NEEDS.sub("", text)))
    return RenderedPage(title, "".join(parts), tuple(headings))
