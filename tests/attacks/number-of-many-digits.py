# tries: a number of so many digits that nobody can write it down
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
total = 10**50_000

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
