# part: layout
# status: wrong form
# says: `codecs`, item 0, is a dict, expected text.
described = json.loads((copy / "sst" / "zarr.json").read_text())
chunk_shape = described["chunk_grid"]["configuration"]["chunk_shape"]
codecs = described["codecs"]
counts = np.ceil(np.divide(described["shape"], chunk_shape)).astype(int)
whole = int(counts.prod())
