# part: spells
# slip: never-set-back
# says: `spell` is never set back to zero, so your numbers only grow. A day that is not hot sets it back.
spells, spell, hot = [], 0, False
for high_c in highs_c:
    if high_c >= 32.2:
        spell += 1
    elif hot:
        spells.append(spell)
    hot = high_c >= 32.2
spells.append(spell)
