# part: gale
# slip: not-chosen
# says: All 24 hours are in your list. Nothing in it chooses those of the gale.
gale_hours = [hour for hour, force in enumerate(forces) if force]
strong_hours = 13
