"""The pieces of the stage's two pages: the trainer's controls, and the wall that the class looks at."""
