"""Counts in words: one result, two results."""

from reader.figures import regrouped
from reader.wording import language


def counted(words: str, count: int) -> str:
    """`words` as `tr` gave them for `count`, with English's own “(s)” settled.

    Other languages have as many forms as they need in their catalogues; English has none. Qt puts
    plain digits in; here thousands are set apart.
    """
    settled = words.replace("(s)", "" if count == 1 else "s")
    return regrouped(settled, count, language())
