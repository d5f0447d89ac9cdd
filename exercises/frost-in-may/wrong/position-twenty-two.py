# part: mend
# slip: minus-left
# says: −10.5 °C still stands in your list. If your cell shows an error, look at its last line first:
#   the place is a position counted from zero, not the hour.
mended_c = archive_c.copy()
mended_c[22] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
