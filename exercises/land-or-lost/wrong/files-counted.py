# part: layout
# slip: counted-what-is-there
# says: You counted the objects that are there. What should be there, only the description can tell: it
#   gives the shape of the array and that of a chunk.
described = json.loads((copy / "sst" / "zarr.json").read_text())
chunk_shape = described["chunk_grid"]["configuration"]["chunk_shape"]
codecs = [codec["name"] for codec in described["codecs"]]
whole = len([file for file in (copy / "sst" / "c").rglob("*") if file.is_file()])
