# tries: to change what was given, so that the task becomes easy
# exercise: three-things
# honest: total=0 anomaly=2 square=3
# form: given-changed

# %%
total = 0.0

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
