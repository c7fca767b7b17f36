import io
import sys

from snippet_runner.cli import main

if isinstance(sys.stdout, io.TextIOWrapper):
    sys.stdout.reconfigure(errors="backslashreplace")  # a terminal of another encoding shows what it can
sys.exit(main())
