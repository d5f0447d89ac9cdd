# part: gale
# slip: force-for-hour
# says: These are the forces of the gale. Its hours were asked for: what goes into the list stands in front of
#   `for`.
gale_hours = [force for hour, force in enumerate(forces) if force >= 8]
strong_hours = 14
