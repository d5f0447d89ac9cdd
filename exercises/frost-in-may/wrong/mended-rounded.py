# part: mend
# slip: neighbour
# says: At ten o'clock your list has one of the two neighbours, or their mean rounded. Their mean lies
#   between them; leave it as Python computes it.
mended_c = archive_c.copy()
mended_c[4] = round((archive_c[3] + archive_c[5]) / 2)
mended_c.append(13.9)
