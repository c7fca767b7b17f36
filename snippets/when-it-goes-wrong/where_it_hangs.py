"""faulthandler writes down after a second which lines are running, the innermost first.
faulthandler 在一秒之后写出程序停在哪几行，最里面的在最前面。

>>> names
['next_batch', 'train']
"""
import faulthandler
import tempfile
import time


def next_batch():
    # zh: 好比网络盘一直没有回应
    # en: like a network drive that does not answer
    time.sleep(5)


def train():
    for step in range(1):
        next_batch()


log = tempfile.TemporaryFile("w+")
faulthandler.dump_traceback_later(1, file=log)
train()

log.seek(0)
report = log.read().split("in <module>")[0].splitlines()
names = [line.split()[-1] for line in report[2:-1]]
print(report[0])
print(*names, sep="\n")
