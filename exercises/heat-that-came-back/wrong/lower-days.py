# part: waves
# slip: days-for-waves
# says: You added up the days. How many spells there are was asked for.
waves = len([days for days in spells if days >= 3])
lower_waves = sum(lower_spells)
