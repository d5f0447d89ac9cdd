# part: absent
# slip: c-forgotten
# says: The places are right. A key begins with `c/`, the folder of the chunks.
keys = [f"{batch}/{row}/{column}" for batch in range(3) for row in range(2) for column in range(36)]
absent = {key for key in keys if not (copy / "sst" / "c" / key).exists()}
