"""As Reported: a developing story, rebuilt from its reports as it was reported."""

__version__ = "0.1.0"
