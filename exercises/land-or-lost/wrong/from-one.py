# part: absent
# slip: counted-from-one
# says: Your keys count from 1. The first chunk along each axis has the number 0, and one after the last does
#   not exist.
numbers = [(b, r, c) for b in range(1, 4) for r in range(1, 3) for c in range(1, 37)]
keys = [f"c/{batch}/{row}/{column}" for batch, row, column in numbers]
absent = {key for key in keys if not (copy / "sst" / key).exists()}
