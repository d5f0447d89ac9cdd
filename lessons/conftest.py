"""`pytest lessons/` runs every lesson once more and compares it with what the book shows."""

from castalia.judging import collect_lesson as pytest_collect_file  # noqa: F401
