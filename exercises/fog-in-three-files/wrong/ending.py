# part: files
# slip: ending-for-airport
# says: These are the last three letters of the whole names. Take the ending off first.
has_notes = (night / "about.txt").exists()
paths = sorted(night.glob("*.csv"))
names = [path.name for path in paths]
airports = [path.name[-3:] for path in paths]
