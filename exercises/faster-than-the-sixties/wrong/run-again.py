# part: notes
# slip: added-twice
# says: Your line stands there more than once, since each run of the cell adds it again. Run the first cell
#   once more, and then yours.
for _ in range(2):
    with open(folder / "notes.txt", "a", encoding="utf-8") as file:
        file.write("growth.csv: from yearly means\n")
notes = (folder / "notes.txt").read_text(encoding="utf-8").splitlines()
