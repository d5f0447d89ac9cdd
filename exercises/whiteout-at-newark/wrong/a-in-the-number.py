# part: numbers
# slip: letters-left
# says: A text that is to become a number still has a letter in it. Look at the last line of the error: it
#   quotes the text. Cut the letter away, or replace it.
gust_kt = int(gust_text.removesuffix("KT"))
air_c = int(air_text.replace("M", "-"))
pressure_hpa = int(pressure_text) / 100 * 33.8639
