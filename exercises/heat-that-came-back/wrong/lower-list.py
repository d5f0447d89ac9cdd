# part: waves
# slip: list-for-number
# says: This is a list of spells. How many they are was asked for.
waves = len([days for days in spells if days >= 3])
lower_waves = [days for days in lower_spells if days >= 3]
