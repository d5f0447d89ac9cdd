"""The rule against typed results: what it finds, and what it leaves alone."""

from __future__ import annotations

import pytest

from castalia.rules.numbers import typed_results

RESULTS = {
    "The mean is 13.7.": "13.7",
    "the mean is 13.7 °C": "13.7",
    "The mean of the twelve months is about 14 °C.": "14",
    "The mean of `sst` is 13.7.": "13.7",
    "The global mean temperature\nwas only 13.7 °C.": "13.7",
    "Averages differ: the January mean comes out at 26.3 °C.": "26.3",
    "The standard deviation equals 2.4 K.": "2.4",
    "The correlation between the two is −0.73.": "−0.73",
    "The maximum is 302 K, reached in May.": "302",
    "The total comes to 1,204 chunks.": "1,204",
    "The answer is 42.": "42",
    "The largest difference is 17 m/s.": "17",
    "The trend is about 0.18 °C per decade.": "0.18",
    "That is an average of 14 °C.": "14",
    "We find a mean of about 13.7.": "13.7",
    "with a correlation of 0.87 between them": "0.87",
    "There is a trend of 0.21 °C per decade.": "0.21",
    "A maximum of 31.4 °C occurs in May.": "31.4",
    "The cell gives 4.25.": "4.25",
    "It prints 0.30000000000000004.": "0.30000000000000004",
    "December peaks at 28.4 °C.": "28.4",
    "The sea warms by 0.6 °C.": "0.6",
    "Temperatures rose by about 1.2 °C.": "1.2",
    "Both differ by 0.05 K.": "0.05",
    "The first pattern explains 43 % of the variance.": "43",
    "On that day it was 21.4 °C.": "21.4",
    "Here the temperature is 13.7 °C.": "13.7",
    "Two of them were 3.5 and higher.": "3.5",
    "December is 0.6 °C warmer than June.": "0.6",
    "The reading is 0.6 K too high.": "0.6",
    "The array version is 120 times faster.": "120",
    "It took 3.5 times as long.": "3.5",
    "Look: **the mean is 13.7**!": "13.7",
}

FINE = [
    # definitions, conditions and bounds
    "A year has 12 months and 365.25 days.",
    "The Celsius scale starts at 273.15 K.",
    "Air contains 0.04 % carbon dioxide.",
    "A knot is 0.514 m/s.",
    "The gas constant of dry air is 287 J/(kg K).",
    "An El Niño begins when the anomaly reaches 0.5 °C.",
    "If the mean is 0.5 or more, it counts.",
    "By definition the mean is 273.16 K.",
    "The threshold of the anomaly is 0.5 °C.",
    "Suppose the mean is 13.7.",
    "The mean of the anomalies is 0.",
    "The correlation with itself is 1.0.",
    "A right answer lies between 22 and 29 °C.",
    "The mean is less than 0.5 K.",
    "The mean is not 13.7.",
    "The right spread is below 2 °C.",
    "32 °F must give 0, and 62.96 °F must give 17.2.",
    "The error is 256/60, more than four units.",
    # questions
    "Will the mean be 13.7, or is the mean 14.2?",
    "Is the largest difference 0.1 K or 0.01 K?",
    # names: years, versions, levels, places, parts of a book
    "The mean was first computed in 1998.",
    "The coldest mean was 1909.",
    "Zarr 3.1 and Python 3.11 are used here.",
    "The average is version 2.1.",
    "The wind at 200 hPa and at 850 hPa.",
    "Its maximum is 52.5° N.",
    "The trough lies at 5.5°S.",
    "The average of Niño 3.4 is the index.",
    "The index was Niño 3.4.",
    "See chapter 3 and figure 2.1.",
    "The data have a step of 2.5°.",
    "The grid is 2.5 degrees wide.",
    "The strip ends at 4.4° N.",
    "doi:10.1175/1520-0450 and pages 601–609",
    # integers that count
    "There are 3 dimensions and 12 months.",
    "Each chunk is 100 by 100.",
    "The array holds 112 million values.",
    "The seven lines become 1 line.",
    "It has 54 values.",
    "This lesson takes 20 minutes.",
    # computed or shown values, which arrive here masked
    "The mean is ▯ °C.",
    "The mean is ▯, not ▯.",
    "It rises by ▯ K.",
]


@pytest.mark.parametrize("sentence", RESULTS)
def test_results_are_found(sentence):
    """A sentence that tells a result is found, with its number and no other."""
    assert [number for _, number in typed_results(sentence)][:1] == [RESULTS[sentence]]


@pytest.mark.parametrize("sentence", FINE)
def test_other_numbers_are_left_alone(sentence):
    """Definitions, bounds, questions, names and counts may be typed."""
    assert list(typed_results(sentence)) == []


def test_positions_lead_to_the_number():
    """The position is that of the number itself, whatever line it stands on."""
    text = "All good.\nThe mean\nis 13.7 °C. It\nwas 4.5 K then."
    found = list(typed_results(text))
    assert [text[position:].split()[0] for position, _ in found] == ["13.7", "4.5"]
