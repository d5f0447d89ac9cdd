# part: belt
# slip: unweighted
# says: In this mean all cells count alike. Those at 30° N cover less area.
def named(field, standard_name):
    return [one for one in field.coords.values() if one.attrs.get("standard_name") == standard_name][0]


@xr.register_dataarray_accessor("belt")
class Belt:
    def __init__(self, field):
        self.field = field

    def mean(self, south, north):
        latitude, longitude = named(self.field, "latitude"), named(self.field, "longitude")
        inside = self.field.where((latitude >= south) & (latitude <= north))
        return inside.mean([latitude.name, longitude.name])


ocean_c = sst_c.belt.mean(0, 30)
model_k = e1_k.belt.mean(0, 30)
