# tries: orders to a terminal as the name of an axis
# exercise: three-things
# honest: total=1 anomaly=0 square=3

# %%
total = float(field.sum())

# %%
import xarray as xr

anomaly = xr.DataArray(field, dims=('\x1b[2J', '\u202e'))

# %%
def square(number):
    return number * number
