"""One to four are ten.
从一加到四等于十。

>>> total
10
"""
total = sum([1, 2, 3, 4])
print("sum:", total)
