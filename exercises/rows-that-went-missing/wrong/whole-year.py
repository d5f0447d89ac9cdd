# part: share
# slip: all-months
# says: This is the share over all twelve months. January alone was asked for.
strong_percent = 100 * int((latent_wm2 > 120).sum()) / int(latent_wm2.count())
