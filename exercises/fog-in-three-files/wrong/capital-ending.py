# part: files
# slip: nothing-found
# says: Your pattern found nothing. It must fit the names in `night`: any letters, and then `.csv`.
has_notes = (night / "about.txt").exists()
paths = sorted(night.glob("csv"))
names = [path.name for path in paths]
airports = [path.stem[-3:] for path in paths]
