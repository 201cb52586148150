"""The record as evidence: whether it is whole, what can be handed out of it, and what is erased from it."""
