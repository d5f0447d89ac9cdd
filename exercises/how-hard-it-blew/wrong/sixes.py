# part: gale
# slip: one-of-two
# says: You counted the hours with force 6 only.
gale_hours = [hour for hour, force in enumerate(forces) if force >= 8]
strong_hours = 0
for force in forces:
    if force == 6:
        strong_hours += 1
