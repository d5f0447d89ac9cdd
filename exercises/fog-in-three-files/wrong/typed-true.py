# part: files
# slip: typed
# says: You typed the answer. Let Python look: build the path, and ask whether it exists.
has_notes = True
paths = sorted(night.glob("*.csv"))
names = [path.name for path in paths]
airports = [path.stem[-3:] for path in paths]
