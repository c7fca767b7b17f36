"""Python's while cannot look at a TensorFlow 1 tensor: it has no value yet.
Python 的 while 看不了 TensorFlow 1 的张量：它还没有值。

>>> n
<tf.Tensor 'Const:0' shape=() dtype=int32>
>>> steps
0
"""
# requires: tensorflow
# raises: OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

n, steps = tf.constant(100), 0
while n > 1:
    n, steps = n // 2, steps + 1
print(steps)
