# part: gale
# slip: other-hours
# says: These are the hours without a gale. Turn the condition round.
gale_hours = [hour for hour, force in enumerate(forces) if not force >= 8]
strong_hours = 14
