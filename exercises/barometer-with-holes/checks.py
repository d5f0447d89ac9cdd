"""What an answer to "How low did the barometer fall?" must hold."""

from castalia.checking import Call, Function, Value, slips
from castalia.checking.slips import Evidence

BYTES = "A file is bytes, a text is letters"
GAP = "A gap is not a zero"
SOURCE = "# Newark, 30 to 31 January 2013. Temperature in °F, pressure in hPa, NA: not available"
FIELDS = "995.9 994.1 NA NA 986.4 983.9 NA NA NA NA 992.3 994.2 995.4".split()
KNOWN = [float(field) for field in FIELDS if field != "NA"]


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
                    lambda seen: isinstance(seen.got, str) and "°" not in seen.got and "# Newark" in seen.got,
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
        Value(
            "missing",
            lambda: FIELDS.count("NA"),
            because="It is the number of hours whose pressure is `NA`.",
            slips=(
                slips.gives(
                    "present-counted",
                    lambda: len(KNOWN),
                    "You counted the hours that have a pressure. Those that have none were asked for.",
                ),
                slips.Slip(
                    "stopped-at-a-gap",
                    "Your count is still 0: either the loop stopped with an error, or its question is "
                    "never true.",
                    lambda seen: not isinstance(seen.got, bool) and seen.got == 0,
                ),
            ),
        ),
    ],
    "lowest": [
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
    ],
}
