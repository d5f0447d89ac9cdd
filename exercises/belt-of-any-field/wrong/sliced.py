# part: turned
# slip: slice-finds-nothing
# says: Nothing but `nan`: in a field that begins in the north a slice from south to north is empty. Compare
#   the labels instead.
def named(field, standard_name):
    return [one for one in field.coords.values() if one.attrs.get("standard_name") == standard_name][0]


@xr.register_dataarray_accessor("belt")
class Belt:
    def __init__(self, field):
        self.field = field

    def mean(self, south, north):
        latitude, longitude = named(self.field, "latitude"), named(self.field, "longitude")
        inside = self.field.sel({latitude.name: slice(south, north)})
        return inside.weighted(np.cos(np.deg2rad(latitude))).mean([latitude.name, longitude.name])


ocean_c = sst_c.belt.mean(0, 30)
model_k = e1_k.belt.mean(0, 30)
upside_down = sst_c.sortby("lat", ascending=False)
turned_c = upside_down.belt.mean(-30, 0)
