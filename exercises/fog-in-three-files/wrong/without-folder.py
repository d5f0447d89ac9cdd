# part: files
# slip: other-folder
# says: There is an `about.txt`, and your path does not lead to it. Without its folder a path starts from
#   the working folder: begin with `night`, and add the name with `/`.
has_notes = Path("about.txt").exists()
paths = sorted(night.glob("*.csv"))
names = [path.name for path in paths]
airports = [path.stem[-3:] for path in paths]
