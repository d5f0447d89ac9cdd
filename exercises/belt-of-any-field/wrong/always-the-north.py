# part: turned
# slip: other-side
# says: This is the belt north of the equator, 0 to 30. Asked for is −30 to 0. If your method was given −30
#   and 0, it does not use what it is given.
def named(field, standard_name):
    return [one for one in field.coords.values() if one.attrs.get("standard_name") == standard_name][0]


@xr.register_dataarray_accessor("belt")
class Belt:
    def __init__(self, field):
        self.field = field

    def mean(self, south, north):
        latitude, longitude = named(self.field, "latitude"), named(self.field, "longitude")
        inside = self.field.where((latitude >= 0) & (latitude <= 30))
        return inside.weighted(np.cos(np.deg2rad(latitude))).mean([latitude.name, longitude.name])


ocean_c = sst_c.belt.mean(0, 30)
model_k = e1_k.belt.mean(0, 30)
upside_down = sst_c.sortby("lat", ascending=False)
turned_c = upside_down.belt.mean(-30, 0)
