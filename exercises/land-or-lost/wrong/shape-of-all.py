# part: layout
# slip: shape-for-chunk
# says: This is the shape of the whole array. That of one chunk stands in its chunk grid.
described = json.loads((copy / "sst" / "zarr.json").read_text())
chunk_shape = described["shape"]
codecs = [codec["name"] for codec in described["codecs"]]
whole = 1
