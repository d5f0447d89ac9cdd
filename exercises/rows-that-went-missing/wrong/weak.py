# part: share
# slip: weak-for-strong
# says: This is the share of the other cells, those that lose 120 W m⁻² or less.
january_wm2 = latent_wm2.sel(month=1)
strong_percent = 100 * int((january_wm2 <= 120).sum()) / int(january_wm2.count())
