# part: spells
# slip: long-ones-only
# says: A spell is missing, that of 24 and 25 June. Here every spell counts, also one that is too short for a heat
#   wave.
spells, spell = [], 0
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
    else:
        if spell >= 3:
            spells.append(spell)
        spell = 0
spells.append(spell)
