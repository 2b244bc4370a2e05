"""Reports written to do harm, each by the name of its file. All of one invented story, so that they meet in it."""

from __future__ import annotations

import gzip
import json

STORY = (
    "NORWICK, March 3 -- The Norwick Flood Mission said on Monday that 500 rescuers came to the river Tamm. "
    '"We will stay until the water falls," Ada Quill, who leads the Norwick Flood Mission, told reporters.\n\n'
    "Some 40 houses were damaged in Norwick, the Norwick Flood Mission said. It will send 200 more on Friday.\n"
)

MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</style><style>*{display:none}</style>",
    "</template></title></textarea></noscript><svg onload=alert(1)>",
    "--><!-- ]]> <![CDATA[",
    "{{ 7*7 }}{% raw %}${7*7}",
    '" onmouseover="alert(1)" \'',
    "&lt;script&gt; &#60;b&#62; &amp",
    "<a href=javascript:alert(1)>here</a>",
)
STEERING = (
    "\x1b[2J\x1b[1;31m",
    "\x1b]0;owned\x07\x1b]8;;http://example.invalid/\x1b\\",
    "\x9b2J\x9d0;owned\x9c",
    "\x00\x01\x07\x08\x0b\x0c\x7f",
    "\r\rHIDDEN",
    "\u202e\u202dREVERSED\u202c\u202c\u202c",
    "\u2066\u2067\u2068\u2069\u2069",
    "\u200b\u200c\u200d\u2060\ufeff" * 50,
    "\U000e0041\U000e0042\ufff9\ufffa\ufffb",
    "\u2028\u2029\x85",
)
FORMULAS = ("=HYPERLINK(0)", "+cmd|' /C calc'!A0", "@SUM(1+1)", "-2+3", "\t=1", "\r=1", "=1+1;")

ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://example.invalid/"><script>alert(1)</script>',
    "https://example.invalid/\n\r\u202ex",
    "//example.invalid/x",
    "http://[::1",
    "https://example.invalid:99999999/2031/03/04/x",
    "\x01javascript:alert(1)",
    "file:///etc/passwd",
)


def lines(*objects: object) -> bytes:
    return "".join(json.dumps(each) + "\n" for each in objects).encode()


def within(parts: tuple[str, ...]) -> str:
    """The story with each of the parts once in a name, in a quotation, beside a figure, and alone on a line."""
    told = [
        f'The {part} Norwick Flood {part} Mission said on Monday that {part} 500 {part} rescuers came. "We {part} will '
        f'stay until the water falls," Ada {part} Quill told reporters.\n\n{part}\n\nSome 40 {part} houses fell.'
        for part in parts
    ]
    return STORY + "\n\n".join(told) + "\n"


def named(field: str, values: tuple[str, ...]) -> bytes:
    """A line of JSON for each value, which stands in the one field."""
    return lines(*({"id": number, "text": STORY, field: value} for number, value in enumerate(values)))


def nested(tag: str, depth: int) -> str:
    return f"<{tag}>" * depth + "".join(f"<p>{part}</p>" for part in STORY.split("\n\n") * 3) + f"</{tag}>" * depth


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><title>Norwick</title>{head}</head><body>{body}</body></html>".encode()


def article(text: str) -> str:
    return "<article>" + "".join(f"<p>{part}</p>" for part in text.split("\n\n")) + "</article>"


ODD = (*MARKUP, *STEERING, *FORMULAS)
DATA = {
    "context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Norwick \ud800 floods",
    "author": {"@type": "Person", "name": "Ada \udfff Quill <script>"},
    "publisher": {"@type": "Organization", "name": "Tamm \ud83d Post"},
    "datePublished": "2031-03-04",
    "url": "https://example.invalid/\ud800",
}

TEXTS: dict[str, str] = {
    "markup": within(MARKUP),
    "steering": within(STEERING) + STORY * 20,
    "formulas": within(FORMULAS),
    "marks": STORY
    + "".join(letter + "\u0315\u0350\u0346\u0489" * 60 for letter in "Norwick Flood Mission ") * 20
    + ".",
    "right-to-left": STORY + "\u0642\u0627\u0644\u062a \u0627\u0644\u0628\u0639\u062b\u0629 " * 200 + ".\n" + STORY,
    "homoglyphs": STORY.replace("a", "\u0430").replace("o", "\u043e") + STORY,
    "keycaps": within(("1\ufe0f\u20e3", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e6" * 9)),
    "giant-token": STORY + "w" * 100_000 + "\n" + STORY + "W" * 100_000 + "/" * 20_000 + " said.\n",
    "giant-sentence": STORY + "and then the water came " * 800 + ".",
    "giant-name": STORY + "Mission " + "Norwick " * 500 + "said on Monday that it has 300 rescuers.",
    "numbers": STORY + " ".join(map(str, range(5_000))) + "\n" + STORY,
    "number": STORY + "Some " + "9" * 50_000 + " rescuers left Norwick on Monday. It has " + "1," * 20_000 + " boats.",
    "number-words": STORY + "Some " + "nine hundred thousand million " * 200 + "rescuers left Norwick on Monday.",
    "quotes": STORY + '"' * 10_000 + "\n" + STORY,
    "nested-quotes": STORY + "\u201cHe said \u2018" * 500 + "no" + "\u2019 he said\u201d" * 300,
    "brackets": STORY + "(" * 10_000 + "[" * 10_000 + " the mission said " + ")" * 5_000,
    "words": "\n\n".join(["Norwick"] * 300) + "\n\n" + STORY,
    "stops": STORY + ". " * 2_000 + "\n" + "... !? " * 500,
    "dates": STORY + "On Monday, March 3, 2031, " * 500 + "the mission left.",
    "wild-dates": STORY
    + " ".join(
        f"On {day} {month} {year}, it left."
        for day, month, year in (
            (31, "February", 2031),
            (0, "March", 0),
            (99, "May", 99999),
            (1, "January", 9999),
            (31, "December", 1),
            (29, "February", 2031),
        )
    )
    + " In 9999 it left. "
    + "It left 99999999999 years ago. It will leave in 9999999 days. " * 20,
    "same-sentence": ("The Norwick Flood Mission said on Monday that 500 rescuers were working. " * 200),
    "says": STORY + "Quill said that " * 300 + "it rained.",
    "newlines": STORY + "\n" * 10_000 + STORY,
    "spaces": STORY + " " * 100_000 + "\u00a0" * 50_000 + STORY,
    "commas": STORY + "Norwick, " * 1_000 + "the mission said.",
    "hyphens": STORY + "-" * 50_000 + " " + "a-" * 20_000 + "\n" + "_" * 50_000 + "\n" + "=" * 50_000,
    "capitals": STORY.upper() * 30,
    "urls": STORY + "https://example.invalid/" + "a/" * 20_000 + " " + "www.example.invalid " * 3_000,
}

FILES: dict[str, bytes] = {
    **{f"{name}.txt": text.encode() for name, text in TEXTS.items()},
    "badly-encoded.txt": STORY.encode() + b"\xff\xfe\xed\xa0\x80\xc0\xaf" + STORY.encode(),
    "nul.txt": STORY.encode() + b"\0" + STORY.encode(),
    "page-markup.html": page(
        article(within(MARKUP).replace("<", "&lt;")), "<meta name=author content='&lt;script&gt; Quill'>"
    ),
    "page-raw.html": page(article(within(MARKUP))),
    "page-entities.html": page(article(STORY + "&#x202e;&#27;[2J&#0;&#xD800;&#x9b;2J " * 20 + STORY)),
    "page-deep.html": page(nested("div", 10_000)),
    "page-deep-inline.html": page(nested("b", 10_000)),
    "page-deep-list.html": page(nested("ul><li", 3_000)),
    "page-unclosed.html": page("<p>".join(STORY for _ in range(3)) + "<div><table><tr><td>" * 3_000),
    "page-attributes.html": page(f"<p {' '.join(f'a{n}={n}' for n in range(2_000))}>{STORY}</p>" + article(STORY * 3)),
    "page-data.html": page(article(STORY * 3), f"<script type='application/ld+json'>{json.dumps(DATA)}</script>"),
    "page-cells.html": page("<table>" + "<tr><td>Norwick<td>500" * 1_000 + "</table>" + article(STORY * 3)),
    "fields.jsonl": lines(
        *(
            {"text": STORY, **dict.fromkeys(("id", "title", "outlet", "authors", "language", "published"), value)}
            for value in ODD
        )
    ),
    "addresses.jsonl": named("url", ADDRESSES),
    "published.jsonl": named("published", ("9999-12-31", "0001-01-01", "2031-03-04T99:99", "2031-02-30")),
    "languages.jsonl": named("language", ('en"><script>', "\u202een", "e" * 1000, "en")),
    "giant-fields.jsonl": lines(
        {
            "id": "i" * 50_000,
            "text": STORY,
            "title": "T" * 50_000,
            "outlet": "O" * 50_000,
            "authors": ["A" * 50_000] * 3,
        }
    ),
    "doubled-keys.jsonl": b'{"id": 1, "text": "no", "text": ' + json.dumps(STORY).encode() + b', "id": 2}\n',
    "surrogates.jsonl": b'{"id": 1, "text": '
    + json.dumps(STORY).encode()[:-1]
    + b'\\ud800 \\udfff\\ud800"}\n'
    + b'{"id": "\\ud800", "title": "\\udc00", "text": '
    + json.dumps(STORY).encode()
    + b"}\n"
    + lines({"id": 3, "text": STORY}),
    "huge-number.jsonl": b'{"id": '
    + b"9" * 10_000
    + b', "text": '
    + json.dumps(STORY).encode()
    + b"}\n"
    + lines({"id": 2, "text": STORY}),
    "deep.jsonl": b'{"id": 1, "x": '
    + b"[" * 10_000
    + b"]" * 10_000
    + b', "text": '
    + json.dumps(STORY).encode()
    + b"}\n"
    + b'{"id": 2, "x": '
    + b'{"a":' * 10_000
    + b"1"
    + b"}" * 10_000
    + b', "text": '
    + json.dumps(STORY).encode()
    + b"}\n"
    + lines({"id": 3, "text": STORY}),
    "wrong-kinds.jsonl": lines(
        {"text": 5}, {"text": None}, {"text": [STORY]}, {"id": [], "text": STORY}, {"id": 5, "text": STORY}
    ),
    "packed.jsonl.gz": gzip.compress(lines({"id": 1, "text": STORY + "w" * 300_000 + STORY}), mtime=0),
}
