# part: mend
# slip: not-appended
# says: The reading of six in the morning is missing: your list has twelve values.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
