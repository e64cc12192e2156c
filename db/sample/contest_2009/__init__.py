"""The constructed sample of the 2009 contest: texts, codebook, actors and how they become tables."""
