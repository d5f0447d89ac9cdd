# tries: an array whose bytes do not fit its shape
# exercise: three-things
# honest: total=1 anomaly=0 square=3

# %%
total = float(field.sum())

# %%
import castalia.grading.value_arrays as arrays

arrays._array = lambda writer, array: ["array", "<f8", [10**6, 10**6], b"12345678"]
anomaly = np.zeros((3, 4))

# %%
def square(number):
    return number * number
