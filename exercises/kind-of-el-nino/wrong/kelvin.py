# part: normal
# slip: kelvin-for-celsius
# says: Your temperatures are about 273 too high: they are still in kelvin.
kelvin = sst.sel(longitude=slice(140, 280), time=BASE)
normal = kelvin.groupby("time.month").mean().assign_attrs(units="degC")
