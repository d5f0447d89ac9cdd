# part: files
# slip: stem-for-airport
# says: These are the names without their ending, and the date is still in front. Slice the last three
#   letters out.
has_notes = (night / "about.txt").exists()
paths = sorted(night.glob("*.csv"))
names = [path.name for path in paths]
airports = [path.stem for path in paths]
