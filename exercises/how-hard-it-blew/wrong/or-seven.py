# part: gale
# slip: always-true
# says: You counted all 24 hours. On both sides of `or` must stand a whole comparison: a lone number counts as
#   true.
gale_hours = [hour for hour, force in enumerate(forces) if force >= 8]
strong_hours = 0
for force in forces:
    if force == 6 or 7:
        strong_hours += 1
