# part: note
# slip: no-look-up
# says: In this collection nothing can be looked up by the hour. Which of the four finds a value by a key?
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = (22, archive_c[4], mended_c[4])
hour, old_c, new_c = corrections
