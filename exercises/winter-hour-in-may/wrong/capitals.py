# part: forms
# slip: other-words
# says: Only function, dictionary, dataclass and module are asked for, in small letters and in
#   quotes.
forms = {
    "turn one wind from knots into m/s": "Function",
    "a buoy's name and position, which must lie at sea": "Dataclass",
    "how many reports each ship in a file sent": "Dictionary",
    "five conversions that three notebooks use": "Module",
}
