"""Leukemia Reader: an offline reader of trustworthy information about leukemia."""

__version__ = "0.1.0"
