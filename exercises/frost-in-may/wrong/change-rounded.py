# part: means
# slip: rounded
# says: You rounded. Leave the difference as Python computes it.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
change_c = round(sum(mended_c[:12]) / 12 - sum(archive_c) / 12, 1)
