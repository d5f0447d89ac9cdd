"""What an answer to "How often did the heat come back?" must hold."""

from itertools import pairwise

from castalia.checking import Value, slips

JOIN = "Join conditions"
IN_ROW = "Three days in a row"
LINE = "A list in one line"
HOT_C = 32.2
HIGHS_C = [
    *(13.9, 21.7, 23.9, 20.0, 30.6, 33.9, 33.9, 33.3, 32.2, 25.6, 25.0, 21.7),
    *(21.1, 18.0, 25.0, 28.3, 22.2, 27.2, 26.1, 20.0, 21.7, 27.8, 28.9, 29.4),
    *(27.8, 25.6, 26.1, 28.3, 28.9, 31.1, 34.4, 33.9, 31.7, 30.0, 31.1, 28.9),
    *(29.4, 25.6, 29.4, 30.0, 31.7, 33.3, 35.0, 35.0, 32.8, 32.8, 32.2, 30.6),
    *(26.0, 28.3, 33.3, 36.1, 34.4, 34.4, 37.8, 37.8, 34.4),
]
DATES = [
    *(f"{day} May" for day in range(25, 32)),
    *(f"{day} June" for day in range(1, 31)),
    *(f"{day} July" for day in range(1, 21)),
]
HOT = [high_c >= HOT_C for high_c in HIGHS_C]


def chosen(values):
    return [value for value, hot in zip(values, HOT, strict=True) if hot]


def counts(hot):
    """For each day how many hot ones in a row have ended with it."""
    run, found = 0, []
    for one in hot:
        run = run + 1 if one else 0
        found.append(run)
    return found


def ended(hot):
    """The spells that a day which is not hot has ended."""
    found = counts(hot)
    return [one for one, later in pairwise(found) if one and not later]


def of(hot):
    return ended([*hot, False])


def with_zeros():
    """What is appended by each day that is not hot, if nobody asks whether there was a spell."""
    run, found = 0, []
    for one in HOT:
        if not one:
            found.append(run)
        run = run + 1 if one else 0
    return found


def never_set_back():
    """What a count that is never set back to zero appends: at each end of a spell, or on each day."""
    total, ends, cool, hot = 0, [], [], []
    for one, later in zip(HOT, [*HOT[1:], False], strict=True):
        total += one
        if one:
            hot.append(total)
        else:
            cool.append(total)
        if one and not later:
            ends.append(total)
    begun = [one for one in cool if one]
    return [ends, ends[:-1], hot, cool, begun, [*cool, total], [*begun, total]]


def set_back_too_early(seen):
    """Whether all that was kept is zero; the last spell may stand after it, as no day sets it back."""
    if not isinstance(seen.got, list | tuple) or not all(isinstance(one, int) for one in seen.got):
        return False
    kept = list(seen.got)
    last = of(HOT)[-1]
    return 0 in kept and not any(kept[:-1]) and kept[-1] in (0, last)


def above():
    return [high_c > HOT_C for high_c in HIGHS_C]


def lower():
    """The days that are hot by the lower limit."""
    return [high_c >= 31.7 for high_c in HIGHS_C]


def listed(seen, many):
    return isinstance(seen.got, list | tuple) and len(seen.got) == many


def zeros_left(seen):
    """Whether zeros stand among the spells."""
    if not isinstance(seen.got, list | tuple) or not all(isinstance(one, int) for one in seen.got):
        return False
    return list(seen.got) in (with_zeros(), [*with_zeros(), of(HOT)[-1]])


CHECKS = {
    "dates": [
        Value(
            "hot_dates",
            lambda: chosen(DATES),
            because="They are the dates, in order, of all days with 32.2 °C or more.",
            slips=(
                slips.gives(
                    "above-only",
                    lambda: [date for date, hot in zip(DATES, above(), strict=True) if hot],
                    "Two days are missing, 2 June and 10 July. They had just 32.2 °C, and a day is hot at 32.2 °C "
                    "*or more*; or you changed to °F: 32.2 °C gives 89.96.",
                ),
                slips.gives(
                    "high-for-date",
                    lambda: chosen(HIGHS_C),
                    "These are the highs of the hot days. Their dates were asked for: what goes into the list "
                    "stands in front of `for`.",
                    LINE,
                ),
                slips.gives(
                    "position-for-date",
                    lambda: chosen(range(len(DATES))),
                    "These are positions. The date at the same position of `dates` was asked for.",
                    "Pair the places",
                ),
                slips.Slip(
                    "truths-for-dates",
                    "Your list says True or False of each day. A condition chooses only where it stands "
                    "after `if`.",
                    lambda seen: (
                        listed(seen, 57) and all(isinstance(one, bool) for one in seen.got)
                    ),
                    LINE,
                ),
                slips.gives(
                    "not-chosen",
                    lambda: list(DATES),
                    "All 57 dates are in your list. Nothing in it chooses the hot days.",
                    LINE,
                ),
                slips.Slip(
                    "only-the-last",
                    "`hot_dates` holds one date, that of the last hot day: each turn of the loop gave the "
                    "name a new value. Begin with an empty list, and append.",
                    lambda seen: isinstance(seen.got, str) and seen.got == chosen(DATES)[-1],
                ),
                slips.Slip(
                    "pair-for-date",
                    "Each item of your list is a pair of a date and a high. The dates alone were asked for.",
                    lambda seen: seen.equals(chosen(list(zip(DATES, HIGHS_C, strict=True)))),
                ),
            ),
        )
    ],
    "spells": [
        Value(
            "spells",
            lambda: of(HOT),
            within=0.01,
            because="It holds one number for each time that it was hot: the days in a row.",
            slips=(
                slips.gives(
                    "last-forgotten",
                    lambda: ended(HOT),
                    "The spell that is still going on, from 14 July, is missing. It has no cooler day after it: what "
                    "you do when a spell ends must be done once more when the list ends.",
                ),
                slips.Slip(
                    "zeros-left",
                    "Your list has zeros in it: each day that is not hot appends something. Append only if "
                    "there was a spell to end.",
                    zeros_left,
                ),
                slips.Slip(
                    "every-day",
                    "You append on each hot day, and so a spell of four leaves 1, 2, 3 and 4 behind. Append once, "
                    "when the spell is over.",
                    lambda seen: seen.equals([one for one in counts(HOT) if one]),
                ),
                slips.Slip(
                    "never-set-back",
                    "`spell` is never set back to zero, so your numbers only grow. A day that is not hot sets it "
                    "back.",
                    lambda seen: any(map(seen.equals, never_set_back())),
                    IN_ROW,
                ),
                slips.Slip(
                    "set-back-too-early",
                    "You set `spell` back before you kept it, and so zeros are kept. Append first, then set it "
                    "back.",
                    set_back_too_early,
                ),
                slips.gives(
                    "above-only",
                    lambda: of(above()),
                    "Some spells are a day short. A day with exactly 32.2 °C is hot as well.",
                ),
                slips.gives(
                    "long-ones-only",
                    lambda: [one for one in of(HOT) if one >= 3],
                    "A spell is missing, that of 24 and 25 June. Here every spell counts, also one that is too short "
                    "for a heat wave.",
                ),
                slips.Slip(
                    "longest-only",
                    "This is the longest spell. A list of all of them was asked for.",
                    lambda seen: not isinstance(seen.got, list) and seen.equals(max(of(HOT))),
                    IN_ROW,
                ),
            ),
        )
    ],
    "waves": [
        Value(
            "waves",
            lambda: sum(one >= 3 for one in of(HOT)),
            within=0.01,
            because="It is how many numbers in `spells` are 3 or more.",
            slips=(
                slips.gives(
                    "every-spell",
                    lambda: len(of(HOT)),
                    "You counted every spell. One of them was too short for a heat wave.",
                ),
                slips.gives(
                    "days-for-waves",
                    lambda: sum(one for one in of(HOT) if one >= 3),
                    "You added up the days. How many spells there are was asked for.",
                ),
                slips.Slip(
                    "list-for-number",
                    "This is the list of the spells that are long enough. How many they are was asked for.",
                    lambda seen: seen.equals([one for one in of(HOT) if one >= 3]),
                ),
            ),
        ),
        Value(
            "lower_waves",
            lambda: sum(one >= 3 for one in of(lower())),
            within=0.01,
            because="It is how many numbers in `lower_spells` are 3 or more.",
            slips=(
                slips.Slip(
                    "three-left-out",
                    "A spell of exactly three days is left out. Three days *or more* make a heat wave.",
                    lambda seen: (
                        "lower_spells" in seen.source
                        and seen.equals(sum(one > 3 for one in of(lower())))
                    ),
                ),
                slips.Slip(
                    "other-list",
                    "That is the count of `spells`. Count in `lower_spells`.",
                    lambda seen: seen.equals(sum(one >= 3 for one in of(HOT))),
                ),
                slips.gives(
                    "days-for-waves",
                    lambda: sum(of(lower())),
                    "You added up the days. How many spells there are was asked for.",
                ),
                slips.Slip(
                    "list-for-number",
                    "This is a list of spells. How many they are was asked for.",
                    lambda seen: seen.equals(of(lower())),
                ),
            ),
        ),
    ],
}
