"""Texts are joined.
文字接在一起。

>>> total
'34'
"""
total = "3" + "4"
print("total:", total)
