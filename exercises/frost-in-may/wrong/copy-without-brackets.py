# part: mend
# status: wrong form
# says: `mended_c` is a function, expected its result.
mended_c = archive_c.copy
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
