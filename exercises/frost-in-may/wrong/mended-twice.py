# part: means
# slip: same-list
# says: A change of zero: you compared a list with itself. One of the two means is that of the archive.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
change_c = sum(mended_c[:12]) / 12 - sum(mended_c[:12]) / 12
