# part: read
# slip: line-above
# says: Cell 2 was run and mended before, so Python could read it. In the cell that it cannot read, what is
#   missing between the number and the name?
name_cell = 2
syntax_cell = 2
zero_cell = 1
