# part: files
# slip: path-for-answer
# says: `has_notes` is the path itself. Ask it whether there is such a file.
has_notes = night / "about.txt"
paths = sorted(night.glob("*.csv"))
names = [path.name for path in paths]
airports = [path.stem[-3:] for path in paths]
