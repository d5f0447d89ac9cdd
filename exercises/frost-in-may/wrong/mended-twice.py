# part: means
# slip: same-list
# says: A change of zero: you compared a list with itself. Is one of your means that of the archive, and
#   does the archive still have its −10.5 °C?
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
change_c = sum(mended_c[:12]) / 12 - sum(mended_c[:12]) / 12
