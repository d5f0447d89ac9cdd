# part: day
# slip: pressure-of-mean
# says: This is the pressure of the mean wind. A square gives strong hours more weight, so take the
#   pressures first and their mean then.
kept = [speed_mph for speed_mph in speeds if speed_mph <= 253]
mean_pa = wind_pressure_pa(sum(kept) / len(kept))
