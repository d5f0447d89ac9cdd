# part: letters
# slip: lines-for-line
# says: `source` is a list of all lines, and nothing is left for `csv`. Read one line.
with open(storm, encoding="cp1252", newline="") as file:
    source = file.readlines()
    rows = list(csv.DictReader(file))
