# part: mend
# slip: brackets-missing
# says: The brackets are missing: `.copy` is only the name of what copies, and `.copy()` makes it copy.
mended_c = archive_c.copy
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
