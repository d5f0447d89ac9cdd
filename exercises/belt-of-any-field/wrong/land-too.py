# part: belt
# slip: land-counted
# says: The area of the land is in your weights, and has no temperature. `weighted` leaves out what is
#   missing.
def named(field, standard_name):
    return [one for one in field.coords.values() if one.attrs.get("standard_name") == standard_name][0]


@xr.register_dataarray_accessor("belt")
class Belt:
    def __init__(self, field):
        self.field = field

    def mean(self, south, north):
        latitude, longitude = named(self.field, "latitude"), named(self.field, "longitude")
        weights = np.cos(np.deg2rad(latitude)).where((latitude >= south) & (latitude <= north), 0)
        area = weights * xr.ones_like(self.field)
        return (self.field * area).sum([latitude.name, longitude.name]) / area.sum([latitude.name, longitude.name])


ocean_c = sst_c.belt.mean(0, 30)
model_k = e1_k.belt.mean(0, 30)
