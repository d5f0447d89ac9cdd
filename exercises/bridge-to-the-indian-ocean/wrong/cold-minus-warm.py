# part: composite
# slip: sign-turned
# says: The sign is turned: it is El Niño minus La Niña.
later = anomaly_of(sst).shift(time=-3)
after = mean_of_events(later, la_ninas) - mean_of_events(later, el_ninos)
indian_later = indian.shift(time=-3)
indian_after = [mean_of_events(indian_later, [one]).item() for one in el_ninos + la_ninas]
