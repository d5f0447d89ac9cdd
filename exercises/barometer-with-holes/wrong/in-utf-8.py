# part: letters
# slip: read-as-utf-8
# says: The file is not in UTF-8: its ° is a single byte, which UTF-8 does not allow. The task says which
#   encoding it is in.
with open(storm, encoding="utf-8", newline="") as file:
    source = file.readline()
    rows = list(csv.DictReader(file))
