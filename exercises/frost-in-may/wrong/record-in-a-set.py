# part: note
# slip: set-for-record
# says: Your record is a set, which has no order: nobody could tell the old value from the new. Round
#   brackets make a tuple.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {22: {archive_c[4], mended_c[4]}}
old_c, new_c = corrections[22]
