"""What comes from outside, thrown at its readers for as long as one likes: `make fuzz`.

The suite has the same targets with a few hundred examples each, in `tests/threats/test_fuzzed.py`.
"""
