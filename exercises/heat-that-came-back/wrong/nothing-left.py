# part: spells
# slip: set-back-too-early
# says: You set `spell` back before you kept it, and so zeros are kept. Append first, then set it back.
spells, spell = [], 0
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
    elif spell > 0:
        spell = 0
        spells.append(spell)
