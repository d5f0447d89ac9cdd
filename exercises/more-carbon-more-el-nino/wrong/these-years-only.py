# part: claims
# slip: other-years
# says: Sentence d is sound. In the lesson's ten years the index rose, and so did carbon dioxide.
sound = {"a"}
