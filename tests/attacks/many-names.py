# tries: a hundred thousand names
# exercise: three-things
# honest: total=1 anomaly=2 square=3

# %%
globals().update({f'total{number}': number for number in range(100_000)})

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
