# part: files
# slip: paths-for-names
# says: These are whole paths, with the folder in front. The last piece of each was asked for, its name.
has_notes = (night / "about.txt").exists()
paths = sorted(night.glob("*.csv"))
names = [str(path) for path in paths]
airports = [path.stem[-3:] for path in paths]
