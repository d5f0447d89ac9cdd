# part: chunks
# slip: months-padded
# says: You padded the months, too. On their axis the depth is none: the front looks to the north, and into
#   no other month.
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

padding = [100 * ((r + 10) * (c + 10) * (m + 10) / (r * c * m) - 1) for r, c, m in CHOICES]
mine = opened(405, 810, 12)
