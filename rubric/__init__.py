"""Judging: what a reply did, and what a whole drill is worth. Knows nothing of the simulator."""
