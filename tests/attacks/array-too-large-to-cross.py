# tries: an answer that fits into memory, and not through the channel
# exercise: three-things
# honest: total=1 anomaly=0 square=3

# %%
total = float(field.sum())

# %%
anomaly = np.ones((10_000, 10_000), dtype='f4')

# %%
def square(number):
    return number * number
