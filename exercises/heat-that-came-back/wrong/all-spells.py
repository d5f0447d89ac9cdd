# part: waves
# slip: every-spell
# says: You counted every spell. One of them was too short for a heat wave.
waves = len(spells)
