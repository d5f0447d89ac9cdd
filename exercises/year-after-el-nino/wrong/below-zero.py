# part: after
# slip: below-zero
# says: These are all years below zero. Only those below −0.5 were asked for.
el_nino_ppm = extra_ppm[soi < 0].mean()
la_nina_ppm = extra_ppm[soi > 0].mean()
