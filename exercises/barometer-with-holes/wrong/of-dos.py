# part: letters
# slip: other-letter
# says: Another letter stands where ° should be: the file was read in another encoding than it was written
#   in.
with open(storm, encoding="cp850", newline="") as file:
    source = file.readline()
    rows = list(csv.DictReader(file))
