"""Chat models: one small seam, the providers behind it, the settings, and what to do when one fails."""
