"""Old code under TensorFlow 2: placeholder and Session have moved to tensorflow.compat.v1.
旧代码遇到 TensorFlow 2：placeholder 和 Session 搬到了 tensorflow.compat.v1。

>>> tf.Session()
Traceback (most recent call last):
AttributeError: module 'tensorflow' has no attribute 'Session'
>>> tf.compat.v1.placeholder(tf.float32, [None, 784])
Traceback (most recent call last):
RuntimeError: tf.placeholder() is not compatible with eager execution.
>>> import tensorflow.contrib.slim
Traceback (most recent call last):
ModuleNotFoundError: No module named 'tensorflow.contrib'
>>> print((tf.constant(3.0) * 3 + 1).numpy())  # TensorFlow 2 computes right away, too
10.0
"""
# requires: tensorflow
# raises: AttributeError: module 'tensorflow' has no attribute 'placeholder'
import tensorflow as tf

print("runs eagerly:", tf.executing_eagerly())
x = tf.placeholder(tf.float32, [None, 784])
