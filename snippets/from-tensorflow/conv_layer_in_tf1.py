"""One convolution layer in raw TensorFlow 1: a graph, a placeholder, a name scope, six lines, a session.
原始 TensorFlow 1 里的一层卷积：计算图、占位符、名称作用域、六行代码，还要一个会话。

>>> out  # a place in the graph, without a value
<tf.Tensor 'conv1/Relu:0' shape=(None, 32, 32, 8) dtype=float32>
>>> y.shape, bool((y >= 0).all())
((4, 32, 32, 8), True)
>>> [v.name for v in tf.global_variables()]
['conv1/weights:0', 'conv1/biases:0']
>>> same = tf.nn.conv2d(tf.ones([1, 4, 4, 1]), tf.ones([3, 3, 1, 1]), 2, "SAME")  # pads below and right only
>>> tf.Session(graph=graph).run(same)[0, :, :, 0].tolist()
[[9.0, 6.0], [6.0, 4.0]]
>>> session = tf.Session(graph=graph)
>>> session.run(tf.global_variables_initializer())  # or which error comes first is a matter of chance
>>> session.run(out)  # doctest: +ELLIPSIS
Traceback (most recent call last):
tensorflow.python.framework.errors_impl.InvalidArgumentError: ...You must feed a value for placeholder tensor 'images'...
"""
# requires: tensorflow
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
graph = tf.get_default_graph()

x = tf.placeholder(tf.float32, [None, 32, 32, 3], "images")
with tf.name_scope("conv1"):
    start = tf.truncated_normal([3, 3, 3, 8], stddev=0.1)
    w = tf.Variable(start, name="weights")
    b = tf.Variable(tf.zeros([8]), name="biases")
    z = tf.nn.conv2d(x, w, [1, 1, 1, 1], "SAME")
    out = tf.nn.relu(tf.nn.bias_add(z, b))
print(out)

images = np.random.rand(4, 32, 32, 3)  # N, H, W, C
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    y = session.run(out, feed_dict={x: images})
print(y.shape)
