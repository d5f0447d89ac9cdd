"""The rule against results typed in prose, and the heuristic that finds them.

Numbers in prose are mostly fine: years, versions, levels, definitions, bounds. What goes out of
date is a result, and results are told in few ways: a statistic and its value ("the mean is 13.7"),
a verb of outcome and a decimal ("the trend comes to 0.18"), a pointing word and a decimal ("it was
21.4"), a comparison ("0.6 °C warmer", "12 times faster"). Only these are flagged, and never in
questions, conditions ("if the anomaly reaches 0.5 °C"), headings, tables, footnotes, code, links,
mathematics or the Resources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from castalia.errors import Place, Problem
from castalia.model import Lesson
from castalia.rules import prose
from castalia.rules.base import LessonRule

_ANY = r"(?P<number>[-−+±]?\d+(?:[,\u202f]\d{3})*(?:\.\d+)?)(?![\d\w])"
_DECIMAL = r"(?P<number>[-−+±]?\d+(?:[,\u202f]\d{3})*\.\d+)(?![\d\w])"
_HEDGE = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|only|just|exactly|some|now|then|again"
    r"|still|even|indeed|therefore|thus|as (?:much|high|low|little|many) as|close to)\s+){0,3}"
)
_STATISTIC = (
    r"(?:mean|average|median|maximum|minimum|peak|sum|total|standard deviation|variance|trend|slope"
    r"|correlation|anomal(?:y|ies)|difference|ratio|bias|error|speed-?up|uncertainty|amplitude"
    r"|answer|result|spread)s?"
)
_IS = (
    r"(?:is|are|was|were|equals|equalled|reads|shows|(?:comes?|came|works?|worked)(?: out)? (?:to|at)"
    r"|turns? out to be|turned out to be|amounts? to|amounted to|stands? at|stood at|lies at|lay at"
    r"|reach(?:es|ed)?)"
)
_OUTCOME = (
    r"(?:gives|gave|yields|yielded|returns|returned|prints|printed|shows|showed|averages|averaged"
    r"|peaks at|peaked at|reaches|reached|equals|equalled|explains|explained|accounts for"
    r"|comes(?: out)? to|came(?: out)? to|amounts to|amounted to|adds up to|added up to"
    r"|(?:falls|fell|rises|rose|drops|dropped|climbs|climbed|warms|warmed|cools|cooled)"
    r" (?:to|by)|(?:increase|decrease|differ|exceed|change|grow|grew|shrank)(?:s|d|ed)? by)"
)
_POINTER = (
    r"(?:it|this|which|here|these|they|temperatures?|winds?|speeds?|pressures?|warming|cooling"
    r"|rise|fall|share|fraction)"
)
_COMPARED = (
    r"(?:warmer|colder|cooler|hotter|higher|lower|larger|smaller|greater|faster|slower|wetter|drier"
    r"|stronger|weaker|deeper|shallower|longer|shorter|more|less|too (?:high|low|warm|cold))"
)
_UNIT = r"(?:\s*[°%]\s?[A-Z]?|\s*[A-Za-zµ]{1,3}(?:\s?[-−/]?\d|\s[a-z]\b)?)?"

PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_STATISTIC}\b[^,.;:?!\d]{{0,60}}?\b{_IS}\s+{_HEDGE}{_ANY}",
        rf"\b(?:mean|average|median|standard deviation|correlation)s? of\s+{_HEDGE}{_ANY}",
        rf"\b(?:maximum|minimum|peak|trend|slope|speed-?up|sum|total)s? of\s+{_HEDGE}{_DECIMAL}",
        rf"\b{_OUTCOME}\s+{_HEDGE}{_DECIMAL}",
        rf"\b(?:explains|explained|accounts for)\s+{_HEDGE}{_ANY}",
        rf"\b{_POINTER}\s+(?:is|are|was|were)\s+{_HEDGE}{_DECIMAL}",
        rf"\b(?:was|were)\s+{_HEDGE}{_DECIMAL}",
        rf"{_DECIMAL}{_UNIT}\s+{_COMPARED}\b",
        rf"{_ANY}\s+times\s+(?:{_COMPARED}|as (?:fast|long|large|much|many|high))\b",
    )
)
_CONDITION = re.compile(
    r"\b(?:if|when|whenever|unless|until|once|where|threshold|limit|definition|defin\w+|suppose"
    r"|imagine|or more|or less|must|always|convention|constant)\b",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:Niñ[oa]|version|release|Python)\s*$", re.IGNORECASE)
_PLACE_AFTER = re.compile(r"\s*°?\s*[NSEW]\b(?!\s*/|\s*m)")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|2100")


def typed_results(text: str) -> Iterator[tuple[int, str]]:
    """Results typed in a stretch of prose: (position, number) of each, in order."""
    found: dict[int, str] = {}
    for sentence in re.finditer(r"(?:[^.?!]|[.?!](?!\s|$))+[.?!]?", text):
        words = sentence[0].replace("\n", " ")
        if words.endswith("?"):
            continue
        for pattern in PATTERNS:
            for match in pattern.finditer(words):
                if not _is_name(match, words) and not _CONDITION.search(_clause(match, words)):
                    start = sentence.start() + match.start("number")
                    found[start] = match["number"]
    yield from sorted(found.items())


def _clause(match: re.Match[str], sentence: str) -> str:
    """The words around a match, from the comma before it to the comma after it."""
    before = re.split(r"[,;:(]\s", sentence[: match.start()])[-1]
    after = re.split(r"[,;:)]\s", sentence[match.end() :])[0]
    return before + match[0] + after


def _is_name(match: re.Match[str], sentence: str) -> bool:
    """Whether a number names something: a year, a place, a version, a region, an identity."""
    number = match["number"]
    before, after = sentence[: match.start("number")], sentence[match.end("number") :]
    year = _YEAR.fullmatch(number) and not re.match(r"\s?[°%a-zA-Z]", after)
    return bool(
        re.fullmatch(r"[-−+±]?[01](\.0+)?", number)  # the mean of anomalies, a perfect correlation
        or year
        or re.match(r"\s?/\s?\d", after)  # 256/60: a calculation, not its result
        or _NAME_BEFORE.search(before)
        or _PLACE_AFTER.match(after)
    )


class L206(LessonRule):
    """No number that a cell computes is typed in prose.

    It would stay as it is when the data or the code change. Numbers that are definitions may be
    typed, as may years, versions, levels and bounds; where the rule takes a definition for a
    result, write it as mathematics, `$0.514$`, or as code.
    """

    hint = 'compute it in the prose: {eval}`f"{mean:.1f}"`; a definition may stand as $13.7$'

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Search the paragraphs outside Resources."""
        for block in prose.parse(lesson.text).blocks:
            if block.kind != "paragraph" or block.section == "Resources":
                continue
            for position, number in typed_results(block.text):
                place = Place(lesson.path, block.line_of(position))
                yield self.problem(place, f"the number {number} reads like a result typed by hand")
