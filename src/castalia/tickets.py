"""One issue for each dataset and lesson that is not well, opened, kept up to date and closed.

`python -m castalia.tickets _build/status.json` speaks to GitHub's REST API. An issue is known again
by a mark in its text, so that its title may be changed by hand.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from castalia.errors import CastaliaError, WrongUsage
from castalia.health import Health, Seen, Status

if TYPE_CHECKING:
    import requests

LABEL = "health"
_MARK = re.compile(r"<!-- castalia health: (\w+ [\w-]+) -->")
_TIMEOUT_S = (10, 30)
_MOST_PAGES = 20
_MOST_LETTERS = 30_000  # of evidence; GitHub takes twice that


class GitHubRefused(CastaliaError):
    """GitHub did not do what was asked, or could not be reached."""


@dataclass(frozen=True)
class Thing:
    """A dataset or a lesson, and how it is."""

    kind: str  # dataset or lesson
    name: str
    health: Health

    @property
    def key(self) -> str:
        """What an issue's mark holds."""
        return f"{self.kind} {self.name}"

    @property
    def title(self) -> str:
        """The issue's title."""
        return f"{self.kind.capitalize()} {self.name}: {_worst(self.health).state}"

    def body(self) -> str:
        """The issue's text: what was found, since when, and how to see it at home."""
        seen = _worst(self.health)
        store = "live" if seen is self.health.live else self.health.store
        good = f"{seen.good:%Y-%m-%d %H:%M} UTC" if seen.good else "never, as far as is known"
        option = "" if store == "none" else f" --store {store}"
        command = f"castalia run {self.name}" if self.kind == "lesson" else None
        lines = [
            f"The {self.kind} `{self.name}` is **{seen.state}** on the {store} store since "
            f"{seen.since:%Y-%m-%d %H:%M} UTC. It was last good there: {good}.",
            "",
            *_fenced("\n".join(seen.evidence) or "nothing more is known"),
            "",
            f"To see it: `{command or f'castalia data check {self.name}'}{option}`",
            "",
            "This text is renewed at each look; the issue is closed when all is well again.",
            f"<!-- castalia health: {self.key} -->",
        ]
        return "\n".join(lines)


def _worst(health: Health) -> Seen:
    """The look that there is something to say about; live comes first."""
    return health.live if health.live and not health.live.is_good else health


def _fenced(text: str) -> Iterator[str]:
    """Text that others wrote, so that nothing in it is read as Markdown or as a mention."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}text", text[:_MOST_LETTERS], fence)


class GitHub:
    """The issues of one repository."""

    def __init__(self, api: str, repository: str, token: str) -> None:
        import requests

        self.issues = f"{api.rstrip('/')}/repos/{repository}/issues"
        self.session = requests.Session()
        self.session.headers.update(
            {
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {token}",
                "X-GitHub-Api-Version": "2022-11-28",
            }
        )

    def ask(self, method: str, url: str, **more: Any) -> requests.Response:
        """Ask GitHub for something.

        Raises:
            GitHubRefused: it cannot be reached, or says no.
        """
        import requests

        try:
            answer = self.session.request(method, url, timeout=_TIMEOUT_S, **more)
        except requests.RequestException as error:
            raise GitHubRefused(f"GitHub cannot be reached: {error}", hint="try again") from error
        if not answer.ok:
            message = f"GitHub refused {method} {url}: HTTP {answer.status_code}"
            hint = f"it says: {answer.text[:300].strip() or 'nothing'}"
            raise GitHubRefused(message, hint=hint)
        return answer

    def open_ones(self) -> dict[str, dict[str, Any]]:
        """The open issues that carry our label and a mark, by what the mark says.

        Raises:
            GitHubRefused: as `ask`.
        """
        found: dict[str, dict[str, Any]] = {}
        for page in range(1, _MOST_PAGES + 1):
            asked = {"state": "open", "labels": LABEL, "per_page": "100", "page": str(page)}
            rows = self.ask("GET", self.issues, params=asked).json()
            for row in rows:
                marks = _MARK.findall(row.get("body") or "")  # the last; evidence may hold others
                if marks and "pull_request" not in row:
                    found.setdefault(marks[-1], row)
            if len(rows) < 100:
                break
        return found


def bring_up_to_date(status: Status, github: GitHub) -> list[str]:
    """Open, renew and close issues; what the status does not speak of is left alone.

    Args:
        status: How every lesson and dataset is.
        github: Where the issues are.
    Returns:
        What was done, in words.
    Raises:
        GitHubRefused: GitHub cannot be reached, or says no.
    """
    there = github.open_ones()
    done = []
    for thing in _things(status):
        issue = there.get(thing.key)
        if thing.health.all_good:
            if issue is not None:
                done.append(_close(thing, issue, github))
        elif issue is None:
            wanted = {"title": thing.title, "body": thing.body(), "labels": [LABEL]}
            number = github.ask("POST", github.issues, json=wanted).json()["number"]
            done.append(f"opened #{number}: {thing.title}")
        elif issue["body"].replace("\r\n", "\n") != thing.body():
            wanted = {"title": thing.title, "body": thing.body()}
            github.ask("PATCH", f"{github.issues}/{issue['number']}", json=wanted)
            done.append(f"renewed #{issue['number']}: {thing.title}")
    return done


def _close(thing: Thing, issue: dict[str, Any], github: GitHub) -> str:
    number = issue["number"]
    words = f"All is well again, seen at {thing.health.when:%Y-%m-%d %H:%M} UTC."
    github.ask("POST", f"{github.issues}/{number}/comments", json={"body": words})
    wanted = {"state": "closed", "state_reason": "completed"}
    github.ask("PATCH", f"{github.issues}/{number}", json=wanted)
    return f"closed #{number}: {thing.key} is well again"


def _things(status: Status) -> Iterator[Thing]:
    yield from (Thing("dataset", name, seen) for name, seen in status.datasets.items())
    yield from (Thing("lesson", name, seen) for name, seen in status.lessons.items())


def read(path: Path) -> Status:
    """A status that must be there.

    Raises:
        WrongUsage: it cannot be understood.
    """
    try:
        return Status.model_validate_json(path.read_bytes())
    except ValueError as error:
        message = f"{path} is no status: {str(error).splitlines()[0]}"
        raise WrongUsage(message, hint="castalia run and castalia data check write one") from error


def from_environment() -> GitHub:
    """The repository that a workflow runs for.

    Raises:
        WrongUsage: a variable that says which is missing.
    """
    for name in ("GITHUB_REPOSITORY", "GITHUB_TOKEN"):
        if not os.environ.get(name):
            raise WrongUsage(f"{name} is not set", hint="a workflow of GitHub sets it")
    api = os.environ.get("GITHUB_API_URL") or "https://api.github.com"
    return GitHub(api, os.environ["GITHUB_REPOSITORY"], os.environ["GITHUB_TOKEN"])


@click.command()
@click.argument("status", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(status: Path) -> None:
    """Open, renew and close the issues about lessons and datasets that are not well.

    Example: python -m castalia.tickets _build/status.json
    """
    try:
        done = bring_up_to_date(read(status), from_environment())
    except CastaliaError as error:
        click.echo(error, err=True)
        raise SystemExit(error.exit_code) from error
    click.echo("\n".join(done) or "no issue had to change")


if __name__ == "__main__":
    main()
