"""Each line of TensorFlow 1 adds to one graph; once finalized, the graph takes no more.
TensorFlow 1 的每一行都往同一张图里加东西；定稿（finalize）之后就不能再加。

>>> [o.name for o in graph.get_operations()]
['x', 'mul/y', 'mul', 'mul_1/y', 'mul_1', 'mul_2/y', 'mul_2']
>>> y.name
'mul_2:0'
"""
# requires: tensorflow
# raises: RuntimeError: Graph is finalized and cannot be modified.
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
graph = tf.get_default_graph()

x = tf.placeholder(tf.float32, name="x")
for _ in range(3):
    y = x * 2
    print(len(graph.get_operations()), y.name)

graph.finalize()
y = x * 2
