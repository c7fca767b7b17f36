"""The reader's side of the error dictionary: what `why.py` is made from. Standard library only."""
