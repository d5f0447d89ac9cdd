# part: letters
# slip: no-rows
# says: `rows` is empty. `csv` must read while the file is open, and what was read before is not read again.
with open(storm, encoding="cp1252", newline="") as file:
    source = file.readline()
    rows = []
