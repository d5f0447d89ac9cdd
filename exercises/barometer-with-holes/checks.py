"""What an answer to "How low did the barometer fall?" must hold."""

import re

from castalia.checking import Call, Function, Value, slips
from castalia.checking.slips import Evidence

BYTES = "A file is bytes, a text is letters"
GAP = "A gap is not a zero"
ROWS = "Rows of a table"
WRITE = "Write without destroying"
SOURCE = "# Newark, 30 to 31 January 2013. Temperature in °F, pressure in hPa, NA: not available"
FIELDS = ["995.9", "994.1", "NA", "NA", "986.4", "983.9", "NA", "NA", "NA", "NA"]
FIELDS += ["992.3", "994.2", "995.4", "996.3"]
KNOWN = [float(field) for field in FIELDS if field != "NA"]
HOURS = [22, 23, *range(12)]
TABLE = [
    "hour,pressure_hpa",
    *(f"{hour},{field}" for hour, field in zip(HOURS, FIELDS, strict=True) if field != "NA"),
]


COLUMNS = {"hour", "temp_f", "pressure_hpa"}
TEMPERATURES = ["62.06", "62.06", "62.6", "62.06", "62.06", "62.06", "60.8", "59", "57.2", "48.2"]
TEMPERATURES += ["46.04", "44.06", "44.96", "46.04"]


def by_name():
    """The rows of the file, a dictionary for each."""
    found = zip(HOURS, TEMPERATURES, FIELDS, strict=True)
    return [
        {"hour": str(hour), "temp_f": temp, "pressure_hpa": field} for hour, temp, field in found
    ]


def values(lines):
    """The lines of a table as text, with 994.0 and 994 alike."""
    return [line.replace(".0,", ",").removesuffix(".0") for line in lines]


def spoilt(source):
    """Whether a cell opens the record itself for writing, by whatever name."""
    named = re.findall(r"^\s*(\w+)\s*=.*newark-storm\.csv", source, re.MULTILINE)
    record = "|".join(["storm", r"[^,)]*newark-storm\.csv.", *named])
    return re.search(rf"open\((?:{record}),\s*(?:mode\s*=\s*)?['\"]w", source) is not None


class Line(Value):
    """A line of text; whether the sign of its end is still there does not matter."""

    def held(self, answer):
        """Hold the line without its end."""
        got = answer.get(self.name)
        if not isinstance(got, str):
            return super().held(answer)
        source = answer.source(self.name)
        seen = Evidence(self.name, got.strip(), self.expected(), source, self.within)
        return self._compared(seen, f"`{self.name}`", self.lazy, self.because)


class Lines(Value):
    """The lines of a file: a list, a tuple or the whole text."""

    def held(self, answer):
        """Hold the lines without blanks at their ends."""
        got = answer.get(self.name)
        lines = got.splitlines() if isinstance(got, str) else got
        if not isinstance(lines, list | tuple):
            return super().held(answer)
        if spoilt(answer.source(self.name)):
            return self._slipped(OVER_THE_RECORD)
        lines = [str(line).strip() for line in lines]
        source = answer.source(self.name)
        seen = Evidence(self.name, lines, self.expected(), source, self.within)
        return self._compared(seen, f"`{self.name}`", self.lazy, self.because)


OVER_THE_RECORD = slips.Slip(
    "over-the-record",
    "The record `newark-storm.csv` has lost its first line: a cell of yours opened it for writing. Run the "
    "first cell again, which brings it back, and write to `newark-known.csv`.",
    lambda seen: spoilt(seen.source),
    WRITE,
)
PRESSURES = [
    Value(
        "lowest_hpa",
        lambda: min(KNOWN),
        within=0.05,
        because="It is the lowest of the pressures that were read, in hPa.",
        slips=(
            slips.gives(
                "highest-for-lowest",
                lambda: max(KNOWN),
                "This is the highest pressure that was read.",
            ),
            slips.gives(
                "first-for-lowest",
                lambda: KNOWN[0],
                "This is the first pressure of the list, not the lowest.",
            ),
            slips.Slip(
                "none-among-numbers",
                "A `None` is in your list, and it can be neither compared nor added. Append only "
                "what is a number.",
                lambda seen: bool(seen.raised and "NoneType" in seen.raised.message),
                GAP,
            ),
        ),
    ),
    Value(
        "mean_hpa",
        lambda: sum(KNOWN) / len(KNOWN),
        within=0.06,  # whoever rounds to 0.1 hPa is right, too
        because="It is the sum of the pressures that were read, divided by their number.",
        slips=(
            slips.gives(
                "gaps-counted",
                lambda: sum(KNOWN) / len(FIELDS),
                "You divided by all hours, and so took each gap for 0 hPa. Only the hours that "
                "have a pressure share the sum.",
                GAP,
            ),
        ),
    ),
]

CHECKS = {
    "letters": [
        Line(
            "source",
            lambda: SOURCE,
            because="It is the first line of the file, as somebody would read it aloud.",
            slips=(
                slips.Slip(
                    "read-as-utf-8",
                    "The file is not in UTF-8: its ° is a single byte, which UTF-8 does not allow. "
                    "The task says which encoding it is in.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "UnicodeDecodeError"),
                    BYTES,
                ),
                slips.Slip(
                    "other-letter",
                    "Another letter stands where ° should be: the file was read in another encoding "
                    "than it was written in.",
                    lambda seen: (
                        isinstance(seen.got, str) and "°" not in seen.got and "# Newark" in seen.got
                    ),
                    BYTES,
                ),
                slips.Slip(
                    "whole-file",
                    "`source` holds the whole file, and nothing is left for `csv`. Read one line.",
                    lambda seen: isinstance(seen.got, str) and "995.9" in seen.got,
                    "A file that closes itself",
                ),
                slips.Slip(
                    "lines-for-line",
                    "`source` is a list of all lines, and nothing is left for `csv`. Read one line.",
                    lambda seen: isinstance(seen.got, list),
                    "A file that closes itself",
                ),
            ),
        ),
        Value(
            "rows",
            by_name,
            because="Under the line of names it is a dictionary for each of the 14 hours.",
            slips=(
                slips.Slip(
                    "lists-for-rows",
                    "Your rows are lists; the next part asks for fields by name. Which reader of `csv` gives "
                    "dictionaries?",
                    lambda seen: isinstance(seen.got, list) and isinstance(seen.got[0], list),
                    ROWS,
                ),
                slips.Slip(
                    "lines-for-rows",
                    "Your rows are whole lines; the next part asks for fields by name. Which reader of `csv` "
                    "gives dictionaries?",
                    lambda seen: isinstance(seen.got, list) and isinstance(seen.got[0], str),
                    ROWS,
                ),
                slips.Slip(
                    "no-rows",
                    "`rows` is empty. `csv` must read while the file is open, and what was read before is "
                    "not read again.",
                    lambda seen: seen.got == [],
                    ROWS,
                ),
                slips.Slip(
                    "not-collected",
                    "`rows` is the reader and not yet the rows. Once the file is closed it can read nothing: "
                    "collect the rows with `list`, inside the block.",
                    lambda seen: (
                        re.search(r"rows\s*=\s*csv\.DictReader\(", seen.source) is not None
                    ),
                    ROWS,
                ),
                slips.Slip(
                    "names-from-elsewhere",
                    "Your dictionaries have other names than `hour`, `temp_f` and `pressure_hpa`. The reader "
                    "takes the names from the first line that it meets.",
                    lambda seen: isinstance(seen.got[0], dict) and set(seen.got[0]) != COLUMNS,
                    ROWS,
                ),
            ),
        ),
    ],
    "gaps": [
        Function(
            "hpa",
            lambda: [
                Call('hpa("983.9")', ("983.9",), 983.9),
                Call('hpa("NA")', ("NA",), None),
            ],
            because="It is the field as a number, or None for `NA`.",
            slips=(
                slips.print_for_return(),
                slips.Slip(
                    "zero-for-gap",
                    "Your function gives 0 for `NA`. At 0 hPa there is no air at all: a gap is not a "
                    "number.",
                    lambda seen: seen.expected is None and seen.got == 0,
                    GAP,
                ),
                slips.Slip(
                    "text-for-none",
                    "Your function gives a text back for `NA`. `None` stands without quotes.",
                    lambda seen: seen.expected is None and isinstance(seen.got, str),
                    GAP,
                ),
                slips.Slip(
                    "text-for-number",
                    "Your function gives the field back as it is, a text. Convert it to a number.",
                    lambda seen: seen.got == "983.9",
                    ROWS,
                ),
                slips.Slip(
                    "name-for-text",
                    '`NA` without quotes is a name, and no value has it. A field is a text: write `"NA"`.',
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind == "NameError"
                        and "'NA'" in seen.raised.message
                    ),
                    ROWS,
                ),
                slips.Slip(
                    "turned-round",
                    "Your `if` is the wrong way round: it gives None for a pressure.",
                    lambda seen: (
                        seen.expected == 983.9 and seen.got is None and "!=" in seen.source
                    ),
                    GAP,
                ),
                slips.Slip(
                    "empty-for-na",
                    "`float` got the text `NA`: your `if` did not catch it. Here a gap is not an empty "
                    "field.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind == "ValueError"
                        and "'NA'" in seen.raised.message
                    ),
                    GAP,
                ),
            ),
        ),
        *PRESSURES,
    ],
    "file": [
        Lines(
            "kept",
            lambda: TABLE,
            because="Under the line of names stand an hour and its pressure in each, with a comma between.",
            slips=(
                OVER_THE_RECORD,
                slips.Slip(
                    "read-before-closed",
                    "Nothing had reached the disk yet: read after the block, not indented.",
                    lambda seen: seen.got == [],
                    "A file that closes itself",
                ),
                slips.Slip(
                    "letter-by-letter",
                    "Each letter of the names stands in a field of its own. A row is a list of fields; a "
                    "text is taken apart letter by letter.",
                    lambda seen: any(line.startswith("h,o,u") for line in seen.got),
                    WRITE,
                ),
                slips.Slip(
                    "row-as-text",
                    "Your rows were given as texts. A row is a list: put the hour and the pressure into square "
                    "brackets, as two values.",
                    lambda seen: any(
                        line.startswith('"') or line.count(",") > 4 for line in seen.got[1:]
                    ),
                    WRITE,
                ),
                slips.Slip(
                    "dictionary-for-row",
                    "The names stand where the values should be. A dictionary gives its names: list the two "
                    "values.",
                    lambda seen: any("pressure_hpa" in line for line in seen.got[1:2]),
                    WRITE,
                ),
                slips.Slip(
                    "one-column",
                    "Your rows have one field, and their names are two. Give each row the hour and the "
                    "pressure.",
                    lambda seen: (
                        len(seen.got) > 1 and not any("," in line for line in seen.got[1:])
                    ),
                    WRITE,
                ),
                slips.Slip(
                    "temperature-too",
                    "Your rows have more fields than there are names. Two were asked for: the hour and "
                    "the pressure.",
                    lambda seen: any(line.count(",") > 1 for line in seen.got[1:]),
                    WRITE,
                ),
                slips.gives(
                    "other-names",
                    lambda: ["hour,pressure", *TABLE[1:]],
                    "The name of the second column has lost its unit. Call it `pressure_hpa`.",
                    WRITE,
                ),
                slips.Slip(
                    "other-first-line",
                    "Your first line is not the one asked for. It names the two columns: `hour` and "
                    "`pressure_hpa`.",
                    lambda seen: (
                        seen.got[0] != TABLE[0] and values(seen.got[1:]) == values(TABLE[1:])
                    ),
                    WRITE,
                ),
                slips.Slip(
                    "no-names",
                    "The rows are there, and the line of names above them is not. Write it once, before the "
                    "loop.",
                    lambda seen: values(seen.got) == values(TABLE[1:]),
                    WRITE,
                ),
                slips.Slip(
                    "refused",
                    "An earlier run of the cell has made `newark-known.csv` already, and mode `x` makes no file "
                    "twice. Run the first cell again, and then all of yours.",
                    lambda seen: bool(
                        seen.raised
                        and seen.raised.kind == "FileExistsError"
                        and "newark-known" in seen.raised.message
                    ),
                    WRITE,
                ),
                slips.Slip(
                    "for-reading",
                    "The file does not exist yet, and you opened it to read. Say as the second argument that "
                    "you want to write.",
                    lambda seen: bool(seen.raised and seen.raised.kind == "FileNotFoundError"),
                    WRITE,
                ),
                slips.Slip(
                    "added-to",
                    "The table stands in your file more than once: each run of the cell added it again. "
                    "Open the file in the mode that begins anew.",
                    lambda seen: seen.got[: len(TABLE)] == TABLE and len(seen.got) > len(TABLE),
                    WRITE,
                ),
            ),
        )
    ],
}
