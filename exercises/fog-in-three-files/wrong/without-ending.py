# part: files
# slip: without-ending
# says: These are the names without their ending. The whole names were asked for.
has_notes = (night / "about.txt").exists()
paths = sorted(night.glob("*.csv"))
names = [path.stem for path in paths]
airports = [path.stem[-3:] for path in paths]
