# part: note
# slip: hour-as-text
# says: Your key is a text. The hour was to be looked up as a number, without quotes.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {"22": (archive_c[4], mended_c[4])}
old_c, new_c = corrections["22"]
