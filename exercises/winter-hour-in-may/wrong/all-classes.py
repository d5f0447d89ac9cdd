# part: forms
# slip: class-for-all
# says: You use a dataclass more than once. It is for fixed fields that belong together, above all
#   where they must be checked.
forms = {
    "turn one wind from knots into m/s": "dataclass",
    "a buoy's name and position, which must lie at sea": "dataclass",
    "how many reports each ship in a file sent": "dataclass",
    "five conversions that three notebooks use": "dataclass",
}
