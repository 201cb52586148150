"""What trainers write themselves: drafts of scenarios and rubrics, and their published versions."""
