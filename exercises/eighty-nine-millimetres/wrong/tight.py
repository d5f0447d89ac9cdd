# part: dots
# slip: cut-tight
# says: With `bbox_inches="tight"` the margins are cut or widened, and the column width is lost.
path = folder / "la-nina.png"
fig.savefig(path, dpi=300, bbox_inches="tight")
width_px = imread(path).shape[1]
