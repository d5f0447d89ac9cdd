# part: mend
# slip: copy-not-called
# says: `.copy` stands there without brackets: it names what makes a copy, and makes none. Brackets call
#   it, as in `round()`.
mended_c = archive_c.copy
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
