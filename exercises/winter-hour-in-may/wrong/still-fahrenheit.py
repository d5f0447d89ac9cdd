# part: import
# slip: fahrenheit
# says: These are still °F. The function of the module converts them.
import thermometer
from thermometer import celsius

air_c = [round(air_f, 1) for hour, air_f, dew_f in evening]
lowest_c = thermometer.ABSOLUTE_ZERO_C
