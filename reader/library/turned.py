"""Signs that turn the order of others round, so that a link could read like another address.

Embeddings, overrides and isolates of Unicode's bidirectional text. The marks that only help a
word of Hebrew or Arabic beside punctuation stay.
"""

import re

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def straightened(text: str) -> str:
    """`text` in the order in which it is read, whatever its writer wanted shown."""
    return text if text.isascii() else TURNS.sub("", text)
