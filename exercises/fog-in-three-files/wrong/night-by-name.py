# part: files
# slip: path-made-anew
# says: Your pattern found nothing. `night` is a path already: write `night.glob(...)`.
has_notes = (night / "about.txt").exists()
paths = sorted(Path("night").glob("*.csv"))
names = [path.name for path in paths]
airports = [path.stem[-3:] for path in paths]
