# tries: values that are no numbers, and times that are none
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
total = float('nan')

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
