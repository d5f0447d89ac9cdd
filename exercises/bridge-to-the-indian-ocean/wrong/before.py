# part: composite
# slip: three-months-before
# says: This is the sea three months *before*. To bring September to the label of June, values move
#   earlier.
later = anomaly_of(sst).shift(time=3)
after = mean_of_events(later, el_ninos) - mean_of_events(later, la_ninas)
indian_later = indian.shift(time=-3)
indian_after = [mean_of_events(indian_later, [one]).item() for one in el_ninos + la_ninas]
