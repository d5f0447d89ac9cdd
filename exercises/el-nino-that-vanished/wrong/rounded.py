# part: winters
# slip: rounded
# says: You rounded the number, or read it off rounded ones. The task asks for it as it is computed.
winters_c = whole_c[whole_c["time"].dt.month == 12]
rise_c = 2.3
