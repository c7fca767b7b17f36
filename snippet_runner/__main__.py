import sys

from snippet_runner.cli import main

sys.exit(main())
