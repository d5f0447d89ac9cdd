# part: import
# slip: whole-degrees
# says: These are whole degrees. One decimal is asked for: `round(…, 1)`.
import thermometer
from thermometer import celsius

air_c = [round(celsius(air_f)) for hour, air_f, dew_f in evening]
lowest_c = thermometer.ABSOLUTE_ZERO_C
