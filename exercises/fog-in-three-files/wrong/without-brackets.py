# part: files
# slip: text-and-text
# says: A step is added with `/` to a path, here `night`. Put brackets around the whole path before you ask
#   whether it exists.
paths = sorted(night.glob("*.csv"))
names = [path.name for path in paths]
airports = [path.stem[-3:] for path in paths]
has_notes = night / "about.txt".exists()
