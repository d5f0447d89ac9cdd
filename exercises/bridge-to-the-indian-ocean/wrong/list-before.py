# part: composite
# slip: three-months-before
# says: These are the means three months *before*. Values must move to the other side.
later = anomaly_of(sst).shift(time=-3)
after = mean_of_events(later, el_ninos) - mean_of_events(later, la_ninas)
indian_later = indian.shift(time=3)
indian_after = [mean_of_events(indian_later, [one]).item() for one in el_ninos + la_ninas]
