"""Ten trainings in TensorFlow 1: without reset_default_graph the graph holds all ten networks.
TensorFlow 1 里训练十次：不用 reset_default_graph，图里就攒下十个网络。

>>> sizes[True][0] == sizes[True][-1] == sizes[False][0]
True
>>> sizes[False][-1] == 10 * sizes[False][0]
True
>>> accuracy[True] != accuracy[False]  # the same seeds: what comes earlier in the graph counts, too
True
>>> len(tf.trainable_variables())  # of the last run, which did reset
4
"""
# requires: tensorflow
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
rng = np.random.default_rng(0)
points = rng.normal(size=(800, 2))
label = np.prod(points, axis=1, keepdims=True) > 0


def train(seed):
    tf.set_random_seed(seed)
    x = tf.placeholder(tf.float32, [None, 2])
    t = tf.placeholder(tf.float32, [None, 1])
    w1 = tf.Variable(tf.random_normal([2, 4]))
    b1 = tf.Variable(tf.zeros([4]))
    w2 = tf.Variable(tf.random_normal([4, 1]))
    b2 = tf.Variable(tf.zeros([1]))
    z = tf.tanh(x @ w1 + b1) @ w2 + b2
    loss = tf.losses.sigmoid_cross_entropy(t, z)
    step = tf.train.AdamOptimizer(0.02).minimize(loss)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        feed = {x: points[:400], t: label[:400]}
        for _ in range(50):
            session.run(step, feed)
        out = session.run(z, {x: points[400:]})
    return np.mean((out > 0) == label[400:])


accuracy, sizes = {}, {}
for reset in (False, True):
    accuracy[reset], sizes[reset] = [], []
    for seed in range(10):
        if reset:
            tf.reset_default_graph()
        accuracy[reset].append(train(seed))
        graph = tf.get_default_graph()
        sizes[reset].append(len(graph.get_operations()))
    print(f"reset: {reset}, operations in the graph:")
    print(*sizes[reset])
    mean = np.mean(accuracy[reset])
    spread = np.std(accuracy[reset])
    print(f"mean {mean:.0%}, spread {spread:.0%}")
