# tries: an answer that no memory holds
# exercise: three-things
# honest: total=1 anomaly=0 square=3

# %%
total = float(field.sum())

# %%
anomaly = np.ones((25_000, 25_000))

# %%
def square(number):
    return number * number
