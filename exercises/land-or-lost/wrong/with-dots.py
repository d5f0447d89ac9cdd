# part: absent
# slip: all-absent
# says: You find not one chunk, so you look in the wrong place. Print one of your paths, and hold it
#   against the path of a file in the folder.
keys = [".".join(map(str, place)) for place in np.ndindex(*counts)]
absent = {key for key in keys if not (copy / "sst" / key).exists()}
