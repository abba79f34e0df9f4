"""Front matter that nobody wrote for a reader, by name; each takes the length wanted."""

from collections.abc import Callable, Mapping

_ALIASES = "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" if n else "a0: &a0 [x, x, x, x, x]\n"
    for n in range(9)
)
YAML: Mapping[str, Callable[[int], str]] = {
    "a bomb of aliases": lambda _size: _ALIASES,
    "an anchor in itself": lambda _size: "a: &a [*a]",
    "merge keys": lambda _size: "base: &b {a: 1}\ntitle:\n  <<: *b",
    "merge keys without alias": lambda size: "<<: {a: b}\n" + "x: 1\n",
    "a tag that makes objects": lambda _size: "title: !!python/object/apply:os.system [id]",
    "a tag of binary data": lambda _size: "title: !!binary R0lGODlh",
    "a tag of one's own": lambda _size: "title: !x/y y",
    "many anchors": lambda size: "".join(f"k{n}: &a{n} v\n" for n in range(size // 16)),
    "huge numbers": lambda size: "title: " + "9" * size,
    "hexadecimal and sixty": lambda size: "title: 0x" + "f" * size + "\nx: " + "1:" * 99 + "1",
    "dates that are none": lambda _size: (
        "title: a\nlastReviewed: 9999-99-99\nnextReview: 0000-01-01"
    ),
    "dates at the end of time": lambda _size: (
        "title: a\nlastReviewed: 9999-12-31\nreviewFrequency: every 999 years"
    ),
    "two of a key": lambda _size: "title: a\ntitle: b",
    "many keys": lambda size: "".join(f"k{n}: v\n" for n in range(size // 10)),
    "deep lists": lambda size: "a: " + "[" * size,
    "deep mappings": lambda size: "a: " + "{a: " * (size // 4),
    "deep dashes": lambda size: "- " * (size // 2),
    "question marks": lambda size: "? " * (size // 2),
    "a long list": lambda size: "tags: [" + "a, " * (size // 3) + "a]",
    "types in a long list": lambda size: "leukemiaTypes: [" + "all, " * (size // 5) + "all]",
    "originals in a long list": lambda size: (
        "basedOn:\n" + "- {title: a, url: 'http://[/'}\n" * (size // 32)
    ),
    "a long plain text": lambda size: "title: " + "a " * (size // 2),
    "a quoted text without end": lambda size: 'title: "' + "a\n " * (size // 3),
    "escapes": lambda size: 'title: "' + "\\x41" * (size // 4) + '"',
    "surrogates by escape": lambda _size: 'title: "\\ud800 a"\nsource: "\\udfff"\nurl: "\\ud800"',
    "NULs by escape": lambda _size: 'title: "a\\0b"\nurl: "http://e.org/\\0"\nsource: "\\0"',
    "line ends by escape": lambda _size: 'title: "a\\n\\n# b\\L\\P\\N"\nsource: "x\\r<b>"',
    "a block text": lambda size: "title: |\n" + "  a\n" * (size // 4),
    "a folded text": lambda size: "title: >\n" + "  a\n\n" * (size // 5),
    "many documents in it": lambda size: "a: b\n...\n" * (size // 9),
    "directives": lambda size: "%YAML 1.1\n" * (size // 10),
    "comments in it": lambda size: "# a\n" * (size // 4) + "title: a",
    "an address that is none": lambda _size: "title: a\nurl: 'http://[::1'\nlanguage: '<b>'",
    "an address of a script": lambda _size: "title: a\nurl: 'javascript:alert(1)'",
    "an address of a file": lambda _size: "title: a\nurl: 'file:///etc/passwd'",
    "a long address": lambda size: "title: a\nurl: 'https://example.org/" + "a" * size + "'",
    "a long source": lambda size: "title: a\nsource: " + "National Cancer " * (size // 16),
    "a long license": lambda size: "title: a\nlicense: " + "CC-BY-" * (size // 6),
    "a long frequency": lambda size: (
        "title: a\nlastReviewed: 2024-01-01\nreviewFrequency: " + "every " * (size // 6)
    ),
    "a long date": lambda size: "title: a\nlastReviewed: " + "1 " * (size // 2),
    "numbers of another alphabet": lambda _size: (
        "title: a\nlastReviewed: '٢٠٢٤-٠١-٠١'\nversion: '²'"
    ),
    "keys of our own with lists": lambda _size: (
        "title: [a]\nsource: {b: c}\nurl: [[d]]\ntags: {e: f}"
    ),
    "an empty mapping": lambda _size: "{}",
    "a text alone": lambda _size: "just words",
}
