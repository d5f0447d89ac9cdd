# part: composite
# slip: only-el-nino
# says: This is the composite of El Niños alone. That of La Niñas is still to be subtracted.
later = anomaly_of(sst).shift(time=-3)
after = mean_of_events(later, el_ninos)
indian_later = indian.shift(time=-3)
indian_after = [mean_of_events(indian_later, [one]).item() for one in el_ninos + la_ninas]
