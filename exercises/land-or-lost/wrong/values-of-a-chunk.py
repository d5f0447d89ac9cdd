# part: layout
# slip: values-for-chunks
# says: This is how many values one chunk holds. How many chunks make up the array?
described = json.loads((copy / "sst" / "zarr.json").read_text())
chunk_shape = described["chunk_grid"]["configuration"]["chunk_shape"]
codecs = [codec["name"] for codec in described["codecs"]]
whole = int(np.prod(chunk_shape))
