# part: note
# slip: not-unpacked
# says: There are more names than values: the key must be looked up first. The dictionary itself gives its
#   keys, and it has one.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {22: (archive_c[4], mended_c[4])}
old_c, new_c = corrections
