# part: letters
# slip: whole-file
# says: `source` holds the whole file, and nothing is left for `csv`. Read one line.
with open(storm, encoding="cp1252", newline="") as file:
    source = file.read()
    rows = list(csv.DictReader(file))
