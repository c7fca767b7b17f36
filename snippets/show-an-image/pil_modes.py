"""What a PIL picture is as an array depends on its mode; floats (mode F) cannot become a PNG.
PIL 图片变成什么样的数组，要看模式；浮点数的图（模式 F）存不成 PNG。

>>> deep = Image.fromarray(np.array([[200, 300, 40000]], "uint16"))
>>> np.asarray(deep.convert("L")).tolist()  # everything above 255 is white
[[200, 255, 255]]
>>> dim = Image.fromarray(np.array([[0.2, 0.9]], "float32"))
>>> np.asarray(dim.convert("L")).tolist()  # black
[[0, 0]]
>>> clear = Image.new("RGBA", (1, 1), (255, 0, 0, 0))  # cannot be seen
>>> clear.convert("RGB").getpixel((0, 0))
(255, 0, 0)
>>> from matplotlib.figure import Figure
>>> drawn = Figure().add_subplot().imshow(red.convert("P"))  # the picture, not its array
>>> drawn.get_array()[0, 0].tolist()
[255, 0, 0, 255]
"""
# raises: OSError: cannot write mode F as PNG
import numpy as np
from PIL import Image

red = Image.new("RGB", (4, 3), "red")  # W, H
pictures = [red, red.convert("L"), red.convert("P"),
            red.convert("RGBA")]
for value in (np.uint16(40000), np.float32(0.5)):
    pictures.append(Image.fromarray(np.full((3, 4), value)))

for picture in pictures:
    a = np.asarray(picture)
    pixel = a[0, 0].tolist()
    print(f"{picture.mode:<4} {a.shape!s:<9} {a.dtype}", pixel)

pictures[-1].save("gray.png")
