# part: forms
# slip: dictionary-and-dataclass
# says: Dictionary and dataclass are exchanged. Fields of a dataclass are fixed when you write it.
#   The keys of a dictionary may come from the data.
forms = {
    "turn one wind from knots into m/s": "function",
    "a buoy's name and position, which must lie at sea": "dictionary",
    "how many reports each ship in a file sent": "dataclass",
    "five conversions that three notebooks use": "module",
}
