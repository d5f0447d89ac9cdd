# part: waves
# slip: list-for-number
# says: This is the list of the spells that are long enough. How many they are was asked for.
waves = [days for days in spells if days >= 3]
