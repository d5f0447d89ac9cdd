# part: gale
# slip: truths-for-hours
# says: Your list says True or False of each hour. A condition chooses only where it stands after `if`.
gale_hours = [force >= 8 for hour, force in enumerate(forces) if force >= 0]
strong_hours = 14
