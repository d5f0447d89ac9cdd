# part: claims
# slip: no-such-letter
# says: Write the letters as they stand in the table, small ones, each a text of its own.
sound = {"A", "D"}
