import sys

from snippet_runner.cli import main

sys.stdout.reconfigure(errors="backslashreplace")  # a terminal of another encoding shows what it can
sys.exit(main())
