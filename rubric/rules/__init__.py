"""The rules by which the embedded assessor reads a reply: word classes, tables of patterns, and what binds them."""
