"""What an answer to "Who could land by sight?" must hold."""

import re
from pathlib import PurePath

from castalia.checking import Value, slips
from castalia.checking.slips import Evidence

WHERE = "Say where it is"
ROWS = "Rows of a table"
MILES = {
    "EWR": ["10", "10", "10", "10", "10", "5", "4", "1.5", "2", "7"],
    "JFK": ["7", "6", "5", "4", "0.5", "0.25", "0.25", "1", "1", "3"],
    "LGA": ["9", "8", "8", "8", "7", "5", "5", "5", "6", "7"],
}
STEMS = [f"2013-05-21_{airport}" for airport in MILES]
NAMES = [f"{stem}.csv" for stem in STEMS]


def hours(below):
    """For each airport, of how many hours something is true."""
    return {airport: sum(map(below, miles)) for airport, miles in MILES.items()}


def items(seen):
    return seen.got if isinstance(seen.got, list) else []


def counts(seen):
    return seen.got if isinstance(seen.got, dict) else {}


class Listed(Value):
    """A list; a tuple of the same items is as good."""

    def held(self, answer):
        """Hold a tuple as the list of its items."""
        got = answer.get(self.name)
        if not isinstance(got, tuple):
            return super().held(answer)
        source = answer.source(self.name)
        seen = Evidence(self.name, list(got), self.expected(), source, self.within)
        return self._compared(seen, f"`{self.name}`", self.lazy, self.because)


CHECKS = {
    "files": [
        Value(
            "has_notes",
            lambda: True,
            because="There is a file `about.txt` in the folder `night`.",
            slips=(
                slips.Slip(
                    "other-folder",
                    "There is an `about.txt`, and your path does not lead to it. Without its folder a path "
                    "starts from the working folder: begin with `night`, and add the name with `/`.",
                    lambda seen: seen.got is False,
                    WHERE,
                ),
                slips.Slip(
                    "path-for-answer",
                    "`has_notes` is the path itself. Ask it whether there is such a file.",
                    lambda seen: isinstance(seen.got, PurePath),
                    WHERE,
                ),
                slips.Slip(
                    "text-and-text",
                    "A step is added with `/` to a path, here `night`. Put brackets around the whole path "
                    "before you ask whether it exists.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind in ("TypeError", "AttributeError")
                        and "about" in seen.raised.line
                    ),
                    WHERE,
                ),
                slips.Slip(
                    "typed",
                    "You typed the answer. Let Python look: build the path, and ask whether it exists.",
                    lambda seen: re.search(r"has_notes\s*=\s*True\b", seen.source) is not None,
                    WHERE,
                    habit=True,
                ),
            ),
        ),
        Listed(
            "names",
            lambda: NAMES,
            because="They are the names of the files that end in `.csv`, sorted.",
            slips=(
                slips.Slip(
                    "path-made-anew",
                    "Your pattern found nothing. `night` is a path already: write `night.glob(...)`.",
                    lambda seen: seen.got == [] and re.search(r"Path\(", seen.source) is not None,
                    WHERE,
                ),
                slips.Slip(
                    "nothing-found",
                    "Your pattern found nothing. It must fit the names in `night`: any letters, and then "
                    "`.csv`.",
                    lambda seen: seen.got == [],
                    WHERE,
                ),
                slips.Slip(
                    "every-file",
                    "`about.txt` is among your names, and it is no CSV file. Let the pattern ask for "
                    "the ending.",
                    lambda seen: "about.txt" in {getattr(one, "name", one) for one in items(seen)},
                    WHERE,
                ),
                slips.Slip(
                    "paths-for-names",
                    "These are whole paths, with the folder in front. The last piece of each was "
                    "asked for, its name.",
                    lambda seen: any(
                        isinstance(one, PurePath) or ("/" in one or "\\" in one)
                        for one in items(seen)
                    ),
                    WHERE,
                ),
                slips.gives(
                    "without-ending",
                    lambda: STEMS,
                    "These are the names without their ending. The whole names were asked for.",
                    WHERE,
                ),
                slips.Slip(
                    "not-sorted",
                    "The names are right, and in another order than asked for. `glob` promises no "
                    "order: sort what it gives.",
                    lambda seen: sorted(items(seen)) == NAMES,
                    WHERE,
                ),
            ),
        ),
        Listed(
            "airports",
            lambda: list(MILES),
            because="They are three letters for each file: the last three before the `.csv`.",
            slips=(
                slips.gives(
                    "ending-for-airport",
                    lambda: ["csv"] * 3,
                    "These are the last three letters of the whole names. Take the ending off first.",
                    WHERE,
                ),
                slips.gives(
                    "stem-for-airport",
                    lambda: STEMS,
                    "These are the names without their ending, and the date is still in front. Slice "
                    "the last three letters out.",
                ),
            ),
        ),
    ],
    "sight": [
        Value(
            "blind_hours",
            lambda: hours(lambda miles: float(miles) < 3),
            because="For each airport it is the number of its hours with less than 3 miles.",
            slips=(
                slips.Slip(
                    "still-empty",
                    "`blind_hours` is still empty. Either your loop stopped with an error, whose last "
                    "line says why, or it found no file.",
                    lambda seen: seen.got == {},
                ),
                slips.gives(
                    "texts-compared",
                    lambda: hours(lambda miles: miles < "3"),
                    "You compared texts, which goes letter by letter: `10` then comes before `3`. "
                    "Convert what the file holds to a number first.",
                    ROWS,
                ),
                slips.gives(
                    "limit-included",
                    lambda: hours(lambda miles: float(miles) <= 3),
                    "You counted the hour at Kennedy that has exactly 3 miles. Below 3 was asked for.",
                ),
                slips.gives(
                    "other-side",
                    lambda: hours(lambda miles: float(miles) >= 3),
                    "These are the hours in which one could land by sight. The others were asked for.",
                ),
                slips.Slip(
                    "hours-for-count",
                    "`blind_hours` holds lists. How many hours there were was asked for: one number "
                    "for each airport.",
                    lambda seen: any(isinstance(one, list) for one in counts(seen).values()),
                ),
                slips.Slip(
                    "name-for-airport",
                    "The numbers stand under whole names. Use the three letters of each airport as "
                    "the keys.",
                    lambda seen: any("2013-05-21" in str(key) for key in counts(seen)),
                ),
                slips.Slip(
                    "counted-on",
                    "Your counter goes on from one file to the next. Set it back to 0 before you go "
                    "through the rows of a file.",
                    lambda seen: (
                        list(counts(seen).values()) == [2, 7, 7] and set(counts(seen)) == set(MILES)
                    ),
                ),
                slips.Slip(
                    "last-file-only",
                    "Only one airport is in `blind_hours`. Write its number into the dictionary inside "
                    "the loop over the paths, and make the empty dictionary before it.",
                    lambda seen: len(counts(seen)) == 1,
                ),
            ),
        )
    ],
}
