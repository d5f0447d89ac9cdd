# part: read
# slip: half-way-back
# says: You are on the right way back, and not at its end: this cell only works with the value that it gets.
#   Where does the 0 itself stand?
name_cell = 2
syntax_cell = 3
zero_cell = 3
