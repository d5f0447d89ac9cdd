# tries: each cell twice, with the same id
# exercise: three-things
# honest: total=1 anomaly=2 square=3
# form: doubled

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
