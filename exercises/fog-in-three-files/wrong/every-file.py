# part: files
# slip: every-file
# says: `about.txt` is among your names, and it is no CSV file. Let the pattern ask for the ending.
has_notes = (night / "about.txt").exists()
paths = sorted(night.glob("*"))
names = [path.name for path in paths]
airports = [path.stem[-3:] for path in paths]
