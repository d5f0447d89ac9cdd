# part: composite
# slip: at-the-same-time
# says: This is the composite of the events themselves. Asked for is what follows three months later.
later = anomaly_of(sst)
after = mean_of_events(later, el_ninos) - mean_of_events(later, la_ninas)
indian_later = indian.shift(time=-3)
indian_after = [mean_of_events(indian_later, [one]).item() for one in el_ninos + la_ninas]
