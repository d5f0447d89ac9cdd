# part: chunks
# slip: chunks-for-tasks
# says: These are the numbers of chunks. Opening the file and combining take tasks, too.
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
padding = [padding_of(*chunk) for chunk in CHOICES]
tasks = [-(-2160 // a) * -(-4320 // b) * -(-12 // c) for a, b, c in CHOICES]
mine = opened(405, 810, 12)
