# part: chunks
# slip: months-forgotten
# says: You looked at two axes. The file cuts the months, too, and keeps two of them together.
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

unpacked = [
    touches(2160, chunk[0], 135) * touches(4320, chunk[1], 270) / (16 * 16) for chunk in CHOICES
]
mine = opened(405, 810, 12)
