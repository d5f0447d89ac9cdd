"""Findings, hints and solutions as HTML in notebooks, as text elsewhere, as JSON for machines."""

from __future__ import annotations

import html
import json
import re
import textwrap
from dataclasses import dataclass

from castalia.checking.findings import Finding, Status

_WORDS = {
    Status.PASSED: ("✓", "passed", "#2e8b57"),
    Status.UNATTEMPTED: ("○", "not begun", "#7a7a7a"),
    Status.NOT_RUN: ("–", "not run", "#7a7a7a"),
    Status.MISSING: ("?", "something is missing", "#b8860b"),
    Status.RAISED: ("!", "stopped with an error", "#c2571a"),
    Status.WRONG_FORM: ("✗", "not of the right form", "#c2571a"),
    Status.MISCONCEPTION: ("✗", "not yet", "#c2571a"),
    Status.WRONG_VALUE: ("✗", "not yet", "#c2571a"),
    Status.BROKEN: ("⚠", "this check is broken, it is not you", "#8a4fbf"),
    Status.WAITING: ("✎", "a person marks this", "#2f7bbf"),
    Status.MARKED: ("✎", "marked by a person", "#2f7bbf"),
}


@dataclass(frozen=True, repr=False)
class Shown:
    """Text with a heading and a colour, for a hint or a solution."""

    heading: str
    text: str
    code: str = ""

    def __repr__(self) -> str:
        """Write it for a terminal."""
        body = [self.heading, *(_wrapped(part) for part in self.text.split("\n\n") if part)]
        return "\n".join(body + ([textwrap.indent(self.code, "    ")] if self.code else []))

    def _repr_html_(self) -> str:
        inner = "".join(f"<p {_P}>{_marked(part)}</p>" for part in self.text.split("\n\n") if part)
        code = f"<pre {_PRE}>{html.escape(self.code)}</pre>" if self.code else ""
        return _box("#2f7bbf", f"<strong>{html.escape(self.heading)}</strong>{inner}{code}")


@dataclass(frozen=True, repr=False)
class Report:
    """What `check` found in an exercise, part by part."""

    exercise: str
    title: str
    findings: tuple[Finding, ...]
    points: tuple[int, ...]
    page: str  # of the lesson, without ending

    @property
    def passed(self) -> bool:
        """Whether every part that checks look at passed; no part for a person alone ever does."""
        judged = [one for one in self.findings if one.status != Status.WAITING]
        return bool(judged) and all(one.status == Status.PASSED for one in judged)

    def as_json(self) -> str:
        """The report for machines."""
        rows = [
            {**finding.as_json(), "points": points}
            for finding, points in zip(self.findings, self.points, strict=True)
        ]
        return json.dumps({"exercise": self.exercise, "passed": self.passed, "parts": rows})

    def __repr__(self) -> str:
        """Write it for a terminal."""
        lines = [self.title]
        for finding in self.findings:
            mark, words, _ = _WORDS[finding.status]
            lines.append(f"{mark} {finding.part}: {words}")
            lines += [_wrapped(text) for text in finding.message.split("\n\n") if text]
            lines += [f"    {what}: {value}" for what, value in finding.evidence]
            lines += [_wrapped(f"Read again: {finding.reread}")] if finding.reread else []
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        parts = "".join(self._part(finding) for finding in self.findings)
        return f'<div role="status"><p {_P}><strong>{html.escape(self.title)}</strong></p>{parts}</div>'

    def _part(self, finding: Finding) -> str:
        mark, words, colour = _WORDS[finding.status]
        head = f"<strong>{mark} {html.escape(finding.part)}: {words}</strong>"
        body = "".join(
            f"<p {_P}>{_marked(text)}</p>" for text in finding.message.split("\n\n") if text
        )
        rows = "".join(
            f'<tr><th scope="row" {_TH}>{html.escape(what)}</th>'
            f"<td {_TD}><code>{html.escape(value)}</code></td></tr>"
            for what, value in finding.evidence
        )
        table = f"<table {_TABLE}>{rows}</table>" if rows else ""
        again = f"<p {_P}>Read again: {_marked(finding.reread)}</p>" if finding.reread else ""
        goal = (
            f'<p {_P}>This is the goal:</p><img style="max-width:100%" alt="The expected figure" '
            f'src="data:image/png;base64,{finding.goal_png}">'
            if finding.goal_png
            else ""
        )
        return _box(colour, head + body + table + again + goal)


# The text takes the theme's own colour; only the bar has one of ours, and words say the same.
_P = 'style="margin:0.35em 0"'
_PRE = 'style="margin:0.5em 0;white-space:pre-wrap;overflow-wrap:anywhere"'
_TABLE = 'style="border-collapse:collapse;margin:0.4em 0;color:inherit;background:transparent"'
_TH = 'style="text-align:left;font-weight:normal;padding:0 1em 0 0;vertical-align:top"'
_TD = 'style="text-align:left;padding:0;overflow-wrap:anywhere"'


def _box(colour: str, inner: str) -> str:
    return (
        f'<div style="border-left:5px solid {colour};padding:0.3em 0 0.3em 0.9em;'
        f'margin:0.5em 0;max-width:46em">{inner}</div>'
    )


def _marked(text: str) -> str:
    """Markdown's code and emphasis as HTML; all else is escaped."""
    safe = html.escape(text, quote=False)
    safe = re.sub(r"`([^`]+)`", r"<code>\1</code>", safe)
    return re.sub(r"\*([^*\n]+)\*", r"<em>\1</em>", safe)


def _wrapped(text: str) -> str:
    return textwrap.fill(
        " ".join(text.split()), 78, initial_indent="    ", subsequent_indent="    "
    )
