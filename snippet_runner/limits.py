"""How much a program may use, and how large what is kept of it may be. CONTRIBUTING.md lists the first six for authors."""

MEMORY = 6 * 2**30  # bytes of data; RLIMIT_AS would break `import torch`, which reserves far more than it uses
DEFAULT_TIMEOUT = 60  # seconds
LONGEST_TIMEOUT = 600  # seconds that `# timeout:` may ask for
OUTPUT_LIMIT = 64 * 1024  # bytes; a page is not a log
FILE_SIZE = 2**28  # bytes in one file, the program's output among them
LARGEST_FIGURE = 500_000  # characters of SVG

FIGURE_ELEMENTS = 5_000
FIGURE_DEPTH = 30  # elements within one another
FIGURE_SIDE = 2_000  # points, width or height
FIGURE_DRAWN = 5_000_000  # characters of path data, each `use` of a path counted
IMAGE_PIXELS = 4_000_000  # in one image of a figure
LARGEST_RESULT = 2 * 2**20  # characters of one result in JSON
RECORDED_LINES = 2_000  # of text in one recording
LARGEST_PUBLISHED = 64 * 2**20  # characters of the results of all programs
LARGEST_FOLDER = 32 * 2**20  # bytes of recordings that come from another machine together
LARGEST_VERSION = 2**20  # characters of what one other version of torch gave, all programs together
WORDING = 2_000  # characters of one message in it; a longer one is cut

LINE_LENGTH = 72  # characters of a program's line; what a phone shows with one swipe
LINES_SHOWN = 45  # of a program that no fold hides
DIGITS = 4  # behind the point, where a program says how many to print
DIGITS_PRINTED = 6  # behind the point in what is printed: tensors print four, and exact fractions need more
