"""Dates as documents write them, and as the page says them: in its language, without any locale."""

import re
from datetime import date, timedelta

from reader.wording import translate

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

_MONTH_OF = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_MONTH_OF |= {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
_MONTH_OF["sept"] = 9

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTH_ONLY = re.compile(r"([a-z]+)\.?,?\s+(\d{4})")

_FREQUENCIES = {
    "weekly": 7,
    "fortnightly": 14,
    "monthly": 1,
    "bimonthly": 2,
    "quarterly": 3,
    "biannual": 6,
    "biannually": 6,
    "semiannual": 6,
    "semiannually": 6,
    "half-yearly": 6,
    "twice a year": 6,
    "yearly": 12,
    "annual": 12,
    "annually": 12,
    "biennial": 24,
    "biennially": 24,
    "triennial": 36,
    "triennially": 36,
}
_BY_DAYS = frozenset({"weekly", "fortnightly"})
_EVERY = re.compile(r"(?:every|each)\s+(?:(\d{1,3}|[a-z]+)\s+)?(day|week|month|year)s?")
_NUMBERS = {
    "one": 1, "other": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9,
    "twelve": 12, "eighteen": 18,
}  # fmt: skip


def parse_date(words: str) -> date | None:
    """The date that `words` say: ISO, "21 Jan 2025", "August 9, 2024"; None if none or unclear.

    A month without a day counts as its first day. "03/04/2025" is unclear: two countries read it
    as two different days.
    """
    words = " ".join(words.lower().split())[:60].strip(" .")
    if match := _ISO.fullmatch(words):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.fullmatch(words):
        day, month, year = int(match[1]), _MONTH_OF.get(match[2], 0), int(match[3])
    elif match := _MONTH_FIRST.fullmatch(words):
        day, month, year = int(match[2]), _MONTH_OF.get(match[1], 0), int(match[3])
    elif match := _MONTH_ONLY.fullmatch(words):
        day, month, year = 1, _MONTH_OF.get(match[1], 0), int(match[2])
    else:
        return None
    if not 1900 <= year <= 2200:
        return None
    try:
        return date(year, month, day)
    except ValueError:  # 30 February, or a word that is no month
        return None


def in_words(day: date) -> str:
    """"9 August 2024": no leading zero, no locale."""  # fmt: skip
    return translate("dates", "{0} {1} {2}", "day, month, year").format(
        day.day, _month(day.month), day.year
    )


def month_in_words(day: date) -> str:
    """“August 2024”."""
    return translate("dates", "{0} {1}", "month, year").format(_month(day.month), day.year)


def retold(words: str) -> str:
    """The day that `words` say, in the reader's language; `words` where they say no day."""
    day = parse_date(words) if words[:1].isdigit() else None
    return in_words(day) if day else words


def _month(number: int) -> str:
    return (
        translate("dates", "January"),
        translate("dates", "February"),
        translate("dates", "March"),
        translate("dates", "April"),
        translate("dates", "May"),
        translate("dates", "June"),
        translate("dates", "July"),
        translate("dates", "August"),
        translate("dates", "September"),
        translate("dates", "October"),
        translate("dates", "November"),
        translate("dates", "December"),
    )[number - 1]


def next_after(last: date, frequency: str) -> date | None:
    """When the review after `last` is due, for words such as "quarterly" or "every 18 months".

    None where the words are not understood or say that there is no fixed time.
    """
    words = " ".join(frequency.lower().replace("_", "-").split())[:60]
    if words in _BY_DAYS:
        return last + timedelta(days=_FREQUENCIES[words])
    if words in _FREQUENCIES:
        return _months_later(last, _FREQUENCIES[words])
    match = _EVERY.fullmatch(words)
    if not match:
        return None
    count = match[1] or "1"
    number = int(count) if count.isdecimal() else _NUMBERS.get(count, 0)
    if not number:
        return None
    unit = match[2]
    if unit in {"day", "week"}:
        return last + timedelta(days=number * (7 if unit == "week" else 1))
    return _months_later(last, number * (12 if unit == "year" else 1))


def _months_later(day: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_of_next = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last_day = (first_of_next - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last_day))
