# tries: KeyboardInterrupt, raised by hand
# exercise: three-things
# honest: total=1 anomaly=2 square=0

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
raise KeyboardInterrupt
