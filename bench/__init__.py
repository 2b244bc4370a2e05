"""Benchmarks: `python -m bench FACET --gold PATH [--predictions FILE] [--worst 20]`, from the repository's root."""
