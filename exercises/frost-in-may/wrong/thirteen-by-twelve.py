# part: means
# slip: thirteen-by-twelve
# says: You added thirteen readings and divided by twelve. A slice takes the first twelve.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
change_c = sum(mended_c) / 12 - sum(archive_c) / 12
