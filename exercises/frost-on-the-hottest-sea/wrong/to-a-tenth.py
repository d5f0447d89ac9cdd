# part: unpacked
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
missing = packed == -32768
sst_k = packed * 0.001 + 298.15
sst_c = np.where(missing, np.nan, sst_k - 273.15).round(1)
