# part: mend
# slip: archive-mended
# says: You corrected the archive itself. Run the first cell again, and correct the copy only.
archive_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c = archive_c.copy()
mended_c.append(13.9)
