# part: chunks
# slip: computed-early
# says: You ran the recipe: these are values, in memory. Asked for is the recipe itself, so that
#   what comes after it can join in. Leave out the step that computes.
stored = turbidity.encoding["chunksizes"]


def touches(length, size, on_disk):
    return len({(i // size, i // on_disk) for i in range(length)})


def touched(chunk):
    return int(np.prod([touches(*axis) for axis in zip(turbidity.shape, chunk, stored)]))


def padding_of(rows, cols, _):
    return 100 * ((rows + 10) * (cols + 10) / (rows * cols) - 1)


def opened(lat, lon, month):
    chunks = {"lat": lat, "lon": lon, "month": month}
    return castalia.open_dataset("linke-turbidity", chunks=chunks)["linke_turbidity"].data


unpacked = [touched(chunk) / (16 * 16 * 6) for chunk in CHOICES]
tasks = [len(dask.optimize(annual_mean(chunk))[0].dask) for chunk in CHOICES]
padding = [padding_of(*chunk) for chunk in CHOICES]

mine = np.zeros((2160, 4320, 12), "uint8")
