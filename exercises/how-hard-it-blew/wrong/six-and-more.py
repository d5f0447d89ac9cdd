# part: gale
# slip: gale-as-well
# says: The hours of gale are counted, too. Only the forces 6 and 7 were asked for.
gale_hours = [hour for hour, force in enumerate(forces) if force >= 8]
strong_hours = 0
for force in forces:
    if force >= 6:
        strong_hours += 1
