# part: spells
# slip: every-day
# says: You append on each hot day, and so a spell of four leaves 1, 2, 3 and 4 behind. Append once, when the spell
#   is over.
spells, spell = [], 0
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
        spells.append(spell)
    else:
        spell = 0
