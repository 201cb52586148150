"""What somebody has done so far, and what to practise next."""
