"""tf.while_loop: the condition and the body are functions, and the session runs them.
tf.while_loop：条件和循环体都写成函数，由会话来执行。

>>> int(result)
6
>>> steps.graph is tf.get_default_graph()
True
"""
# requires: tensorflow
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

n, steps = tf.constant(100), tf.constant(0)
n, steps = tf.while_loop(
    lambda n, steps: n > 1,
    lambda n, steps: (n // 2, steps + 1),
    [n, steps],
)
with tf.Session() as session:
    result = session.run(steps)
print(result)
