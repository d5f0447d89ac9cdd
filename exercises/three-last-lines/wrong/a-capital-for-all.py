# part: read
# slip: other-spelling
# says: If you wrote a capital in cell 1, the error would go, and the rule of the group would be broken. Which
#   of the two spellings has small letters only?
name_cell = 1
syntax_cell = 3
zero_cell = 1
