# part: absent
# slip: present-for-absent
# says: These are the keys that are there. Those that are not were asked for.
keys = ["c/" + "/".join(map(str, place)) for place in np.ndindex(*counts)]
absent = {key for key in keys if (copy / "sst" / key).exists()}
