# part: belt
# slip: no-cell
# says: No cell lies in your belt, so all means are `nan`. South comes first, and the smaller number is in
#   the south.
def named(field, standard_name):
    return [one for one in field.coords.values() if one.attrs.get("standard_name") == standard_name][0]


@xr.register_dataarray_accessor("belt")
class Belt:
    def __init__(self, field):
        self.field = field

    def mean(self, south, north):
        latitude, longitude = named(self.field, "latitude"), named(self.field, "longitude")
        inside = self.field.where((latitude >= south) & (latitude <= north))
        return inside.weighted(np.cos(np.deg2rad(latitude))).mean([latitude.name, longitude.name])


ocean_c = sst_c.belt.mean(0, 30)
model_k = e1_k.belt.mean(30, 0)
