"""How the tables came to be as they are. A step, once it has been given out, never changes."""
