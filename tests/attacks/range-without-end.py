# tries: a range that takes a few bytes, and fills any memory as an array
# exercise: three-things
# honest: total=1 anomaly=0 square=3

# %%
total = float(field.sum())

# %%
anomaly = range(10**11)

# %%
def square(number):
    return number * number
