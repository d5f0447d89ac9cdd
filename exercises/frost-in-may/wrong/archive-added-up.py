# part: means
# slip: sum-for-mean
# says: You subtracted the sum of the archive. Divide it by the number of its readings.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
change_c = sum(mended_c[:12]) / 12 - sum(archive_c)
