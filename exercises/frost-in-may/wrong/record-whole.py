# part: note
# slip: whole-record
# says: `old_c` holds the whole record. Two names with a comma between them, on the left of one `=`, get one
#   value each.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {22: (archive_c[4], mended_c[4])}
old_c = corrections[22]
new_c = corrections[22]
