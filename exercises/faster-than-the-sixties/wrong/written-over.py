# part: notes
# slip: overwritten
# says: Your colleague's line is gone: the file was opened in a mode that empties it. Run the first cell
#   again, which brings the line back, and open the file to append.
with open(folder / "notes.txt", "w", encoding="utf-8") as file:
    file.write("growth.csv: from yearly means\n")
notes = (folder / "notes.txt").read_text(encoding="utf-8").splitlines()
