# part: files
# slip: without-ending
# says: These are the names without their ending. The whole names were asked for.
paths = sorted(night.glob("*.csv"))
names = [path.stem for path in paths]
airports = [path.stem[-3:] for path in paths]
