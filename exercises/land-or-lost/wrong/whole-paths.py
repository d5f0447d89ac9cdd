# part: absent
# slip: paths-for-keys
# says: You have whole paths. A key is only what stands below `sst`, as a text: it is the same on
#   every disk and in every object store.
keys = ["c/" + "/".join(map(str, place)) for place in np.ndindex(*counts)]
paths = [copy / "sst" / key for key in keys]
absent = {path for path in paths if not path.exists()}
