# part: dots
# slip: cut-tight
# says: With `bbox_inches="tight"` the margins are cut or widened, and the column width is lost.
path = Path(tempfile.mkdtemp()) / "la-nina.png"
fig.savefig(path, dpi=300, bbox_inches="tight")
width_px = plt.imread(path).shape[1]
