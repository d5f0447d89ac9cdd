# part: arctic
# slip: fill-as-value
# says: The fill value is among your temperatures, as −9.99 °C. Unpack both maps with your function.
february_c, august_c = 0.01 * february, 0.01 * august
apparent_c = august_c.mean() - february_c.mean()
change_c = mean_change(february_c, august_c)
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
