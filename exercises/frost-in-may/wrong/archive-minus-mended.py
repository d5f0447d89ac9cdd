# part: means
# slip: sign-turned
# says: The sign is turned: you subtracted the mended mean from that of the archive. It is the mended
#   one minus the archive's.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
change_c = sum(archive_c) / 12 - sum(mended_c[:12]) / 12
