"""Certification: what it asks, one person's go at it, its time, who watches over it and who decides."""
