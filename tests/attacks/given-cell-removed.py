# tries: to leave out what was given
# exercise: three-things
# honest: total=1 anomaly=2 square=3
# form: without-given

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
