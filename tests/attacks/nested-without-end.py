# tries: a list that holds itself, and one nested ten thousand deep
# exercise: three-things
# honest: total=0 anomaly=0 square=3

# %%
total = []
total.append(total)

# %%
anomaly = []
for _ in range(10_000):
    anomaly = [anomaly]

# %%
def square(number):
    return number * number
