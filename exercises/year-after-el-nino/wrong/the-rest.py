# part: after
# slip: all-others
# says: These are all years that are not El Niño, average ones among them. La Niña is above 0.5.
el_nino_ppm = extra_ppm[soi < -0.5].mean()
la_nina_ppm = extra_ppm[soi >= -0.5].mean()
