"""Speed, measured and reported, never asserted: machines are shared and noisy."""
