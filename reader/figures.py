"""Counts as each language writes them: “1,234 results”, “12 345 resultados”."""

# What stands between the thousands, and from how many digits on. Spanish as the academies ask for
# it: a thin space that breaks no line, and four digits together (“Ortografía de la lengua
# española”, 2010). Years, page numbers and names never come here.
THIN = "\u202f"
STYLES = {"en": (",", 4), "es": (THIN, 5)}
OTHERS = (THIN, 5)


def grouped(count: int, language: str) -> str:
    """`count` in figures, its thousands set apart as readers of `language` are used to."""
    between, least = STYLES.get(language, OTHERS)
    if len(str(abs(count))) < least:
        return str(count)
    return f"{count:,}".replace(",", between)


def regrouped(words: str, count: int, language: str) -> str:
    """`words`, in which `count` stands once as plain digits, with its thousands set apart."""
    plain = str(count)
    return words.replace(plain, grouped(count, language), 1)


def spoken(words: str) -> str:
    """`words` for a voice, which takes the parts of a count for counts of their own."""
    return words.replace(THIN, "") if THIN in words else words
