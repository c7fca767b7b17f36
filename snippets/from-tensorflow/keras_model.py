"""A small Keras model with given weights: what it predicts, and the order and shapes of its weights.
一个小的 Keras 模型，权重给定：预测出什么，权重按什么顺序、什么形状。

>>> [tuple(w.shape) for w in model.weights]
[(4, 3), (3,), (3,), (3,), (3,), (3,), (3, 2), (2,)]
>>> [w.name for w in model.weights[2:6]]
['gamma', 'beta', 'moving_mean', 'moving_variance']
>>> norm = model.layers[1]
>>> norm.momentum, norm.epsilon
(0.99, 0.001)
>>> type(model.layers[0].kernel_initializer).__name__, type(model.layers[0].bias_initializer).__name__
('GlorotUniform', 'Zeros')
>>> [[round(float(v), 4) for v in row] for row in out] == [[0.1908, 0.8092], [0.1264, 0.8736]]
True
"""
# requires: tensorflow
import numpy as np
from tensorflow import keras

model = keras.Sequential([
    keras.Input((4,)),
    keras.layers.Dense(3, activation="relu"),
    keras.layers.BatchNormalization(),
    keras.layers.Dense(2, activation="softmax"),
])
for w in model.weights:
    n = int(np.prod(w.shape))
    w.assign(np.linspace(0.1, 1, n).reshape(w.shape))
    print(w.name, tuple(w.shape))

x = np.linspace(0, 1, 8).reshape(2, 4)
out = model.predict(x, verbose=0)
print(out.round(4))
