# part: numbers
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
shared_months = contrast.size
weakest_k = round(float(contrast.min()), 1)
