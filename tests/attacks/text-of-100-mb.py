# tries: a text on which patterns would work for hours
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
total = 'a ' * 50_000_000

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
