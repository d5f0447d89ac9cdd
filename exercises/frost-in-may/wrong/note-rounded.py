# part: note
# slip: other-values
# says: Your record has two numbers, and they are not those of your lists. Take the archive's value and
#   yours from their lists, by position and not rounded.
mended_c = archive_c.copy()
mended_c[4] = (archive_c[3] + archive_c[5]) / 2
mended_c.append(13.9)
corrections = {22: (-10.5, 14.0)}
old_c, new_c = corrections[22]
