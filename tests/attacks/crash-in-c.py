# tries: a null pointer
# exercise: three-things
# honest: total=1 anomaly=2 square=0

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
import ctypes

ctypes.string_at(0)
