# tries: a recipe of Dask whose values would fill a data centre
# exercise: three-things
# honest: total=1 anomaly=0 square=3

# %%
total = float(field.sum())

# %%
import dask.array as da

anomaly = da.ones((10**8, 10**7), chunks=(10**5, 10**5))

# %%
def square(number):
    return number * number
