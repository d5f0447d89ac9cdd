# tries: a name of a megabyte
# exercise: three-things
# honest: total=1 anomaly=2 square=3

# %%
globals()['n' * 1_000_000] = 1

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
