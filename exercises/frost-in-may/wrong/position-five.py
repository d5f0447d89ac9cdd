# part: mend
# slip: counted-from-one
# says: You replaced the reading after the faulty one. Positions count from zero.
mended_c = archive_c.copy()
mended_c[5] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
