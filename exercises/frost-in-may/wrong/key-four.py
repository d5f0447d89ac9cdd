# part: note
# slip: position-for-hour
# says: Your key is the position in the list. Someone who does not have the list knows the hour, 22.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {4: (archive_c[4], mended_c[4])}
old_c, new_c = corrections[4]
