# part: note
# slip: names-swapped
# says: The names have changed places: the first name gets the first value of the record.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {22: (archive_c[4], mended_c[4])}
new_c, old_c = corrections[22]
