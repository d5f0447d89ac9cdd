# part: waves
# slip: three-left-out
# says: A spell of exactly three days is left out. Three days *or more* make a heat wave.
waves = len([days for days in spells if days >= 3])
lower_waves = len([days for days in lower_spells if days > 3])
