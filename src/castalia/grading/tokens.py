"""Python as kinds of words: names, numbers and texts are all alike, comments and layout are nothing."""

from __future__ import annotations

import io
import keyword
import re
import tokenize
from collections.abc import Iterator

MOST_CHARACTERS = 200_000  # of code that is compared
_QUIET = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
    tokenize.NEWLINE,
}
_ALIKE = {tokenize.NUMBER: "0", tokenize.STRING: "s", tokenize.INDENT: "{", tokenize.DEDENT: "}"}
# What Python's own tokenizer refuses is still compared, word by word.
_WORD = re.compile(
    r"(?P<comment>#[^\n]*)"
    r"|(?P<text>[rbfuRBFU]{0,2}(?:'''(?:[^\\]|\\.)*?'''|\"\"\"(?:[^\\]|\\.)*?\"\"\""
    r"|'(?:[^'\\\n]|\\.)*'?|\"(?:[^\"\\\n]|\\.)*\"?))"
    r"|(?P<number>\d[\w.]*)|(?P<name>\w+)|(?P<space>\s+)"
    r"|(?P<mark>\*\*=?|//=?|>>=?|<<=?|->|:=|[-+*/%&|^=!<>@]=|.)",
    re.DOTALL,
)


def tokens(source: str) -> tuple[str, ...]:
    """The kinds of words of some code; of code that Python cannot read, as near as can be."""
    kept = source[:MOST_CHARACTERS]
    try:
        return tuple(_by_python(kept))
    except (SyntaxError, tokenize.TokenError):
        return tuple(_by_words(kept))


def _by_python(source: str) -> Iterator[str]:
    """By Python's tokenizer; its parser is not asked, for deeply nested code could end our process.

    Raises:
        TokenError: a word is none of Python's, or a bracket or a text does not end.
        SyntaxError: the indentation does not fit.
    """
    for one in tokenize.generate_tokens(io.StringIO(source).readline):
        if one.type == tokenize.ERRORTOKEN:
            raise tokenize.TokenError(one.string)
        if one.type in _QUIET:
            continue
        if one.type == tokenize.NAME:
            yield one.string if keyword.iskeyword(one.string) else "n"
        else:
            yield _ALIKE.get(one.type, one.string)


def _by_words(source: str) -> Iterator[str]:
    for one in _WORD.finditer(source):
        kind = one.lastgroup
        if kind == "name":
            yield one[0] if keyword.iskeyword(one[0]) else "n"
        elif kind == "mark":
            yield one[0]
        elif kind in ("text", "number"):
            yield "s" if kind == "text" else "0"
