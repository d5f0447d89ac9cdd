# part: gale
# slip: above-eight
# says: You ask for more than force 8, and there was none. Force 8 itself is a gale.
gale_hours = [hour for hour, force in enumerate(forces) if force > 8]
strong_hours = 14
