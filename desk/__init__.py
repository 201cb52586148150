"""The trainer's desk: who has done what, what is weak, what wants a person, and what a person says to it."""
