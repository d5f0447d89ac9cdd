# part: letters
# slip: lists-for-rows
# says: Your rows are lists; the next part asks for fields by name. Which reader of `csv` gives
#   dictionaries?
with open(storm, encoding="cp1252", newline="") as file:
    source = file.readline()
    rows = list(csv.reader(file))
