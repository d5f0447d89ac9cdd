"""A reader sees her own lines in full, and of a library only where it was."""

from castalia.book.tracebacks import tidy

TRACEBACK = """\
---------------------------------------------------------------------------
ValueError                                Traceback (most recent call last)
Cell In[7], line 1
----> 1 wind * weights

File ~/book/.venv/lib/python3.11/site-packages/dask/array/core.py:205, in check(f, self)
    203     def wrapper(self, other):
--> 205         return f(self, other)

File /usr/lib/python3.12/statistics.py:10, in mean(data)
---> 10     raise ValueError

File mine.py:3, in helper()
----> 3 return 1

ValueError: operands could not be broadcast"""


def test_library_frames_are_one_line_each():
    """No path of the machine is left, and no line of a library's code."""
    text = tidy(TRACEBACK)
    assert "File dask/array/core.py:205, in check(f, self)" in text
    assert "File statistics.py:10, in mean(data)" in text
    assert ".venv" not in text
    assert "return f(self, other)" not in text


def test_the_readers_own_frames_and_the_message_stay():
    """What helps to find one's own mistake is kept to the letter."""
    text = tidy(TRACEBACK)
    assert text.startswith(TRACEBACK.split("\n\n")[0])
    assert "----> 3 return 1" in text
    assert text.endswith("ValueError: operands could not be broadcast")
    assert tidy(text) == text
