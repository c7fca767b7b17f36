"""Three and four are seven.
三加四等于七。

>>> total
7
"""
# zh: 加起来
# en: add them up
total = sum([3, 4])
print("total:", total)
