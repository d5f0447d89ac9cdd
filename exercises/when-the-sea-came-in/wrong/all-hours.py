# part: winds
# slip: whole-day
# says: These are the directions of the whole day. A slice takes the hours from one in the afternoon on.
winds = {"JFK": set(jfk_from_deg), "LGA": set(lga_from_deg)}
