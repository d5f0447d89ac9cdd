# part: notes
# slip: lines-run-together
# says: Your line was added more than once, and without an end, so that they run together. End it with `\n`;
#   run the first cell once more, and then yours.
for _ in range(2):
    with open(folder / "notes.txt", "a", encoding="utf-8") as file:
        file.write("growth.csv: from yearly means")
notes = (folder / "notes.txt").read_text(encoding="utf-8").splitlines()
