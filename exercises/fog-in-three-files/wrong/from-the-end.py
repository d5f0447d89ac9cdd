# part: files
# slip: not-sorted
# says: The names are right, and in another order than asked for. `glob` promises no order: sort what it
#   gives.
has_notes = (night / "about.txt").exists()
paths = sorted(night.glob("*.csv"))
names = [path.name for path in paths][::-1]
airports = [path.stem[-3:] for path in paths]
