# part: mend
# slip: one-too-early
# says: You replaced the reading before the faulty one. Count again, from zero.
mended_c = archive_c.copy()
mended_c[3] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
