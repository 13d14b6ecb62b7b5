"""`python -m tests.layouts`: see `bench`."""

from .bench import main

main()
