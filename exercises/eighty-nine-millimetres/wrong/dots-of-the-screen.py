# part: dots
# slip: dots-left-alone
# says: Without `dpi` the file has Matplotlib's own number of dots an inch, which is far below 300.
path = folder / "la-nina.png"
fig.savefig(path)
width_px = imread(path).shape[1]
