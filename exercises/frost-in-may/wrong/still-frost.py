# part: mend
# slip: minus-left
# says: The faulty reading is still in your list.
mended_c = archive_c.copy()
mended_c.append(13.9)
