"""`python -m reader`: the same program as the `leukemia-reader` command."""

import sys

from reader.cli import main

if __name__ == "__main__":
    sys.exit(main())
