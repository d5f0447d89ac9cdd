# part: mend
# slip: alias
# says: Your correction stands in `archive_c`, too: what the archive said is lost. `=` gave its list a
#   second name, and made no second list. Run the first cell again, then begin with a copy.
mended_c = archive_c
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
