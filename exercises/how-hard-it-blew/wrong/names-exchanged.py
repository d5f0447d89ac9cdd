# part: gale
# slip: hour-for-force
# says: These are all hours from eight in the morning on. The force was to be 8 or more, and not the hour.
gale_hours = [hour for hour, force in enumerate(forces) if hour >= 8]
strong_hours = 14
