"""The database that the record is kept in: opened once, brought up to date, used in transactions."""
