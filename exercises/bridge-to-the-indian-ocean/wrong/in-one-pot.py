# part: composite
# slip: months-pooled
# says: You pooled the months, so the long El Niño counts about twice. Average within each event first.
later = anomaly_of(sst).shift(time=-3)
after = xr.concat([later.sel(time=slice(a, b)) for a, b in el_ninos], "time").mean("time") - mean_of_events(later, la_ninas)
indian_later = indian.shift(time=-3)
indian_after = [mean_of_events(indian_later, [one]).item() for one in el_ninos + la_ninas]
