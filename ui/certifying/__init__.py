"""Certification on the page: what is asked, the way through a sitting, what came of it."""
