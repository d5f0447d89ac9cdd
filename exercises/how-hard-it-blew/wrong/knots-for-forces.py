# part: gale
# slip: not-chosen
# says: All 24 hours are in your list. Either nothing chooses, or you compare winds in knots: number the entries of
#   `forces`, not those of `winds_kn`.
gale_hours = [hour for hour, force in enumerate(winds_kn) if force >= 8]
strong_hours = 14
