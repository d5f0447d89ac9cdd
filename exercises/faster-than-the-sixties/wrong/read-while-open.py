# part: notes
# slip: read-before-closed
# says: Only your colleague's line was there when you read. Read after the block: what you write may reach
#   the file only when it is closed.
with open(folder / "notes.txt", "a", encoding="utf-8") as file:
    file.write("growth.csv: from yearly means\n")
    notes = (folder / "notes.txt").read_text(encoding="utf-8").splitlines()
