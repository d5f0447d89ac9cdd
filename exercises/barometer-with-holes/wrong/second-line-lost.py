# part: letters
# slip: names-from-elsewhere
# says: Your dictionaries have other names than `hour`, `temp_f` and `pressure_hpa`. The reader takes the
#   names from the first line that it meets.
with open(storm, encoding="cp1252", newline="") as file:
    source = file.readline()
    file.readline()
    rows = list(csv.DictReader(file))
