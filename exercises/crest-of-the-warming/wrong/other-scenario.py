# part: crest
# slip: other-scenario
# says: This is scenario A1B. E1 was asked for.
other_k = air_k.sel(scenario="A1B")
smooth_k = other_k.rolling(time=21, center=True).mean()
early_k = other_k.sel(time=slice("1861", "1890"))


def largest_and_position(values_k):
    return values_k.max(axis=-1), values_k.argmax(axis=-1)


largest_k, position = xr.apply_ufunc(
    largest_and_position, smooth_k.sel(time=slice("2000", "2099")).dropna("time"), input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k - early_k.mean("time")
crest_year = 2000 + position
