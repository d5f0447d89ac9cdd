"""What an answer to "Three limbs, one trunk" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, slips

TREE = "A tree of datasets"
TABLE = "What one table does to them"
GROUPS = ["/", "/early", "/late", "/late/A1B", "/late/E1"]
FAMILIES = ("runs", "models", "quantities", "instruments")


@cache
def late(scenario):
    air = castalia.open_dataset("scenario-air-temperature", store="sample")["air_temperature"]
    return air.sel(scenario=scenario, time=slice("2080", "2099")).load()


def homes(*chosen):
    return dict(zip(FAMILIES, chosen, strict=True))


def at_home(name, family, home, message):
    """One family was given a home that does not suit it."""

    def explains(seen):
        return isinstance(seen.got, dict) and seen.got.get(family) == home

    return slips.Slip(name, message, explains, TABLE)


def paths(seen):
    """The groups that were given, as a set; empty for what is no list of texts."""
    got = seen.got
    listed = isinstance(got, list | tuple) and all(isinstance(one, str) for one in got)
    return set(got) if listed else set()


CHECKS = {
    "tree": [
        Value(
            "groups",
            lambda: GROUPS,
            because="They are the root, what lies on the way, and the three nodes with data.",
            slips=(
                slips.Slip(
                    "flat",
                    "Your scenarios hang at the root. They belong below `/late`, so their paths have two "
                    "names.",
                    lambda seen: {"/A1B", "/E1"} <= paths(seen),
                    TREE,
                ),
                slips.Slip(
                    "leaves-for-groups",
                    "These are the paths that you gave. The tree has made more groups on the way: ask it for "
                    "its own list.",
                    lambda seen: paths(seen) == {"/early", "/late/A1B", "/late/E1"},
                    TREE,
                ),
                slips.Slip(
                    "limb-left-out",
                    "A record is missing from your tree. It should hold all three.",
                    lambda seen: len(paths(seen)) > 0 and paths(seen) < set(GROUPS),
                    TREE,
                ),
            ),
        ),
        Value(
            "early_years",
            lambda: 30,
            within=0.1,
            because="It is the length of the dimension `time` at `/early`.",
            slips=(
                slips.gives(
                    "record-of-another-time",
                    lambda: 20,
                    "A record of twenty years is one of the late ones. Which array did you put at `/early`?",
                    TREE,
                ),
            ),
        ),
        Value(
            "warmest_k",
            lambda: float(late("E1").max()),
            within=0.006,
            because="It is the highest temperature in `/late/E1`.",
            slips=(
                slips.gives(
                    "other-scenario",
                    lambda: float(late("A1B").max()),
                    "This is the highest temperature of A1B. E1 was asked for.",
                    TREE,
                ),
                slips.gives(
                    "mean-for-highest",
                    lambda: float(late("E1").mean()),
                    "This is a mean. The highest value was asked for.",
                ),
                slips.gives(
                    "highest-of-means",
                    lambda: float(late("E1").mean("time").max()),
                    "This is the highest mean of the twenty years. The highest single value was asked for.",
                ),
            ),
        ),
    ],
    "homes": [
        Value(
            "homes",
            lambda: homes("dimension", "tree", "variables", "tree"),
            because="Ask of each family whether all of it has the same labels.",
            slips=(
                slips.Slip(
                    "other-keys",
                    "The keys are not the four of the task: `runs`, `models`, `quantities` and `instruments`.",
                    lambda seen: isinstance(seen.got, dict) and set(seen.got) != set(FAMILIES),
                ),
                at_home(
                    "grids-joined",
                    "models",
                    "dimension",
                    "Two grids in one array: each would add rows and columns for the other, nearly all of them empty.",
                ),
                at_home(
                    "runs-in-a-tree",
                    "runs",
                    "tree",
                    "Twenty runs with the same labels in a tree: then even their mean would need a loop. As one array it is "
                    "`mean` over a dimension.",
                ),
                at_home(
                    "quantities-joined",
                    "quantities",
                    "dimension",
                    "Wind and pressure along one dimension: an array has one unit, and these have two.",
                ),
                at_home(
                    "runs-as-variables",
                    "runs",
                    "variables",
                    "Twenty variables of the same quantity: their mean would need each name. As one array it is `mean` over a "
                    "dimension.",
                ),
                at_home(
                    "quantities-in-a-tree",
                    "quantities",
                    "tree",
                    "A tree would keep them apart, and they have the same labels: nothing is gained, and each would carry "
                    "them once more.",
                ),
                *(
                    at_home(
                        f"{family}-as-{home}",
                        family,
                        home,
                        "In one dataset, or one array, a dimension has one list of labels for all. These records have "
                        "different ones.",
                    )
                    for family, home in (
                        ("models", "variables"),
                        ("instruments", "variables"),
                        ("instruments", "dimension"),
                    )
                ),
            ),
        )
    ],
}
