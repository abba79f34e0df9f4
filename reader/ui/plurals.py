"""Counts in words: one result, two results."""


def counted(words: str, count: int) -> str:
    """`words` as `tr` gave them for `count`, with English's own “(s)” settled.

    Other languages have as many forms as they need in their catalogues; English has none.
    """
    return words.replace("(s)", "" if count == 1 else "s")
