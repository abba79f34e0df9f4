"""The program's own words in the reader's language, for the parts that know no screen.

Whoever puts the parts together says what translates (`use`); until then words stay as written, in
English. Calls name context and text literally and by position, since Qt's `lupdate` reads them:
nothing inside an f-string, and of counts only plain names.
"""

from collections.abc import Callable

from reader.figures import grouped, regrouped

Translator = Callable[[str, str, str | None, int], str]

ENGLISH = "en"
LANGUAGES = (ENGLISH, "es")  # those with a catalogue, the first the one the words are written in


def _as_written(_context: str, text: str, _comment: str | None, count: int) -> str:
    if count < 0:
        return text
    return text.replace("%n", str(count)).replace("(s)", "" if count == 1 else "s")


class _Speech:
    """What translates now, and into which language."""

    translator: Translator = staticmethod(_as_written)
    language = ENGLISH


def translate(context: str, text: str, comment: str | None = None, count: int = -1) -> str:
    """`text` in the reader's language; `count` fills “%n” and chooses the form of the word."""
    said = _Speech.translator(context, text, comment, count)
    return said if count < 0 else regrouped(said, count, _Speech.language)


def quoted(words: str) -> str:
    """`words` in the quotation marks of the reader's language."""
    return translate("wording", "“{0}”").format(words)


def in_figures(count: int) -> str:
    """`count` in the figures of the reader's language: “1,234”."""
    return grouped(count, _Speech.language)


def use(translator: Translator | None, language: str = ENGLISH) -> None:
    """Translate with `translator` into `language` from now on; None leaves words as written."""
    _Speech.translator = staticmethod(translator or _as_written)
    _Speech.language = language


def language() -> str:
    """The language that words come in now: a short name like “es”."""
    return _Speech.language


def short_language(name: str) -> str:
    """The short name of a language: “es” of “es-MX”, “es_ES.UTF-8” and “ES”."""
    return name.replace("_", "-").partition("-")[0].strip().lower()
