# part: share
# slip: share-for-percent
# says: Your share goes from 0 to 1. It was asked for in percent.
january_wm2 = latent_wm2.sel(month=1)
strong_percent = int((january_wm2 > 120).sum()) / int(january_wm2.count())
