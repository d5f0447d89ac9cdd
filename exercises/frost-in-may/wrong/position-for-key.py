# part: note
# slip: index-for-key
# says: Python found no such key. A dictionary has no positions: in the square brackets stands a key, here
#   the hour as you wrote it.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {22: (archive_c[4], mended_c[4])}
old_c, new_c = corrections[0]
