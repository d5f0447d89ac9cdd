# tries: a function that never comes back
# exercise: three-things
# honest: total=1 anomaly=2 square=0

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    while True:
        pass
