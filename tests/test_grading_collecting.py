"""What comes in: downloads of Canvas, Moodle and nbgrader, plain folders; nothing is lost silently."""

from __future__ import annotations

import hashlib
import json
import os
import random
import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from castalia.errors import Malformed, WrongUsage
from castalia.grading.collecting import Collected, collect
from castalia.grading.layouts import again, labelled, moment
from castalia.grading.roster import Person, Roster, read_roster
from castalia.grading.unpacking import Limits, Unwritable

WINTER, APRIL = "winter-of-2009", "warmth-of-april-2010"
EXERCISES = (WINTER, APRIL)


def notebook(exercise: str = WINTER, text: str = "x = 1") -> bytes:
    """A notebook that says which exercise it answers."""
    cell = {"cell_type": "code", "source": text, "metadata": {}, "outputs": []}
    made = {"cells": [cell], "metadata": {"castalia": {"exercise": exercise}}, "nbformat": 4}
    return json.dumps(made).encode()


def folder(root: Path, files: dict[str, bytes]) -> Path:
    """A folder with some files."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    """A zip with some files."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def facts(came: Collected) -> list[tuple[str, str, int]]:
    """Who handed in what, and as which attempt."""
    return [(one.student, one.exercise, one.attempt) for one in came.submissions]


def codes(came: Collected) -> list[str]:
    """The codes of all problems, in order."""
    return sorted(one.code for one in came.problems)


@pytest.fixture
def work(tmp_path) -> Path:
    """Where zips are unpacked."""
    return tmp_path / "work"


def test_canvas(tmp_path, work):
    """Canvas's names give student, lateness and the number of a resubmission, zipped or unpacked."""
    files = {
        "doejane_12345_67890_winter-of-2009.ipynb": notebook(),
        "doejane_12345_67891_winter-of-2009-1.ipynb": notebook(text="x = 2"),
        "roejo_LATE_777_67892_answer.ipynb": notebook(APRIL),
    }
    expected = [("12345", WINTER, 1), ("12345", WINTER, 2), ("777", APRIL, 1)]
    for path in (folder(tmp_path / "a", files), zipped(tmp_path / "b.zip", files)):
        came = collect(path, EXERCISES, work)
        assert facts(came) == expected
        [late] = came.problems
        assert (late.code, late.severity) == ("S112", "warning")
        assert "roejo_LATE" in late.message


def test_canvas_with_odd_names(tmp_path, work):
    """Names with underscores, anonymous students, and what was typed into Canvas are all told apart."""
    files = {
        f"van_der_berg_5_9_{WINTER}.py": b"x",
        f"anon_Ab1_9_{WINTER}.py": b"x",
        f"LATE_anon_Cd2_9_{WINTER}.py": b"x",
        "doejane_12345_text.html": b"<p>words</p>",
        "roejo_LATE_77_link.html": b"<a>",
    }
    came = collect(folder(tmp_path / "a", files), EXERCISES, work)
    assert [one.student for one in came.submissions] == ["5", "anon_Ab1", "anon_Cd2"]
    typed = [one.message for one in came.problems if one.code == "S111"]
    assert [one.partition(":")[0] for one in typed] == [
        "doejane_12345_text.html",
        "roejo_LATE_77_link.html",
    ]
    assert [one.message.partition(":")[0] for one in came.problems if one.code == "S112"] == [
        f"LATE_anon_Cd2_9_{WINTER}.py"
    ]


def test_moodle(tmp_path, work):
    """Moodle's folders give the full name; flat files as well; typed text is told of."""
    files = {
        "Zoë Çelik_4711_assignsubmission_file_/winter-of-2009.ipynb": notebook(),
        "Zoë Çelik_4711_assignsubmission_onlinetext_/onlinetext.html": b"<p>hello</p>",
        "李 小龙_4712_assignsubmission_file_winter-of-2009.py": b"x = 1\n",
    }
    for path in (folder(tmp_path / "a", files), zipped(tmp_path / "b.zip", files)):
        came = collect(path, EXERCISES, work)
        assert facts(came) == [("Zoë Çelik", WINTER, 1), ("李 小龙", WINTER, 1)]
        assert codes(came) == ["S111"]


def test_a_file_name_cannot_take_anothers_name(tmp_path, work):
    """Marks of Moodle and Canvas in the name of a student's file name nobody else."""
    files = {
        "Jo_1_assignsubmission_file_Bob_9_assignsubmission_file_winter-of-2009.py": b"x",
        "doe_1_2_roe_3_4_winter-of-2009.ipynb": notebook(),
    }
    came = collect(folder(tmp_path / "a", files), EXERCISES, work)
    assert {one.student for one in came.submissions} <= {"Jo", "1"}


def test_namesakes_of_moodle(tmp_path, work):
    """Two students of one name are kept apart by their numbers, and told."""
    files = {f"Jo Doe_{number}_assignsubmission_file_/winter-of-2009.py": b"x" for number in (7, 8)}
    came = collect(folder(tmp_path / "a", files), EXERCISES, work)
    assert [one.student for one in came.submissions] == ["Jo Doe (7)", "Jo Doe (8)"]
    assert set(codes(came)) == {"S102"}


def test_nbgrader(tmp_path, work):
    """`submitted/` gives student, assignment and the time of timestamp.txt, found from the course."""
    root = folder(
        tmp_path / "course",
        {
            f"submitted/anna/{WINTER}/{WINTER}.ipynb": notebook(),
            f"submitted/anna/{WINTER}/timestamp.txt": b"2015-02-02 15:58:23.948203 UTC\n",
            f"submitted/ben/{WINTER}/notebook.ipynb": b'{"cells": [], "metadata": {}}',
            f"submitted/ben/{WINTER}/timestamp.txt": b"yesterday",
            f"release/{WINTER}/{WINTER}.ipynb": notebook(),
        },
    )
    came = collect(root, EXERCISES, work)
    assert facts(came) == [("anna", WINTER, 1), ("ben", WINTER, 1)]
    assert came.submissions[0].submitted == datetime(2015, 2, 2, 15, 58, 23, 948203, UTC)
    assert came.submissions[1].submitted is None
    assert codes(came) == ["S112"]


def test_nbgraders_inbound(tmp_path, work):
    """The exchange's `inbound/` keeps every attempt, counted in the order of its times."""
    late, early = "2026-02-02 10:00:00.5 UTC", "2026-02-01 10:00:00.5 UTC"
    files = {
        f"inbound/anna+{WINTER}+{late}+Zx/{WINTER}.ipynb": notebook(text="late"),
        f"inbound/anna+{WINTER}+{early}+Ab/{WINTER}.ipynb": notebook(text="early"),
    }
    came = collect(folder(tmp_path / "exchange", files), EXERCISES, work)
    assert [(one.attempt, one.submitted.day) for one in came.submissions] == [(1, 1), (2, 2)]
    assert came.problems == ()


def test_plain_folders(tmp_path, work):
    """A folder a student: the notebook's metadata say the exercise, else its name or its folder's."""
    files = {
        "anna/whatever.ipynb": notebook(),
        "ben/winter-of-2009 (1).py": b"x = 1",
        f"cleo/{APRIL}/main.md": b"x",
        "anna/.ipynb_checkpoints/winter-of-2009.ipynb": notebook(),
        "anna/data.csv": b"1,2",
    }
    root = folder(tmp_path / "a", files)
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    came = collect(root, EXERCISES, work)
    assert facts(came) == [("anna", WINTER, 1), ("ben", WINTER, 1), ("cleo", APRIL, 1)]
    assert came.problems == ()
    [anna, *_] = came.submissions
    assert anna.digest == hashlib.sha256(notebook()).hexdigest()
    assert anna.path == root / "anna/whatever.ipynb"
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


def test_a_students_own_zip(tmp_path, work):
    """A zip in a student's folder is opened; a time that lies in it is not believed."""
    inner = {f"{WINTER}.ipynb": notebook(), "timestamp.txt": b"2001-01-01 00:00:00 UTC"}
    root = tmp_path / "a"
    zipped(root / "anna" / "mine.zip", inner)
    zipped(root / "doe_5_6_mine.zip", inner)
    came = collect(root, EXERCISES, work)
    assert facts(came) == [("5", WINTER, 1), ("anna", WINTER, 1)]
    assert [one.submitted for one in came.submissions] == [None, None]
    assert all(one.path.is_relative_to(work) for one in came.submissions)
    assert {one.path.stat().st_mode & 0o777 for one in came.submissions} == {0o644}


def test_collecting_twice_gives_the_same(tmp_path, work):
    """A second run over the same download gives the same submissions and problems."""
    path = zipped(tmp_path / "a.zip", {f"anna/{WINTER}.ipynb": notebook(), "../x.py": b"x"})
    assert collect(path, EXERCISES, work) == collect(path, EXERCISES, work)


def test_what_leads_out_of_a_zip(tmp_path, work):
    """No member is written outside of the work folder: paths upwards, absolute, links, devices."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("../up.py", "/abs.py", "anna/../../up.py", "C:/x.py", "a\\..\\..\\up.py"):
            archive.writestr(name, "x")
        archive.writestr("anna/na\x07me.py", "x")
        for number, kind in enumerate((0o120777, 0o020666, 0o010666)):
            member = zipfile.ZipInfo(f"anna/odd{number}.py")
            member.external_attr = kind << 16
            archive.writestr(member, "/etc/passwd")
        archive.writestr(f"anna/{WINTER}.py", "x = 1")
    came = collect(path, EXERCISES, work)
    assert facts(came) == [("anna", WINTER, 1)]
    assert codes(came) == ["S103"] * 9
    assert sum("a symbolic link" in one.message for one in came.problems) == 1
    assert sum("a device or pipe" in one.message for one in came.problems) == 2
    assert not any("\x07" in one.message for one in came.problems)
    [made] = list(tmp_path.rglob("*.py"))
    assert made.is_relative_to(work)
    assert not made.is_symlink()


def test_one_folder_more(tmp_path, work):
    """A zip of the folder that held a download is read as the download; one student's folder is not."""
    kinds = {
        "canvas": {f"doe_1_2_{WINTER}.ipynb": ("1", WINTER), f"roe_3_4_{APRIL}.py": ("3", APRIL)},
        "moodle": {f"Jo Li_1_assignsubmission_file_/{WINTER}.py": ("Jo Li", WINTER)},
        "folders": {f"anna/{WINTER}.py": ("anna", WINTER), f"ben/a/{APRIL}.py": ("ben", APRIL)},
    }
    for kind, files in kinds.items():
        made = {f"week 3/{name}": b"x" for name in files} | {"week 3/notes.txt": b"hello"}
        came = collect(zipped(tmp_path / f"{kind}.zip", made), EXERCISES, work)
        assert [(one.student, one.exercise) for one in came.submissions] == list(files.values())
    alone = {f"anna/{slug}/{slug}.py": b"x" for slug in EXERCISES}
    came = collect(zipped(tmp_path / "alone.zip", alone), EXERCISES, work)
    assert {one.student for one in came.submissions} == {"anna"}


def test_a_time_of_the_students_own(tmp_path, work):
    """A time beside the files of Moodle is the student's own file, and says nothing."""
    files = {f"Jo_1_assignsubmission_file_/{WINTER}.py": b"x"}
    files["Jo_1_assignsubmission_file_/timestamp.txt"] = b"2001-01-01 00:00:00 UTC"
    came = collect(folder(tmp_path / "a", files), EXERCISES, work)
    assert [one.submitted for one in came.submissions] == [None]


def test_a_folder_with_a_name_as_canvas_writes_it(tmp_path, work):
    """Canvas makes files only: a student's folder with such a name is a plain one."""
    came = collect(folder(tmp_path / "a", {f"team_7_8_x/{WINTER}.py": b"x"}), EXERCISES, work)
    assert [one.student for one in came.submissions] == ["team_7_8_x"]


def test_bombs(tmp_path, work):
    """A zip bomb, a bomb in a zip and a zip in a zip in a zip are told, and the others go on."""
    root = tmp_path / "a"
    zeros = b"\0" * 3_000_000
    zipped(root / "bomb" / "b.zip", {f"{WINTER}.ipynb": zeros})
    deep = zipped(tmp_path / "1.zip", {f"{WINTER}.py": b"x"}).read_bytes()
    for number in (2, 3):
        deep = zipped(tmp_path / f"{number}.zip", {"in.zip": deep}).read_bytes()
    folder(root, {"deep/d.zip": deep, f"good/{WINTER}.py": b"x = 1"})
    zipped(root / "many" / "m.zip", {f"{n}.py": os.urandom(40_000) for n in range(9)})
    came = collect(root, EXERCISES, work, limits=Limits(inner_bytes=200_000))
    assert [one.student for one in came.submissions] == ["good"]
    told = " ".join(one.message for one in came.problems)
    assert "packed as only bombs are" in told
    assert "an archive in an archive in an archive" in told
    assert "holds more than is taken in" in told
    assert sum(one.stat().st_size for one in work.rglob("*") if one.is_file()) < 400_000


def test_a_member_that_is_larger_than_it_says(tmp_path, work):
    """A size that is forged in the archive is found out while unpacking."""
    path = zipped(tmp_path / "a.zip", {f"anna/{WINTER}.py": b"y" * 5000})
    content = path.read_bytes()
    assert content.count((5000).to_bytes(4, "little")) == 2
    path.write_bytes(content.replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little")))
    came = collect(path, EXERCISES, work)
    assert came.submissions == ()
    assert "S103" in codes(came)
    assert not list(work.rglob("*.part"))


def test_damaged_archives(tmp_path, work):
    """What is no zip, cut, locked, or has too long a directory is told; the others go on."""
    good = zipped(tmp_path / "good.zip", {f"{WINTER}.py": b"x" * 999}).read_bytes()
    locked = bytearray(good)
    locked[6] |= 1
    locked[locked.rfind(b"PK\x01\x02") + 8] |= 1
    end = good.rfind(b"PK\x05\x06")
    long = good[: end + 12] + b"\xff\xff\xff\x7f" + good[end + 16 :]
    big = good[:end] + b"PK\x06\x07" + bytes(16) + good[end:]
    odd = {
        "no": b"hello",
        "cut": good[: end // 2],
        "locked": bytes(locked),
        "long": long,
        "big": big,
    }
    root = folder(tmp_path / "a", {f"{name}/a.zip": content for name, content in odd.items()})
    folder(root, {f"zoe/{WINTER}.py": b"x"})
    came = collect(root, EXERCISES, work)
    assert [one.student for one in came.submissions] == ["zoe"]
    told = {one.place.file.parent.name: one.message for one in came.problems if one.code != "S110"}
    assert set(told) == set(odd)
    assert "password" in told["locked"]
    assert "more than" in told["long"]
    assert "4 GB" in told["big"]


def test_no_archive_stops_us(tmp_path, work):
    """Whatever bytes of an archive are changed, collecting ends and the others come in."""
    good = zipped(tmp_path / "good.zip", {f"{WINTER}.py": b"x" * 99, "in/b.py": b"y"}).read_bytes()
    chance = random.Random(11)
    root = folder(tmp_path / "a", {f"zoe/{WINTER}.py": b"x"})
    for number in range(300):
        changed = bytearray(good)
        for _ in range(chance.randrange(1, 5)):
            changed[chance.randrange(len(good))] = chance.randrange(256)
        folder(root, {f"s{number}/a.zip": bytes(changed)})
    came = collect(root, EXERCISES, work)
    assert "zoe" in {one.student for one in came.submissions}
    heard = {one.student for one in came.submissions}
    told = {one.place.file.parent.name for one in came.problems}
    assert {f"s{number}" for number in range(300)} <= heard | told


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_packings(tmp_path, work, packing):
    """A packing whose unpacking may take any memory is not unpacked, and told."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"anna/{WINTER}.py", b"x" * 99, packing)
    came = collect(path, EXERCISES, work)
    assert came.submissions == ()
    assert "packed in an unusual way" in came.problems[0].message


def test_a_work_folder_without_room(tmp_path, work, monkeypatch):
    """A full or closed work folder stops us, for it is no fault of a student's archive."""
    path = zipped(tmp_path / "a.zip", {f"anna/{WINTER}.py": b"x"})
    work.write_text("a file")
    with pytest.raises(Unwritable, match="cannot be written"):
        collect(path, EXERCISES, work)
    work.unlink()

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Unwritable, match="No space left on device"):
        collect(path, EXERCISES, work)
    assert not [one for one in work.rglob("*") if one.is_file()]


def test_names_in_code_pages(tmp_path, work):
    """UTF-8 without its flag is read; Info-ZIP's field is believed; else a warning says it is a guess."""
    path = tmp_path / "a.zip"
    zipped(path, {f"Zo__1/{WINTER}.py": b"x = 1", f"Zo_22/{WINTER}.py": b"x = 2"})
    content = path.read_bytes().replace(b"Zo__1", "Zoë1".encode()).replace(b"Zo_22", b"Zo\x89_2")
    path.write_bytes(content)
    came = collect(path, EXERCISES, work)
    assert [one.student for one in came.submissions] == ["Zoë1", "Zoë_2"]
    assert codes(came) == ["S103"]
    assert came.problems[0].severity == "warning"


def test_names_in_info_zips_field(tmp_path, work):
    """The Unicode name in an extra field is used where it belongs to the member."""
    import struct
    import zlib

    member = zipfile.ZipInfo(f"xx/{WINTER}.py")
    body = struct.pack("<BI", 1, zlib.crc32(member.filename.encode()))
    body += f"李/{WINTER}.py".encode()
    member.extra = struct.pack("<HH", 0x7075, len(body)) + body
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(member, "x")
    assert [one.student for one in collect(tmp_path / "a.zip", EXERCISES, work).submissions] == [
        "李"
    ]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_twice_in_a_zip(tmp_path, work):
    """Of two members with one name the later is taken, as unzip does; that and mere case are told."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"anna/{WINTER}.py", "first")
        archive.writestr(f"anna/{WINTER}.py", "second")
        archive.writestr(f"anna/{WINTER.upper()}.PY", "third")
    came = collect(path, EXERCISES, work)
    assert [one.path.read_text() for one in came.submissions] == ["second"]
    assert codes(came) == ["S103", "S103", "S105"]


def test_links_and_pipes_in_folders(tmp_path, work):
    """Links and pipes in a folder are told, never followed or opened."""
    root = folder(tmp_path / "a", {f"anna/{WINTER}.py": b"x"})
    (root / "ben").mkdir()
    (root / "ben" / f"{WINTER}.py").symlink_to("/etc/passwd")
    (root / "cleo").symlink_to(root / "anna")
    (root / "dora").mkdir()
    os.mkfifo(root / "dora" / f"{WINTER}.py")
    folder(root, {f"{'/'.join('abcdefghij')}/{WINTER}.py": b"x"})
    came = collect(root, EXERCISES, work)
    assert [one.student for one in came.submissions] == ["anna"]
    assert codes(came) == ["S110"] * 4
    assert sum("a symbolic link, not followed" in one.message for one in came.problems) == 2


def test_large_notebooks_are_left_unread(tmp_path, work):
    """A notebook of 200 MB is told with its size, in a folder and in a zip; nobody reads it."""
    root = folder(tmp_path / "a", {f"anna/{WINTER}.py": b"x", f"ben/{WINTER}.ipynb": b""})
    os.truncate(root / "ben" / f"{WINTER}.ipynb", 200_000_000)
    (root / "cleo").mkdir()
    archive = zipped(root / "cleo" / "c.zip", {f"{WINTER}.ipynb": b"x"})
    content = archive.read_bytes()
    at = content.rfind(b"PK\x01\x02") + 24
    archive.write_bytes(content[:at] + (150_000).to_bytes(4, "little") + content[at + 4 :])
    came = collect(root, EXERCISES, work, limits=Limits(file_bytes=100_000))
    assert [one.student for one in came.submissions] == ["anna"]
    large = sorted(one.message for one in came.problems if one.code == "S106")
    assert [one.partition(":")[0] for one in large] == [
        f"ben/{WINTER}.ipynb",
        f"cleo/c.zip/{WINTER}.ipynb",
    ]
    assert "200 MB" in large[0]


@pytest.mark.parametrize("content", [b"{", b"[" * 100_000, b"\xff\xfe", b"", b"[]", b"null"])
def test_broken_notebooks_come_in_by_their_name(tmp_path, work, content):
    """A notebook that cannot be read is a submission, for whoever marks it to say so."""
    root = folder(tmp_path / "a", {f"anna/{WINTER}.ipynb": content})
    assert facts(collect(root, EXERCISES, work)) == [("anna", WINTER, 1)]


def test_what_is_not_an_answer_is_told(tmp_path, work):
    """An unknown exercise, a file of nobody and a student without answers each have a problem."""
    files = {
        "anna/winter-of-2008.ipynb": b"{}",
        "ben/essay.docx": b"x",
        "stray.ipynb": notebook(),
        f"zoe/{WINTER}.py": b"x",
    }
    came = collect(folder(tmp_path / "a", files), EXERCISES, work)
    assert facts(came) == [("zoe", WINTER, 1)]
    told = {one.code: one.message for one in came.problems if "anna was found" not in one.message}
    assert told == {
        "S105": "anna/winter-of-2008.ipynb: which exercise is it, winter-of-2009?",
        "S110": "no answer of ben was found, only essay.docx",
        "S101": "stray.ipynb: nothing says whose it is",
    }


@pytest.mark.parametrize(
    "name",
    [
        "a\u202eb",
        "tab\there",
        "bell\x07",
        "zero\u200bwidth",
        "x" * 201,
        "C:x",
        "bytes\udcff",
        "back\\slash",
        "a\u3164",
        "b\u034f",
    ],
)
def test_ids_that_are_refused(tmp_path, work, name):
    """Control characters, unseen marks, paths and endless names are no id; the others go on."""
    root = tmp_path / "b"
    files = {f"zoe/{WINTER}.py": b"x", f"{name}/{WINTER}.py": b"x"}
    came = collect(folder(root, files), EXERCISES, work)
    assert facts(came) == [("zoe", WINTER, 1)]
    [problem] = came.problems
    assert problem.code == "S101"
    assert problem.message.isprintable()
    assert str(problem.place).isprintable()


def test_ids_that_look_alike(tmp_path, work):
    """Other case, look-alike letters and digits are told and kept apart; a space more is nothing."""
    pairs = [("anna", "Anna"), ("pia", "рia"), ("Ａda", "ada"), ("bob1", "bobl")]
    for number, pair in enumerate(pairs):
        files = {f"{name}/{WINTER}.py": b"x" for name in pair}
        came = collect(folder(tmp_path / str(number), files), EXERCISES, work)
        assert len(came.submissions) == 2
        [problem] = came.problems
        assert problem.code == "S102"
        assert "kept apart" in problem.message
    files = {f"{name}/{WINTER}.py": b"x" for name in ("a  b", "cd", "émil", "emil")}
    came = collect(folder(tmp_path / "other", files), EXERCISES, work)
    assert [one.student for one in came.submissions] == ["a b", "cd", "emil", "émil"]
    assert came.problems == ()


def test_one_id_written_in_two_forms(tmp_path, work):
    """Composed and decomposed letters are one id, and that two folders had it is told."""
    forms = [unicodedata.normalize(form, "Zoë") for form in ("NFC", "NFD")]
    files = {f"{name}/{WINTER}.py": name.encode() for name in forms}
    came = collect(folder(tmp_path / "a", files), EXERCISES, work)
    assert [(one.student, one.attempt) for one in came.submissions] == [("Zoë", 1), ("Zoë", 2)]
    assert codes(came) == ["S102", "S113"]


def test_a_roster_says_who_is_meant(tmp_path, work):
    """Ids, Canvas's numbers and names, Moodle's numbers and names all lead to the course's id."""
    path = tmp_path / "roster.csv"
    path.write_text(
        "\ufeffid;Name;email;section;canvas;moodle\n"
        "s1;Jane Doe;jd@x.org;A;12345;\n"
        "s2;Zoë Çelik;;B;;Participant 4711\n"
        "s3;Bo Li;;;;\ns4;Bo Li;;;;Participant 6\n",
        encoding="utf-8",
    )
    roster = read_roster(path)
    assert roster.by_id("s1") == Person("s1", "Jane Doe", "jd@x.org", "A", "12345")
    assert roster.by_id("s9") == Person("s9")
    files = {
        f"whoever_12345_1_{WINTER}.py": b"x",
        f"celikzoe_99_1_{APRIL}.py": b"x",
        f"zoë çelik_99_assignsubmission_file_/{WINTER}.py": b"x",
        f"Bo Li_6_assignsubmission_file_/{WINTER}.py": b"x",
        f"s3/{WINTER}.py": b"x",
        f"Bo Li_5_assignsubmission_file_/{WINTER}.py": b"x",
        f"JD@x.org/{APRIL}.py": b"x",
    }
    came = collect(folder(tmp_path / "a", files), EXERCISES, work, roster)
    assert [one.student for one in came.submissions] == [
        "Bo Li (5)",
        "s1",
        "s1",
        "s2",
        "s2",
        "s3",
        "s4",
    ]
    assert codes(came) == ["S102", "S102", "S102", "S107"]


@pytest.mark.parametrize(
    ("content", "says", "line"),
    [
        (b"name,email\n", "no column `id`", 1),
        (b"id\nanna\nanna\n", "stands here twice", 3),
        (b"id\na/b\n", "it is a path", 2),
        (b"id\n\xff\n", "not UTF-8", 1),
        (b"id\nanna\n" + b"x" * 200_000, "no CSV: field larger", 3),
    ],
)
def test_rosters_that_are_refused(tmp_path, content, says, line):
    """A roster without ids, with one twice, a trick, or other bytes is refused with its line."""
    path = tmp_path / "roster.csv"
    path.write_bytes(content)
    with pytest.raises(Malformed, match=says) as caught:
        read_roster(path)
    assert caught.value.problems[0].place.line == line
    with pytest.raises(WrongUsage, match="there is no roster"):
        read_roster(tmp_path / "none.csv")


def test_numbers_of_one_system_mean_nothing_in_another():
    """A number is looked up in its own system only, and what two people have means neither."""
    anna = Person("4711", "Anna Li", canvas="1", moodle="Participant 2", login="li")
    ben = Person("li", "Ben Wu", canvas="2", moodle="Participant 1")
    roster = Roster([anna, ben])
    assert roster.find("whoever", "canvas", "1") == anna
    assert roster.find("Ben Wu", "moodle", "2") == ben
    assert roster.find("Participant", "moodle", "2") == anna
    assert roster.find("whoever", "moodle", "4711") is None
    assert roster.find("li", "moodle", "9") == anna
    assert roster.find("li") == ben
    assert roster.find("lianna", "canvas", "9") is None
    assert Roster([Person("7", "Anna Li")]).find("whoever", "canvas", "7") == Person("7", "Anna Li")
    assert (
        Roster([Person("a", canvas="1"), Person("b", canvas="1")]).find("x", "canvas", "1") is None
    )


def test_where_collecting_cannot_begin(tmp_path, work):
    """Nothing there, no zip, or a work folder inside of the download: wrong usage, and nothing is made."""
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(WrongUsage, match="there is nothing at"):
        collect(tmp_path / "none", EXERCISES, work)
    with pytest.raises(WrongUsage, match="neither a folder nor a zip"):
        collect(tmp_path / "a.txt", EXERCISES, work)
    with pytest.raises(WrongUsage, match="lies inside"):
        collect(tmp_path, EXERCISES, work)
    assert not work.exists()
    root = folder(tmp_path / "course", {f"submitted/anna/{WINTER}.py": b"x"})
    assert facts(collect(root, EXERCISES, root / "work")) == [("anna", WINTER, 1)]


def test_a_folder_that_cannot_be_read(tmp_path, work, monkeypatch):
    """A folder or file that we may not read is told, and the others go on."""
    root = folder(tmp_path / "a", {f"anna/{WINTER}.py": b"x", f"zoe/{WINTER}.py": b"x"})
    folder(root, {f"ben/{WINTER}.py": b"x"})
    scan, start = os.scandir, os.open

    def refusing(path, *more):
        if "anna" in str(path):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    def opened(path, *more, **named):
        if "ben" in str(path):
            raise PermissionError(13, "Permission denied")
        return start(path, *more, **named)

    monkeypatch.setattr(os, "scandir", refusing)
    monkeypatch.setattr(os, "open", opened)
    came = collect(root, EXERCISES, work)
    assert [one.student for one in came.submissions] == ["zoe"]
    assert [one.message for one in came.problems if one.code == "S109"] == [
        "anna: Permission denied",
        f"ben/{WINTER}.py: cannot be read",
    ]


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        (WINTER, (WINTER, 1)),
        (f"{WINTER}-1", (WINTER, 2)),
        (f"{WINTER} (3)", (WINTER, 1)),
        ("winter-of-09", ("winter-of", 10)),
        ("answer", ("answer", 1)),
    ],
)
def test_resubmissions(stem, expected):
    """Canvas's number is an attempt, a browser's is not, and a year in a slug is neither."""
    assert again(stem, frozenset(EXERCISES)) == expected


def test_times():
    """A time counts with its zone only."""
    assert moment("2026-03-01 10:00:00+02:00") == datetime(2026, 3, 1, 8, tzinfo=UTC)
    assert moment("2026-03-01 10:00:00") is None
    assert moment("2026-13-01 10:00:00 UTC") is None
    assert labelled(("alone.ipynb",)) is None
