"""Issues about what is not well, on a loopback stand-in for GitHub's REST API."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from castalia import tickets
from castalia.errors import WrongUsage
from castalia.health import Health, Seen, Status
from castalia.tickets import GitHubRefused

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class FakeGitHub(ThreadingHTTPServer):
    """Keeps issues as GitHub does, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.issues: list[dict] = []
        self.comments: list[tuple[int, str]] = []
        self.asked: list[str] = []
        self.refuses = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def add(self, **more) -> dict:
        """An issue that is there."""
        number = len(self.issues) + 1
        usual = {"number": number, "state": "open", "title": "", "body": "", "labels": ["health"]}
        self.issues.append({**usual, **more})
        return self.issues[-1]


class Handler(BaseHTTPRequestHandler):
    """The few addresses that tickets use."""

    server: FakeGitHub

    def log_message(self, *words: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        wanted = {name: values[0] for name, values in parse_qs(parts.query).items()}
        first = (int(wanted["page"]) - 1) * int(wanted["per_page"])
        fitting = [
            issue
            for issue in self.server.issues
            if issue["state"] == wanted["state"] and wanted["labels"] in issue["labels"]
        ]
        self._answer(200, fitting[first : first + int(wanted["per_page"])])

    def do_POST(self) -> None:
        given = self._given()
        parts = self.path.split("/")
        if parts[-1] == "comments":
            self.server.comments.append((int(parts[-2]), given["body"]))
            self._answer(201, {})
        else:
            self._answer(201, self.server.add(**given))

    def do_PATCH(self) -> None:
        issue = self.server.issues[int(self.path.split("/")[-1]) - 1]
        issue.update(self._given())
        self._answer(200, issue)

    def _given(self) -> dict:
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, status: int, content: object) -> None:
        self.server.asked.append(f"{self.command} {urlsplit(self.path).path}")
        right = self.headers["Authorization"] == "Bearer a-token"
        if self.server.refuses or not right or "/repos/castalia-book/castalia/" not in self.path:
            status, content = self.server.refuses or 401, {"message": "Bad credentials"}
        text = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)


@pytest.fixture
def github(monkeypatch) -> Iterator[FakeGitHub]:
    """GitHub, as a workflow finds it."""
    server = FakeGitHub()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    monkeypatch.setenv("GITHUB_API_URL", server.url)
    monkeypatch.setenv("GITHUB_REPOSITORY", "castalia-book/castalia")
    monkeypatch.setenv("GITHUB_TOKEN", "a-token")
    yield server
    server.shutdown()
    server.server_close()
    thread.join(timeout=5)


def seen(state: str, *evidence: str, store: str = "live") -> Health:
    """A look on a store."""
    facts = {"state": state, "since": NOON, "when": NOON, "good": None, "evidence": evidence}
    return Health(**facts, store=store, live=Seen(**facts) if store == "live" else None)


def update(*, datasets: dict | None = None, lessons: dict | None = None) -> list[str]:
    """Bring the issues up to date with a status."""
    status = Status(datasets=datasets or {}, lessons=lessons or {})
    return tickets.bring_up_to_date(status, tickets.from_environment())


def test_an_issue_lives_as_long_as_its_reason(github: FakeGitHub):
    """It is opened once, renewed when the evidence changes, closed with a word, and opened anew."""
    bad = seen("broken", "units: promised K, found degC")
    assert update(datasets={"sst": bad}) == ["opened #1: Dataset sst: broken"]
    (issue,) = github.issues
    assert issue["labels"] == ["health"]
    assert "units: promised K, found degC" in issue["body"]
    assert "castalia data check sst --store live" in issue["body"]
    assert "since 2026-03-01 12:00 UTC" in issue["body"]
    assert update(datasets={"sst": bad}) == []
    away = seen("unreachable", "no answer")
    assert update(datasets={"sst": away}) == ["renewed #1: Dataset sst: unreachable"]
    assert "no answer" in issue["body"]
    assert update(datasets={"sst": seen("kept")}) == ["closed #1: dataset sst is well again"]
    assert (issue["state"], issue["state_reason"]) == ("closed", "completed")
    assert github.comments == [(1, "All is well again, seen at 2026-03-01 12:00 UTC.")]
    assert update(datasets={"sst": seen("kept")}) == []
    assert update(datasets={"sst": bad}) == ["opened #2: Dataset sst: broken"]


def test_lessons_and_datasets_of_one_name_are_told_apart(github: FakeGitHub):
    """One issue for each, with the command that shows it."""
    bad = seen("failed in data", "cell 2: KeyError", store="sample")
    done = update(datasets={"zarr": seen("broken")}, lessons={"zarr": bad})
    assert done == ["opened #1: Dataset zarr: broken", "opened #2: Lesson zarr: failed in data"]
    assert "`castalia run zarr --store sample`" in github.issues[1]["body"]
    assert update(datasets={"zarr": seen("kept")}, lessons={"zarr": bad}) == [
        "closed #1: dataset zarr is well again"
    ]


def test_live_data_count_though_samples_are_fine(github: FakeGitHub):
    """A lesson that passes on samples and fails on live data has its issue, about live data."""
    live = seen("failed in data", "a variable is gone").live
    mixed = seen("passed", store="sample").model_copy(update={"live": live})
    assert update(lessons={"zarr": mixed}) == ["opened #1: Lesson zarr: failed in data"]
    assert "on the live store" in github.issues[0]["body"]
    assert "a variable is gone" in github.issues[0]["body"]


def test_what_is_not_ours_is_left_alone(github: FakeGitHub):
    """Issues without a mark, pull requests, and what the status does not speak of stay open."""
    mark = "<!-- castalia health: dataset {} -->"
    github.add(title="By hand")
    github.add(body=None)
    github.add(body=mark.format("sst"), pull_request={})
    github.add(body=mark.format("gone"))
    github.add(body=mark.format("sst"), labels=["other"])
    assert update(datasets={"sst": seen("kept")}) == []
    assert {issue["state"] for issue in github.issues} == {"open"}


def test_more_issues_than_one_page_holds(github: FakeGitHub):
    """An issue on the second page is found, and not opened again."""
    for _ in range(100):
        github.add(title="Another")
    assert update(datasets={"sst": seen("broken")}) == ["opened #101: Dataset sst: broken"]
    assert update(datasets={"sst": seen("broken")}) == []
    assert github.asked.count("GET /repos/castalia-book/castalia/issues") == 4


def test_evidence_is_only_text(github: FakeGitHub):
    """What a server said can neither end its frame, nor mention people, nor fill the issue."""
    words = "@everyone\n```\n# Heading <!-- castalia health: dataset other -->\n" + "x" * 70_000
    update(datasets={"sst": seen("broken", words)})
    body = github.issues[0]["body"]
    assert "````text\n@everyone" in body
    assert len(body) < 65_536
    assert update(datasets={"sst": seen("broken", words)}) == [], (
        "its own mark is the one that counts"
    )


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_refusal_is_one_clear_line(github: FakeGitHub, status: int):
    """What GitHub refuses is told with the address, the status and its own words."""
    github.refuses = status
    with pytest.raises(GitHubRefused, match=f"refused GET .*HTTP {status}\n.*Bad credentials"):
        update(datasets={"sst": seen("broken")})


def test_an_address_where_nobody_answers(monkeypatch):
    """Where there is no GitHub, that is the message."""
    nowhere = tickets.GitHub("http://127.0.0.1:9", "a/b", "t")
    with pytest.raises(GitHubRefused, match="cannot be reached"):
        nowhere.open_ones()


@pytest.mark.parametrize("name", ["GITHUB_REPOSITORY", "GITHUB_TOKEN"])
def test_outside_a_workflow(github: FakeGitHub, monkeypatch, name: str):
    """A variable that is not set is named."""
    monkeypatch.delenv(name)
    with pytest.raises(WrongUsage, match=f"{name} is not set"):
        tickets.from_environment()


def test_the_command(github: FakeGitHub, tmp_path: Path, monkeypatch):
    """It reads a status, says what it did, and ends with 1 or 2 and a line when it cannot."""
    place = tmp_path / "status.json"
    place.write_text(Status(datasets={"sst": seen("broken")}).model_dump_json())
    done = CliRunner().invoke(tickets.main, [str(place)])
    assert (done.exit_code, done.output) == (0, "opened #1: Dataset sst: broken\n")
    assert CliRunner().invoke(tickets.main, [str(place)]).output == "no issue had to change\n"
    github.refuses = 403
    assert CliRunner().invoke(tickets.main, [str(place)]).exit_code == 1
    place.write_text("{")
    done = CliRunner().invoke(tickets.main, [str(place)])
    assert done.exit_code == 2
    assert "is no status" in done.output
    assert "castalia data check" in done.output
    assert CliRunner().invoke(tickets.main, [str(tmp_path / "none.json")]).exit_code == 2
