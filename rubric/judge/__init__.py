"""The second reader: a chat model reads the finished talk, criterion by criterion, and code checks its words.

What it finds never becomes part of a score. Where it differs on something that decides, a person has to look.
"""
