"""Attempts to break in: who, how, and what stops them. The table of them is docs/threats.md."""
