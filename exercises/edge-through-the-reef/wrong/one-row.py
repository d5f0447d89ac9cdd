# part: reef
# slip: one-row-of-chunks
# says: You count one row of chunks, as the reef is smaller than a chunk. An edge runs through it:
#   count with `touched`.
requests = int(np.ceil(SHAPE[0] / CHUNK[0]))
gigabytes = requests * np.prod(CHUNK) * BYTES / 1e9
