# part: means
# slip: other-hours
# says: Your two means are of different hours: one has the reading of six in the morning, the other does
#   not.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
change_c = sum(mended_c) / len(mended_c) - sum(archive_c) / len(archive_c)
