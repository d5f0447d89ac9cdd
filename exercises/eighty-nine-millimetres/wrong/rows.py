# part: dots
# slip: height-for-width
# says: That is the number of rows, the height. An image's columns are its second length.
path = folder / "la-nina.png"
fig.savefig(path, dpi=300)
width_px = imread(path).shape[0]
