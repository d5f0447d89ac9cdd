# part: dots
# slip: colours-counted
# says: That is the number of colour channels: red, green, blue and how opaque. Take another length.
path = folder / "la-nina.png"
fig.savefig(path, dpi=300)
width_px = imread(path).shape[2]
