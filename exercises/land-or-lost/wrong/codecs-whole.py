# part: layout
# status: wrong value
# says: `codecs` has the right form, and not the right values. It is the list of the names in the
#   description, in their order.
described = json.loads((copy / "sst" / "zarr.json").read_text())
chunk_shape = described["chunk_grid"]["configuration"]["chunk_shape"]
codecs = described["codecs"]
counts = np.ceil(np.divide(described["shape"], chunk_shape)).astype(int)
whole = int(counts.prod())
