# part: share
# slip: sea-counted
# says: You counted the sea, which is half of the box and follows the summer. Of the land alone the
#   share is another.
share = float(da.isin(haziest, [8, 9, 10]).mean().compute())
