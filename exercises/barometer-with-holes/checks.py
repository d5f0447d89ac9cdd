"""What an answer to "How low did the barometer fall?" must hold."""

from castalia.checking import Call, Function, Value, slips
from castalia.checking.slips import Evidence

BYTES = "A file is bytes, a text is letters"
GAP = "A gap is not a zero"
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
        lines = [str(line).strip() for line in lines]
        source = answer.source(self.name)
        seen = Evidence(self.name, lines, self.expected(), source, self.within)
        return self._compared(seen, f"`{self.name}`", self.lazy, self.because)


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
        )
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
                    "Rows of a table",
                ),
                slips.Slip(
                    "empty-for-na",
                    "`float` got the text `NA`: your `if` did not catch it. Here a gap is not an empty "
                    "field.",
                    lambda seen: bool(seen.raised and "'NA'" in seen.raised.message),
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
                slips.Slip(
                    "letter-by-letter",
                    "Each letter of the names stands in a field of its own. A row is a list of fields; a "
                    "text is taken apart letter by letter.",
                    lambda seen: any(line.startswith("h,o,u") for line in seen.got),
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
