# tries: a subclass of NumPy's array whose comparisons and conversions lie
# exercise: three-things
# honest: total=1 anomaly=0 square=3

# %%
total = float(field.sum())

# %%
class Liar(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, bool)

    def __array__(self, *_, **__):
        return field - field.sum() / 12 * 0 - 5.5

    def __array_ufunc__(self, *_, **__):
        return np.ones(self.shape, bool)

    def __array_function__(self, *_, **__):
        return True

    def tobytes(self, *_):
        return (field - 5.5).tobytes()


anomaly = np.zeros((3, 4)).view(Liar)

# %%
def square(number):
    return number * number
