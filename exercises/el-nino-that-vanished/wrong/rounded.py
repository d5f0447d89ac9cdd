# part: winters
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
winters_c = whole_c[whole_c["time"].dt.month == 12]
rise_c = 2.3
