"""Numbers are added.
数加在一起。

>>> total
7
"""
total = int("3") + int("4")
print("total:", total)
