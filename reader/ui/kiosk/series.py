"""A text as a short series of QR codes, when it fits sensibly."""

BYTES_A_CODE = 640  # a phone reads such a code off a screen at arm's length
MOST_CODES = 6


def codes_needed(text: str) -> int:
    """How many codes `text` takes."""
    return len(_pieces(text))


def as_series(text: str) -> tuple[str, ...]:
    """The texts of the codes, numbered when there are several; empty when they are too many."""
    pieces = _pieces(text)
    if not pieces or len(pieces) > MOST_CODES:
        return ()
    if len(pieces) == 1:
        return (pieces[0],)
    return tuple(f"({n}/{len(pieces)}) {piece}" for n, piece in enumerate(pieces, start=1))


def _pieces(text: str) -> list[str]:
    """Whole words, as many as one code holds."""
    pieces: list[str] = []
    now = ""
    for word in _words(text.strip()):
        if len((now + word).encode()) > BYTES_A_CODE and now.strip():
            pieces.append(now.strip())
            now = word.lstrip()
        else:
            now += word
    if now.strip():
        pieces.append(now.strip())
    return pieces


def _words(text: str) -> list[str]:
    """The text cut after blanks; nothing is lost, and no part is longer than a code."""
    words: list[str] = []
    start = 0
    for at, letter in enumerate(text):
        # Four bytes are the most that a letter takes.
        if letter.isspace() or (at + 1 - start) * 4 >= BYTES_A_CODE:
            words.append(text[start : at + 1])
            start = at + 1
    words.append(text[start:])
    return words
