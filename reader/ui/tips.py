"""Tool tips whose words come from documents and notes."""

from html import escape


def plain_tip(text: str) -> str:
    """`text` for a tool tip: Qt would take a title such as “<img src=…>” for HTML and load it."""
    return f"<p>{escape(text)}</p>" if "<" in text or "&" in text else text
