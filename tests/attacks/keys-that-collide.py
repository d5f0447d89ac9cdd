# tries: a set whose values all have one hash, which would take hours to build
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
total = {number * (2**61 - 1) for number in range(1, 3000)}

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
