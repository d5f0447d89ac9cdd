# part: notes
# slip: empty-line
# says: An empty line stands among the notes. Your colleague's line has its end already, and yours needs
#   one. Run the first cell once more, and then yours.
with open(folder / "notes.txt", "a", encoding="utf-8") as file:
    file.write("\ngrowth.csv: from yearly means\n")
notes = (folder / "notes.txt").read_text(encoding="utf-8").splitlines()
