# part: import
# slip: typed-again
# says: You typed the number. The module holds it already: take it from there, so that it stands in
#   one place.
import thermometer
from thermometer import celsius

air_c = [round(celsius(air_f), 1) for hour, air_f, dew_f in evening]
lowest_c = -273.15
