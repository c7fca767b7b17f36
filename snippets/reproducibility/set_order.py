"""The classes from a set: each start of Python numbers them in another order.
从集合里得到类别：Python 每启动一次，编号都可能不同。

>>> len(set(orders)) > 1, len(set(sorted_orders))
(True, 1)
"""
import subprocess
import sys


def start_python(code, seed):
    # zh: 不设 PYTHONHASHSEED 时，每次启动都随机取一个
    # en: without PYTHONHASHSEED, each start takes one at random
    done = subprocess.run(
        [sys.executable, "-c", code], text=True, check=True,
        env={"PYTHONHASHSEED": seed}, stdout=subprocess.PIPE)
    return done.stdout.strip()


labels = "'cat dog bird dog'.split()"
orders = [start_python(f"print(list(set({labels})))", seed)
          for seed in "123"]
sorted_orders = [start_python(f"print(sorted(set({labels})))", seed)
                 for seed in "123"]
print("list(set(labels)):", *orders, sep="\n  ")
print("sorted(set(labels)):", *set(sorted_orders), sep="\n  ")
