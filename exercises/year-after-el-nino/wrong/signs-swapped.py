# part: after
# slip: la-nina
# says: These are the years of La Niña. During El Niño the index is low.
el_nino_ppm = extra_ppm[soi > 0.5].mean()
la_nina_ppm = extra_ppm[soi < -0.5].mean()
