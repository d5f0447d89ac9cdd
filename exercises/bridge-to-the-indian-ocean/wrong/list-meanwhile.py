# part: composite
# slip: at-the-same-time
# says: These are the means during the events. Asked for is what follows three months later.
later = anomaly_of(sst).shift(time=-3)
after = mean_of_events(later, el_ninos) - mean_of_events(later, la_ninas)
indian_later = indian
indian_after = [mean_of_events(indian_later, [one]).item() for one in el_ninos + la_ninas]
