# part: after
# slip: zeros-counted
# says: You multiplied by the mask, and so the other years count as zeros. Pick with square brackets.
el_nino_ppm = (extra_ppm * (soi < -0.5)).mean()
la_nina_ppm = (extra_ppm * (soi > 0.5)).mean()
