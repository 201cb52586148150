"""What leaves the house: how drills and sittings ended, for the company's systems. Never what was said."""
