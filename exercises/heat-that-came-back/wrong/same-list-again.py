# part: waves
# slip: other-list
# says: That is the count of `spells`. Count in `lower_spells`.
waves = len([days for days in spells if days >= 3])
lower_waves = waves
