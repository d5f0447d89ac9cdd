# part: letters
# slip: not-collected
# says: `rows` is the reader and not yet the rows. Once the file is closed it can read nothing: collect the
#   rows with `list`, inside the block.
with open(storm, encoding="cp1252", newline="") as file:
    source = file.readline()
    rows = csv.DictReader(file)
