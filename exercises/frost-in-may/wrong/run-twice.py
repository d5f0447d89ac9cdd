# part: mend
# slip: appended-again
# says: Your list has more than thirteen readings: the reading of six o'clock was appended to the archive,
#   too, or twice. Run the first cell again, and then this one, which must begin with a copy.
mended_c = archive_c
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
mended_c = archive_c
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
