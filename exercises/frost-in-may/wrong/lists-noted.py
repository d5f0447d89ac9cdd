# part: note
# slip: whole-lists
# says: Your record holds whole lists. Take from each the one value, by its position.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {22: (archive_c, mended_c)}
old_c, new_c = corrections[22]
