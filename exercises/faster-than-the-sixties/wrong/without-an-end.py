# part: notes
# slip: no-end
# says: Your line has no end, and the next one that somebody adds will run into it. End it with `\n`; run
#   the first cell once more, and then yours.
with open(folder / "notes.txt", "a", encoding="utf-8") as file:
    file.write("growth.csv: from yearly means")
notes = (folder / "notes.txt").read_text(encoding="utf-8").splitlines()
