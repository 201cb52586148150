"""Packages for learning platforms (SCORM 1.2 and 2004): a page that launches a drill and tells its end."""
