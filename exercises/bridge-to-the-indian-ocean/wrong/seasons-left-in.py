# part: composite
# slip: temperatures
# says: You averaged temperatures. The events fall into different seasons, and these are still in.
later = sst.shift(time=-3)
after = mean_of_events(later, el_ninos) - mean_of_events(later, la_ninas)
indian_later = indian.shift(time=-3)
indian_after = [mean_of_events(indian_later, [one]).item() for one in el_ninos + la_ninas]
