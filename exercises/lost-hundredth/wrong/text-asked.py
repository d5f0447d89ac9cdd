# part: inches
# slip: text-compared
# says: You compared with a text, and a number never equals a text. Write 0.87 without quotes.
total_in = float(hour_0) + float(hour_1) + float(hour_2) + float(hour_3)
same = total_in == "0.87"
