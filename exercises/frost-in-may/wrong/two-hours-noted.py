# part: note
# slip: more-keys
# says: Your dictionary has more than one key. Only the reading at 22 was corrected.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {22: (archive_c[4], mended_c[4]), 23: (archive_c[5], mended_c[5])}
old_c, new_c = corrections[22]
