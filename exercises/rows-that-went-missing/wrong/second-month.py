# part: share
# slip: february
# says: This is February: `isel` counts from 0. `sel` asks for the label 1.
january_wm2 = latent_wm2.isel(month=1)
strong_percent = 100 * int((january_wm2 > 120).sum()) / int(january_wm2.count())
