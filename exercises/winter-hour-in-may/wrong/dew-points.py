# part: import
# slip: dew-points
# says: These are the dew points. The temperature stands in the middle of each reading.
import thermometer
from thermometer import celsius

air_c = [round(celsius(dew_f), 1) for hour, air_f, dew_f in evening]
lowest_c = thermometer.ABSOLUTE_ZERO_C
