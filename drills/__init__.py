"""An attempt from start to finish: the loop, the record, the grade, the report."""
