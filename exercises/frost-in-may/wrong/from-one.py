# part: means
# slip: first-left-out
# says: Your slice leaves the first reading out. Its position is 0.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
change_c = sum(mended_c[1:12]) / 12 - sum(archive_c) / 12
