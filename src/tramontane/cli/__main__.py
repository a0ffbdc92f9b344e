"""`python -m tramontane.cli` is the command line too."""

from tramontane.cli import main

main()
