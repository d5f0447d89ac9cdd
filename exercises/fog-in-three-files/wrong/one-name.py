# part: files
# status: wrong form
# says: `names` has 1 item, expected 3.
has_notes = (night / "about.txt").exists()
paths = [night / "2013-05-21_JFK.csv"]
names = [path.name for path in paths]
airports = [path.stem[-3:] for path in paths]
