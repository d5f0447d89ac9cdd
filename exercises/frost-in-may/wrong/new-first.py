# part: note
# slip: new-before-old
# says: The values stand in another order than the task's: first the archive's, then yours.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {22: (mended_c[4], archive_c[4])}
old_c, new_c = corrections[22]
