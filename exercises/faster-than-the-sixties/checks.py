"""What an answer to "Did CO2 rise faster after the sixties?" must hold."""

import re
from functools import cache

import castalia
from castalia.checking import Value, slips
from castalia.checking.slips import Evidence

ROWS = "Rows of a table"
GAP = "A gap is not a zero"
WRITE = "Write without destroying"
YEARS = range(1959, 2002)
DECADES = (1960, 1970, 1980, 1990)
HEADER = "decade,ppm_per_year"
COLLEAGUE = "1964: no data from late January to late May"
ADDED = "growth.csv: from yearly means"


@cache
def by_year():
    """For each year its weeks, None where nothing was measured."""
    series = castalia.open_dataset("co2-mauna-loa")["co2"].to_series()
    weeks = {year: [] for year in YEARS}
    for date, value in series.items():
        if date.year in weeks:
            weeks[date.year].append(None if value != value else float(value))
    return weeks


def means(gap=None):
    """The mean of each year, with a number in the place of each gap, or without them."""
    found = {}
    for year, weeks in by_year().items():
        values = [gap if value is None else value for value in weeks]
        kept = [value for value in values if value is not None]
        found[year] = sum(kept) / len(kept)
    return found


def rates(yearly):
    return [(yearly[year + 10] - yearly[year]) / 10 for year in DECADES]


def table(rows):
    return [HEADER, *(f"{year},{rate!r}" for year, rate in zip(DECADES, rows, strict=True))]


def number(text):
    """A text as a number; None if it is none."""
    try:
        return float(text)
    except ValueError:
        return None


def tidied(line):
    """A line of a table without blanks, and with 1.30 written as 1.3."""
    fields = [field.strip() for field in str(line).split(",")]
    return ",".join(
        repr(number(field)) if place and number(field) is not None else field
        for place, field in enumerate(fields)
    )


class ByYear(Value):
    """A dictionary from year to number."""

    def held(self, answer):
        """Hold the keys, and then the values in the order of the years."""
        got, expected = answer.get(self.name), self.expected()
        if not isinstance(got, dict):
            return super().held(answer)
        source = answer.source(self.name)
        if set(got) != set(expected):
            seen = Evidence(self.name, got, expected, source, self.within)
            slip = self._slip(seen)
            lacking = sorted(set(expected) - set(got))
            told = f"lacks the year {lacking[0]}" if lacking else "has other keys than these years"
            return self._slipped(slip) if slip else self._formed(f"`{self.name}` {told}")
        listed = [got[year] for year in expected]
        seen = Evidence(self.name, listed, list(expected.values()), source, self.within)
        return self._compared(seen, f"`{self.name}`", self.lazy, self.because)


class Lines(Value):
    """The lines of a file: a list, a tuple or the whole text; numbers in any usual form."""

    def held(self, answer):
        """Hold the lines without what does not matter."""
        got = answer.get(self.name)
        lines = got.splitlines() if isinstance(got, str) else got
        if not isinstance(lines, list | tuple):
            return super().held(answer)
        lines = [tidied(line) for line in lines]
        source = answer.source(self.name)
        seen = Evidence(self.name, lines, self.expected(), source, self.within)
        return self._compared(seen, f"`{self.name}`", self.lazy, self.because)


class Notes(Lines):
    """The lines of the notes, whose last one must have its end."""

    def held(self, answer):
        """Hold the lines, and then the end of the file."""
        return super().held(answer) or (
            self._slipped(NO_END) if endless(answer.source(self.name)) else None
        )


def endless(source):
    """Whether a cell writes its line without an end."""
    return ".write(" in source and not re.search(
        r"\\n|splitlines|print\(|writerow", source.split("read_text")[0]
    )


def lines(seen):
    return seen.got if isinstance(seen.got, list) else []


def unrounded(seen):
    """Whether the numbers are right, with more digits or fewer than asked for."""
    found = [line.split(",") for line in lines(seen)[1:]]
    values = [number(fields[1]) for fields in found if len(fields) == 2]
    if len(values) != len(DECADES) or None in values:
        return False
    wanted = rates(means())
    right = [round(rate, 2) for rate in wanted]
    gaps = [abs(one - other) for one, other in zip(values, wanted, strict=True)]
    return values != right and max(gaps) < 0.051


def rounded(seen):
    """Whether the means are right to a decimal or to none."""
    pairs = list(zip(seen.got, seen.expected, strict=True))
    return any(
        all(
            got == round(got, digits) and abs(got - mean) < 0.51 * 10**-digits
            for got, mean in pairs
        )
        for digits in (0, 1)
    )


def whole_tables(seen):
    """Whether the file holds whole tables, one below the other."""
    got, length = lines(seen), len(DECADES) + 1
    starts = [place for place, line in enumerate(got) if line == HEADER]
    return len(starts) > 1 and starts == list(range(0, len(got), length))


def refuses(source):
    """Whether code that writes a file leaves one alone that exists."""
    writes = re.search(r"\bopen\(|write_text", source)
    return not writes or ".exists(" in source or re.search(r"""["']x["']""", source) is not None


OPENED_IN_LOOP = re.compile(r"^( *)for .*:\n(?:\1 +\S.*\n|[ \t]*\n)*?\1 +.*open\(", re.MULTILINE)
NO_END = slips.Slip(
    "no-end",
    r"Your line has no end, and the next one that somebody adds will run into it. End it with `\n`; run the "
    "first cell once more, and then yours.",
    lambda seen: lines(seen) == [COLLEAGUE, ADDED] and r"\n" not in seen.source,
    WRITE,
)
CHECKS = {
    "years": [
        ByYear(
            "yearly_ppm",
            means,
            within=0.006,  # whoever rounds to 0.01 ppm is right, too
            because="For each year it is the mean of the weeks that were measured, in ppm.",
            slips=(
                slips.Slip(
                    "still-empty",
                    "`yearly_ppm` is still empty. Either your loop stopped with an error, whose last "
                    "line says why, or it found no row.",
                    lambda seen: seen.got == {},
                ),
                slips.gives(
                    "mark-for-value",
                    lambda: list(means(-99.99).values()),
                    "You averaged −99.99, too. It marks a week that was not measured, and `float` takes "
                    "it for a number.",
                    GAP,
                ),
                slips.gives(
                    "zero-for-gap",
                    lambda: list(means(0).values()),
                    "You divided by all weeks, and so took each gap for 0 ppm. Count only the weeks that "
                    "were measured.",
                    GAP,
                ),
                slips.Slip(
                    "rounded-means",
                    "These are the right means, rounded. Keep all digits.",
                    rounded,
                ),
                slips.Slip(
                    "text-for-year",
                    "The keys are texts, such as '1959'. The year as a whole number was asked for.",
                    lambda seen: isinstance(seen.got, dict) and "1959" in seen.got,
                    ROWS,
                ),
                slips.Slip(
                    "broken-year",
                    "1958 is among your years. Its record begins at the end of March, so it is no "
                    "whole year.",
                    lambda seen: isinstance(seen.got, dict) and 1958 in seen.got,
                ),
                slips.Slip(
                    "last-year-lost",
                    "The year 2001 is not in `yearly_ppm`. `range` ends before its second number.",
                    lambda seen: isinstance(seen.got, dict) and set(seen.got) == set(YEARS[:-1]),
                ),
                slips.Slip(
                    "lists-for-means",
                    "For each year there is a list of weeks. Its mean was asked for.",
                    lambda seen: (
                        isinstance(seen.got, list) and any(isinstance(x, list) for x in seen.got)
                    ),
                ),
            ),
        )
    ],
    "growth": [
        Lines(
            "written",
            lambda: table([round(rate, 2) for rate in rates(means())]),
            because="Under the line of names stand a year and a growth in each, with a comma between.",
            slips=(
                slips.Slip(
                    "opened-each-turn",
                    "The file is opened within the loop: the first turn makes it, and the second finds it "
                    "there. Run the first cell again, and open the file once, around the loop.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind == "FileExistsError"
                        and OPENED_IN_LOOP.search(seen.source)
                    ),
                    WRITE,
                ),
                slips.Slip(
                    "there-already",
                    "`growth.csv` is there already, from an earlier run, and your cell refuses to overwrite it, "
                    "as it should. Run the first cell, which begins a new folder, and then this one once.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind == "FileExistsError"
                        and "growth" in seen.raised.message
                    ),
                    WRITE,
                ),
                slips.Slip(
                    "read-before-closed",
                    "The file is empty, or not all of it is there. It is read before the block has closed "
                    "it: move the line that reads out of the block.",
                    lambda seen: seen.got == [] and "with" in seen.source,
                    "A file that closes itself",
                ),
                slips.Slip(
                    "letter-by-letter",
                    "Each letter of the names stands in a field of its own. A row is a list of fields; "
                    "a text is taken apart letter by letter.",
                    lambda seen: any(line.startswith("d,e,c") for line in lines(seen)),
                    WRITE,
                ),
                slips.Slip(
                    "added-to",
                    "The table stands in your file more than once: each run of the cell added it again. Run "
                    "the first cell, and open the file in the mode that makes a new file or none.",
                    whole_tables,
                    WRITE,
                ),
                slips.Slip(
                    "names-each-time",
                    "The line of names stands in your file several times. Write it once, before the loop.",
                    lambda seen: lines(seen).count(HEADER) > 1,
                    WRITE,
                ),
                slips.Slip(
                    "only-the-last",
                    "Your file holds one row. If it is opened within the loop, each turn empties it again: "
                    "open it once, around the loop.",
                    lambda seen: sum(line[:4] in map(str, DECADES) for line in lines(seen)) == 1,
                    WRITE,
                ),
                slips.Slip(
                    "no-names",
                    "The rows are there, and the line of names above them is not. Without it nobody knows "
                    "the unit.",
                    lambda seen: lines(seen) == table([round(r, 2) for r in rates(means())])[1:],
                    WRITE,
                ),
                slips.gives(
                    "whole-decade",
                    lambda: table([round(10 * rate, 2) for rate in rates(means())]),
                    "This is the growth of ten years. In ppm a year it is a tenth of that.",
                ),
                slips.gives(
                    "sign-turned",
                    lambda: table([round(-rate, 2) for rate in rates(means())]),
                    "The sign is turned: growth is the later year minus the earlier one.",
                ),
                slips.Slip(
                    "other-digits",
                    "These are the right numbers, with other digits than asked for: round each to two "
                    "decimals.",
                    unrounded,
                ),
                slips.Slip(
                    "not-refused",
                    "The table is right. But if a `growth.csv` is there already, your cell changes it. Run the "
                    "first cell, and open the file in the mode that makes a new file or none.",
                    lambda seen: seen.got == seen.expected and not refuses(seen.source),
                    WRITE,
                    habit=True,
                ),
            ),
        )
    ],
    "notes": [
        Notes(
            "notes",
            lambda: [COLLEAGUE, ADDED],
            because="It is your colleague's line, and below it yours.",
            slips=(
                NO_END,
                slips.Slip(
                    "empty-line",
                    "An empty line stands among the notes. Your colleague's line has its end already, and yours "
                    "needs one. Run the first cell once more, and then yours.",
                    lambda seen: (
                        "" in lines(seen)
                        and [one for one in lines(seen) if one] == [COLLEAGUE, ADDED]
                    ),
                    WRITE,
                ),
                slips.Slip(
                    "overwritten",
                    "Your colleague's line is gone: the file was opened in a mode that empties it. Run "
                    "the first cell again, which brings the line back, and open the file to append.",
                    lambda seen: ADDED in lines(seen) and COLLEAGUE not in lines(seen),
                    WRITE,
                ),
                slips.Slip(
                    "added-twice",
                    "Your line stands there more than once, since each run of the cell adds it again. Run "
                    "the first cell once more, and then yours.",
                    lambda seen: lines(seen).count(ADDED) > 1,
                    WRITE,
                ),
                slips.Slip(
                    "lines-run-together",
                    "Your line was added more than once, and without an end, so that they run together. End "
                    r"it with `\n`; run the first cell once more, and then yours.",
                    lambda seen: any(line.count(ADDED) > 1 for line in lines(seen)),
                    WRITE,
                ),
                slips.Slip(
                    "read-before-closed",
                    "Only your colleague's line was there when you read. Read after the block: what you "
                    "write may reach the file only when it is closed.",
                    lambda seen: lines(seen) == [COLLEAGUE] and "write" in seen.source,
                    "A file that closes itself",
                ),
            ),
        )
    ],
}
