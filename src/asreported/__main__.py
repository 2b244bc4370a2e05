"""`python -m asreported`."""

from asreported.cli import main

if __name__ == "__main__":
    main(prog_name="asreported")
