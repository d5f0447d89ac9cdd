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


FIRST_INSIDE = """\
---------------------------------------------------------------------------
KeyError                                  Traceback (most recent call last)
File ~/book/.venv/lib/python3.11/site-packages/pandas/core/indexes/base.py:3816, in Index.get_loc(self, key)
   3815 try:
-> 3816     return self._engine.get_loc(casted_key)

File pandas/_libs/index.pyx:172, in pandas._libs.index.IndexEngine.get_loc()
--> 172 'Could not get source, probably due dynamically evaluated source code.'

File pandas/_libs/hashtable_class_helper.pxi:3835, in pandas._libs.hashtable.Float32HashTable.get_item()
-> 3835 'Could not get source, probably due dynamically evaluated source code.'

KeyError: 2.2219998836517334

The above exception was the direct cause of the following exception:

KeyError                                  Traceback (most recent call last)
Cell In[6], line 1
----> 1 warming_k.sel(latitude=2.222)

File ~/book/.venv/lib/python3.11/site-packages/xarray/core/dataarray.py:1849, in DataArray.sel(self)
   1845     tolerance=tolerance,
-> 1849 )

KeyError: "not all values found in index 'latitude'"
"""


def test_a_frame_right_below_the_head_is_tidied_too():
    """The first frame of an error that began inside a library has no empty line above it."""
    text = tidy(FIRST_INSIDE)
    assert "site-packages" not in text
    assert "File pandas/core/indexes/base.py:3816, in Index.get_loc(self, key)" in text
    assert "Could not get source" not in text
    assert "return self._engine" not in text
    assert "----> 1 warming_k.sel(latitude=2.222)" in text
    assert text.rstrip().endswith("KeyError: \"not all values found in index 'latitude'\"")
    assert tidy(text) == text


def test_of_many_library_frames_in_a_row_the_first_and_the_last_stay():
    """Where the library was entered and where it stopped; how many lie between is said."""
    text = tidy(FIRST_INSIDE)
    assert "index.pyx" not in text
    assert "in Float32HashTable.get_item()" not in text  # its whole name is kept
    assert "\n\n(1 more inside pandas)\n\nFile pandas/_libs/hashtable_class_helper.pxi:3835" in text


def test_the_readers_own_frames_and_the_message_stay():
    """What helps to find one's own mistake is kept to the letter."""
    text = tidy(TRACEBACK)
    assert text.startswith(TRACEBACK.split("\n\n")[0])
    assert "----> 3 return 1" in text
    assert text.endswith("ValueError: operands could not be broadcast")
    assert tidy(text) == text
