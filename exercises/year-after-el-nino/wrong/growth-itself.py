# part: after
# slip: growth-itself
# says: This is the mean growth of these years. Take the extra growth, without the line.
el_nino_ppm = growth_ppm[soi < -0.5].mean()
la_nina_ppm = growth_ppm[soi > 0.5].mean()
