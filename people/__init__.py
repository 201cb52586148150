"""People: who they are, what they may see, and what was set them to do."""
