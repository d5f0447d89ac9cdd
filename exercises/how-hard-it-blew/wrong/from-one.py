# part: gale
# slip: counted-from-one
# says: Each hour is one too late. The readings begin at midnight, which is hour 0.
gale_hours = [hour for hour, force in zip(range(1, 25), forces) if force >= 8]
strong_hours = 14
