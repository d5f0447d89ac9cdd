# part: gale
# slip: never-both
# says: You counted no hour. None has force 6 *and* force 7: it is to be one or the other.
gale_hours = [hour for hour, force in enumerate(forces) if force >= 8]
strong_hours = 0
for force in forces:
    if force == 6 and force == 7:
        strong_hours += 1
