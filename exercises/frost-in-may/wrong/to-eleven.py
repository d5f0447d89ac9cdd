# part: means
# slip: eleven-by-twelve
# says: Your slice has eleven readings. It ends before its second number, so that number must be 12.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
change_c = sum(mended_c[:11]) / 12 - sum(archive_c) / 12
