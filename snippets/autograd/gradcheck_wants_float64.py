"""gradcheck compares autograd with a difference quotient; float32 is too coarse for it.
gradcheck 拿差商核对 autograd 的结果；float32 太粗，通不过。

>>> checked
True
>>> x32 = x.float()
>>> f"{((x32 + 1e-6) - x32).item():.3g}", f"{(x32 - (x32 - 1e-6)).item():.3g}"  # asked for 1e-6
('9.54e-07', '9.54e-07')
>>> f"{((x + 1e-6) - x).item():.3g}"
'1e-06'
>>> f"{(torch.nextafter(x32, x32 + 1) - x32).item():.2g}"  # neighbors
'1.2e-07'
>>> f"{(torch.nextafter(x, x + 1) - x).item():.2g}"
'2.2e-16'
>>> round(6.75 * 9.54e-07 / 1e-06, 2)
6.44
>>> quotient = (cube(x32 + 1e-6) - cube(x32 - 1e-6)) / 2e-6
>>> round(quotient.item(), 2)
6.44
>>> class Wrong(torch.autograd.Function):  # gradcheck finds a backward that you got wrong
...     @staticmethod
...     def forward(ctx, x):
...         ctx.save_for_backward(x)
...         return x ** 3
...     @staticmethod
...     def backward(ctx, grad):
...         return grad * ctx.saved_tensors[0] ** 2
>>> gradcheck(Wrong.apply, x.requires_grad_(), raise_exception=False)
False
"""
# raises: GradcheckError: Jacobian mismatch for output 0 with respect to input 0
# warns: UserWarning: is not a double precision floating point
import torch
from torch.autograd import gradcheck


def cube(x):
    return x * x * x


x = torch.tensor(1.5, dtype=torch.float64)
checked = gradcheck(cube, x.clone().requires_grad_())
print("float64:", checked)

gradcheck(cube, x.float().requires_grad_())
