# part: numbers
# slip: weighted
# says: Here larger cells count more. For most purposes that is better, but a plain mean was asked for.
import numpy as np

weights = np.cos(np.deg2rad(gap["lat"]))
december_c = float(gap.sel(month=12).weighted(weights).mean())
cell = gap.sel(lat=54.2, lon=7.4, method="nearest", tolerance=1)
buoy_c = float(cell.sel(month=12))
