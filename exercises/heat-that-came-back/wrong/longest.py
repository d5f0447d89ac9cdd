# part: spells
# slip: longest-only
# says: This is the longest spell. A list of all of them was asked for.
spells, spell = 0, 0
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
        spells = max(spells, spell)
    else:
        spell = 0
