# part: arctic
# slip: fill-as-value
# says: The fill value is among your temperatures, as −9.99 °C. Unpack both maps with your function.
february_c, august_c = 0.01 * february, 0.01 * august
change_c = (august_c - february_c).mean()
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
