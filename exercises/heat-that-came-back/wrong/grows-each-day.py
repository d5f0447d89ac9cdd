# part: spells
# slip: never-set-back
# says: `spell` is never set back to zero, so your numbers only grow. A day that is not hot sets it back.
spells, spell = [], 0
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
    elif spell > 0:
        spells.append(spell)
spells.append(spell)
