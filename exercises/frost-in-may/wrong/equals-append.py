# part: mend
# slip: nothing-from-append
# says: `mended_c` holds None. `.append` changes the list and gives nothing back: no `=` before it.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c = mended_c.append(13.9)
